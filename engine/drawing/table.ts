/**
 * The table of a drawn ranking as nodes. Cells and bars are SVG with horizontal lengths in percent, so that they need no styles of
 * their own, which a strict policy of a host page would forbid, and fit any width.
 */
import type { ElementNode, Node } from './nodes.ts';
import { isSure } from './places.ts';
import {
  type CellRun,
  type DrawnBar,
  type DrawnRow,
  MAX_NAMED_PLACES,
  type RankingDrawing,
} from './ranking-drawing.ts';

/** The gap between two cells, as a part of a cell; beyond `MAX_NAMED_PLACES` they are narrower, and so is the gap. */
const GAP = 0.07;
/** Cells of more places than this would be narrower than 4 pixels on a phone: each run becomes one bar. */
const MAX_CELLS = 45;

export interface TableOptions {
  /** Whether the name is a button: not where no script will hear it. */
  readonly isInteractive: boolean;
  /** The number of rows that are shown at first; highlighted ones are always. */
  readonly limit?: number;
}

const element = (
  tag: string,
  attributes: Readonly<Record<string, string | undefined>>,
  ...children: readonly Node[]
): ElementNode => {
  const present = Object.entries(attributes).filter(
    (pair): pair is [string, string] => pair[1] !== undefined,
  );
  return [tag, Object.fromEntries(present), children.filter((child) => child !== '')];
};

const percent = (part: number): string => `${Number((part * 100).toFixed(3))}%`;

/** A function from a horizontal span, as parts of the width, to attributes: place 1 is where lines begin. */
type Span = (start: number, length: number) => { readonly x: string; readonly width: string };

const spanIn =
  ({ words }: RankingDrawing): Span =>
  (start, length) => ({
    x: percent(words.dir === 'rtl' ? 1 - start - length : start),
    width: percent(length),
  });

/** One rectangle for each cell, or one for each run of many; a single place has its number in it. */
function runNodes(drawing: RankingDrawing, { kind, from, to }: CellRun): ElementNode[] {
  const { placeCount: count } = drawing;
  const span = spanIn(drawing);
  const isNumbered = (kind === 'proven' || kind === 'stated') && count <= MAX_NAMED_PLACES;
  const step = count > MAX_CELLS ? to - from + 1 : 1;
  const nodes: ElementNode[] = [];
  for (let place = from; place <= to; place += step) {
    const gap = step > 1 ? 0 : GAP;
    const box = span((place - 1 + gap / 2) / count, (step - gap) / count);
    nodes.push(
      element('rect', {
        class: kind,
        ...box,
        y: '1.5',
        height: '23',
        rx: count > MAX_NAMED_PLACES ? '1' : '3',
      }),
    );
    if (isNumbered)
      nodes.push(
        element(
          'text',
          {
            class: kind,
            x: span((place - 0.5) / count, 0).x,
            y: '13',
            dy: '.35em',
            'text-anchor': 'middle',
          },
          `${place}`,
        ),
      );
  }
  return nodes;
}

/** Points away from place 1, behind the last cell. */
function arrowNode({ words }: RankingDrawing): ElementNode {
  const isLeft = words.dir === 'rtl';
  return element(
    'svg',
    { class: 'arrow', x: isLeft ? '0' : '100%', overflow: 'visible' },
    element('path', { d: isLeft ? 'M-3 8l-5 5 5 5' : 'M3 8l5 5-5 5' }),
  );
}

function cellsNode(
  drawing: RankingDrawing,
  cells: readonly CellRun[],
  isOpen: boolean,
): ElementNode {
  const svg = { width: '100%', height: '26', 'aria-hidden': 'true' };
  return element(
    'svg',
    svg,
    ...cells.flatMap((run) => runNodes(drawing, run)),
    isOpen ? arrowNode(drawing) : '',
  );
}

/** A whole value is solid; a part is tinted between two lines, and its end is open. */
function barNode(drawing: RankingDrawing, bar: DrawnBar | null): Node {
  if (!bar) return '';
  const box = spanIn(drawing)(bar.start / 100, bar.length / 100);
  const svg = { width: '100%', height: '14', 'aria-hidden': 'true' };
  if (!bar.isOpen)
    return element('svg', svg, element('rect', { class: 'whole', ...box, height: '14' }));
  const lines = ['0', '12.5'].map((y) =>
    element('rect', { class: 'whole', ...box, y, height: '1.5' }),
  );
  return element('svg', svg, element('rect', { class: 'part', ...box, height: '14' }), ...lines);
}

/** The hatching of what counting the others adds. Several tables of a page may define it: their definitions are equal. */
const hatchNode: ElementNode = [
  'pattern',
  {
    id: 'likewise-hatch',
    width: '5',
    height: '5',
    patternUnits: 'userSpaceOnUse',
    patternTransform: 'rotate(45)',
  },
  [['rect', { class: 'whole', width: '1', height: '5' }, []]],
];

function axisNode(drawing: RankingDrawing): ElementNode {
  const { placeCount, ticks, rows } = drawing;
  const span = spanIn(drawing);
  return element(
    'svg',
    { width: '100%', height: '16', 'aria-hidden': 'true' },
    rows.some(({ cells }) => cells.some(({ kind }) => kind === 'added')) ? hatchNode : '',
    ...ticks.map((place) =>
      element(
        'text',
        { x: span((place - 0.5) / placeCount, 0).x, y: '12', 'text-anchor': 'middle' },
        `${place}`,
      ),
    ),
  );
}

/** Digits in their own direction: in a line from right to left, a range would change its ends, and a sign its side. */
const isolated = ({ words }: RankingDrawing, text: string): string =>
  words.dir === 'rtl' && text ? `\u2066${text}\u2069` : text;

function rowNode(
  drawing: RankingDrawing,
  row: DrawnRow,
  isBeyond: boolean,
  isInteractive: boolean,
): ElementNode {
  const { words } = drawing;
  const label = row.isHighlighted ? `${row.label}, ${words.highlighted}` : row.label;
  const hasPlace = row.places !== null && isSure(row.places);
  const classes = [row.isHighlighted && 'marked', isBeyond && 'beyond'].filter(Boolean).join(' ');
  const name = isInteractive
    ? element(
        'button',
        {
          type: 'button',
          'aria-expanded': 'false',
          'aria-label': `${label}, ${row.value.text} ${drawing.valueHead}`,
        },
        row.name,
      )
    : row.name;
  return element(
    'tr',
    { role: 'row', part: 'row', 'data-id': row.id, class: classes || undefined },
    element(
      'td',
      {
        role: 'cell',
        class: hasPlace ? (drawing.isSettled ? 'rank settled' : 'rank sure') : 'rank',
      },
      isolated(drawing, row.range),
    ),
    element(
      'th',
      { role: 'rowheader', scope: 'row', class: 'name' },
      name,
      element(
        'small',
        { 'data-range': drawing.isSettled ? undefined : isolated(drawing, row.range) || undefined },
        row.tag,
      ),
    ),
    drawing.placeCount > 0
      ? element(
          'td',
          { role: 'cell', class: 'cells' },
          cellsNode(drawing, row.cells, row.places?.isOpen === true),
        )
      : '',
    element('td', { role: 'cell', class: 'bars', part: 'bar' }, barNode(drawing, row.bar)),
    element(
      'td',
      { role: 'cell', class: row.value.isWhole ? 'value' : 'value part' },
      isolated(drawing, row.value.text),
    ),
  );
}

function othersNode(drawing: RankingDrawing): Node {
  const { others } = drawing;
  if (!others) return '';
  return element(
    'tr',
    { role: 'row', class: 'others' },
    element('td', { role: 'cell', class: 'rank' }),
    element(
      'th',
      { role: 'rowheader', scope: 'row', class: 'name' },
      others.name,
      element('small', {}, others.tag),
    ),
    drawing.placeCount > 0
      ? element('td', { role: 'cell', class: 'cells' }, cellsNode(drawing, others.cells, false))
      : '',
    element('td', { role: 'cell', class: 'bars' }),
    element('td', { role: 'cell', class: 'value' }, '–'),
  );
}

/** The rows' head: among how many the places are, the axis and the unit. */
function headNode(drawing: RankingDrawing): ElementNode {
  const { placesHead, placeCount, valueHead } = drawing;
  return element(
    'thead',
    { role: 'rowgroup' },
    element(
      'tr',
      { role: 'row' },
      element('th', { role: 'columnheader', scope: 'col', class: 'places' }, placesHead),
      placeCount > 0 ? element('td', { role: 'cell', class: 'cells' }, axisNode(drawing)) : '',
      element('th', { role: 'columnheader', scope: 'col', class: 'value' }, valueHead),
    ),
  );
}

/** A sample of a cell, for the legend. */
const sampleNode: ElementNode = [
  'svg',
  { class: 'sample', width: '22', height: '14', 'aria-hidden': 'true' },
  [['rect', { class: 'could', x: '1', y: '1', width: '20', height: '12', rx: '3' }, []]],
];

/** The caption; `heading` replaces the sentences. */
function captionNode(drawing: RankingDrawing, heading: string | null): ElementNode {
  const { title, basis, reason, legend } = drawing;
  const sentences = heading ? [heading] : drawing.heading;
  return element(
    'caption',
    { part: 'heading' },
    element('span', { class: 'title' }, element('b', {}, title), ' ', element('small', {}, basis)),
    element(
      'strong',
      { class: 'heading' },
      ...sentences.flatMap((sentence, index) => [
        index > 0 ? ' ' : '',
        element('span', {}, sentence),
      ]),
    ),
    reason ? element('span', { class: 'legend' }, reason) : '',
    legend ? element('span', { class: 'legend' }, sampleNode, legend) : '',
  );
}

/** Rows beyond which ten are shown at first. */
const MANY_ROWS = 30;
const FIRST_ROWS = 10;

/** How many rows are shown before "Show all". */
export const defaultLimit = (rows: number): number => (rows > MANY_ROWS ? FIRST_ROWS : rows);

/** The whole table. Roles are explicit, because `display: grid` removes the implicit ones. */
export function tableNode(
  drawing: RankingDrawing,
  heading: string | null,
  { isInteractive, limit = defaultLimit(drawing.rows.length) }: TableOptions,
): ElementNode {
  const { words, rows, placeCount, isSettled } = drawing;
  const looks = [
    placeCount > MAX_NAMED_PLACES ? 'dense' : '',
    isSettled ? 'settled' : placeCount > 0 ? '' : 'plain',
  ].filter(Boolean);
  return element(
    'table',
    {
      role: 'table',
      part: 'table',
      lang: words.tag,
      dir: words.dir,
      class: looks.join(' ') || undefined,
    },
    captionNode(drawing, heading),
    rows.length > 0 ? headNode(drawing) : '',
    element(
      'tbody',
      { role: 'rowgroup' },
      ...rows.map((row, index) =>
        rowNode(drawing, row, index >= limit && !row.isHighlighted, isInteractive),
      ),
      othersNode(drawing),
    ),
  );
}
