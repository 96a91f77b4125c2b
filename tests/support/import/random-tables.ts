/** Random figures in random notations, as tables of random layouts, with the true value behind each cell. */
import { type Random, randomInteger, randomItem } from '../simulation/seeded-random.ts';
import {
  INNER_OVER,
  NOTATIONS,
  type Notation,
  type NumberStyle,
  type Precision,
  SCRIPTS,
} from './number-notations.ts';

export interface TrueFigure {
  readonly name: string;
  /** From 0. */
  readonly column: number;
  /** The line of the text, from 1. */
  readonly line: number;
  readonly cell: string;
  /** In the unit, powers of ten worked out. */
  readonly truth: number;
}

export interface RandomTable {
  readonly text: string;
  readonly figures: readonly TrueFigure[];
  /** Whether the last row is a total, whose cells aren't among the figures. */
  readonly hasTotal: boolean;
}

const NAMES = [
  ...['Ashford', 'Brenton', 'Calder', 'Dunmere', 'Elmsley', 'Farrow', 'Glenholm', 'Harwick'],
  ...['Inverley', 'Jarrow', 'Kelby', 'Lorne'],
];

/** True values are whole numbers of thousandths, so that arithmetic is exact. */
const THOUSANDTHS = 3;

/** The digits of a whole number of units of the last decimal. */
function writeNumber(
  units: bigint,
  decimals: number,
  { grouping, decimal, isIndian }: NumberStyle,
): string {
  const digits = units.toString().padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const grouped = whole.replace(
    isIndian ? /\B(?=(?:\d\d)*\d{3}$)/g : /\B(?=(?:\d{3})+$)/g,
    grouping,
  );
  return decimals === 0 ? grouped : `${grouped}${decimal}${digits.slice(-decimals)}`;
}

function inScript(text: string, digits: string): string {
  return text.replace(
    /\d|(?<=\d)[.,](?=\d)/g,
    (sign) => [...digits]['0123456789.,'.indexOf(sign)] ?? sign,
  );
}

function chance(random: Random, part: number): boolean {
  return random() < part;
}

/** How all numbers of a column are written. */
interface ColumnStyle {
  readonly notation: Notation;
  readonly number: NumberStyle;
  readonly digits: string;
  /** The exponent of ten of its numbers. */
  readonly power: number;
  /** The word of the power; empty: `power` is 0. */
  readonly word: string;
  readonly isPowerInCells: boolean;
  readonly unit: string;
  readonly isUnitInCells: boolean;
  readonly decimals: number;
  /** The order of magnitude of the true values. */
  readonly magnitude: number;
}

function randomStyle(
  random: Random,
  notation: Notation,
  number: NumberStyle,
  digits: string,
): ColumnStyle {
  const magnitude = randomInteger(random, 1, 10);
  const powers = Object.keys(notation.powers)
    .map(Number)
    .filter((power) => power <= magnitude);
  const power = powers.length > 0 && chance(random, 0.6) ? randomItem(random, powers) : 0;
  const word = power === 0 ? '' : randomItem(random, notation.powers[power] ?? []);
  const unit = chance(random, 0.5) ? randomItem(random, notation.units) : '';
  return {
    ...{ notation, number, digits, power, word, unit, magnitude },
    isPowerInCells: power > 0 && chance(random, 0.5),
    isUnitInCells: chance(random, 0.4),
    decimals: magnitude - power > 4 ? 0 : randomInteger(random, 0, Math.min(3, power || 2)),
  };
}

function joinWords(words: readonly string[], notation: Notation): string {
  return words.filter((word) => word !== '').join(notation.isTight ? '' : ' ');
}

function isMoney(unit: string): boolean {
  return unit === '$' || unit === '€';
}

function headingOf(random: Random, style: ColumnStyle, metric: string): string {
  const { notation, word, isPowerInCells, unit, isUnitInCells } = style;
  const said = joinWords(
    [isPowerInCells ? '' : word, isUnitInCells && !isPowerInCells && word === '' ? '' : unit],
    notation,
  );
  if (said === '') return metric;
  if (notation.isTight) return `${metric}（${said}）`;
  return randomItem(random, [`${metric} (${said})`, `${metric}, ${said}`, `${metric} in ${said}`]);
}

/** A cell that says something true of a value. */
function writeCell(random: Random, truth: bigint, style: ColumnStyle): string {
  const { notation, power, decimals, word, isPowerInCells, unit, isUnitInCells } = style;
  const size = 10n ** BigInt(THOUSANDTHS + power - decimals);
  const [floor, ceiling] = [truth / size, (truth + size - 1n) / size];
  const show = (units: bigint) => writeNumber(units, decimals, style.number);
  const isMoneyBefore = isUnitInCells && isMoney(unit) && chance(random, 0.5);
  const money = isMoneyBefore ? unit : '';
  const space = notation.isTight || (isPowerInCells && chance(random, 0.3)) ? '' : ' ';
  const behind = (inner = '') => {
    const tail = joinWords(
      [isPowerInCells ? word : '', isUnitInCells && !isMoneyBefore ? unit : ''],
      notation,
    );
    return tail === '' ? inner : `${inner}${space}${tail}`;
  };
  const nearest = chance(random, 0.5) ? floor : (truth + size / 2n) / size;
  const kind = randomInteger(random, 0, 19);
  if (kind === 0) {
    const low = floor - BigInt(randomInteger(random, 0, 2));
    const high = ceiling + BigInt(randomInteger(random, 0, 3));
    if (low > 0n && high > low) {
      const range = randomItem(random, notation.ranges);
      return `${range.replace('#', `${money}${show(low)}`).replace('$', () => show(high))}${behind()}`;
    }
  }
  if (kind === 1) {
    const margin = BigInt(randomInteger(random, 1, 5));
    const sign = randomItem(random, ['±', ' ± ', ' +/- ']);
    return `${money}${show(nearest)}${sign}${show(margin)}${behind()}`;
  }
  if (kind === 2 && notation.isTight && isPowerInCells)
    return `${show(floor)}${randomItem(random, INNER_OVER)}${behind()}`;
  if (kind > 2 && kind < 9) {
    const precision = randomItem<Exclude<Precision, 'stated'>>(random, [
      ...(['about', 'about', 'over', 'under', 'at-least', 'at-most'] as const),
    ]);
    const units = {
      about: nearest,
      over: floor,
      under: ceiling,
      'at-least': floor - BigInt(randomInteger(random, 0, 2)),
      'at-most': ceiling + BigInt(randomInteger(random, 0, 2)),
    }[precision];
    const forms = notation.qualifiers[precision];
    if (forms.length > 0 && units > 0n)
      return randomItem(random, forms).replace('#', () => `${money}${show(units)}${behind()}`);
  }
  return `${money}${show(nearest)}${behind()}`;
}

const MARKS = ['*', '[a]', '¹', '†', ' (est.)', ' [1]', '[note 2]'];

function quoted(cell: string, delimiter: string): string {
  return cell.includes(delimiter) || cell.includes('"') ? `"${cell.replaceAll('"', '""')}"` : cell;
}

const escapeHtml = (cell: string) => cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

type Layout = (rows: readonly (readonly string[])[]) => string[];

/** Each row is on a line of its own. */
const LAYOUTS = {
  tabs: (rows) => rows.map((cells) => cells.join('\t')),
  commas: (rows) => rows.map((cells) => cells.map((cell) => quoted(cell, ',')).join(',')),
  semicolons: (rows) => rows.map((cells) => cells.map((cell) => quoted(cell, ';')).join(';')),
  markdown: ([head = [], ...rows]) => [
    `| ${head.join(' | ')} |`,
    `|${head.map(() => '---').join('|')}|`,
    ...rows.map((cells) => `| ${cells.join(' | ')} |`),
  ],
  html: (rows) => [
    '<table>',
    ...rows.map((cells, at) => {
      const tag = at === 0 ? 'th' : 'td';
      return `<tr>${cells.map((cell) => `<${tag}>${escapeHtml(cell)}</${tag}>`).join('')}</tr>`;
    }),
    '</table>',
  ],
  spaces: (rows) => {
    const widths = (rows[0] ?? []).map((_, column) =>
      Math.max(...rows.map((cells) => cells[column]?.length ?? 0)),
    );
    return rows.map((cells) =>
      cells
        .map((cell, column) => cell.padEnd((widths[column] ?? 0) + 3))
        .join('')
        .trimEnd(),
    );
  },
} as const satisfies Readonly<Record<string, Layout>>;

export type RandomLayout = keyof typeof LAYOUTS;

function randomTruth(random: Random, magnitude: number): bigint {
  const exponent = magnitude + random() * 1.5;
  return BigInt(Math.round(10 ** (exponent + THOUSANDTHS)));
}

/** A random table of 4 to 12 rows in one of the layouts. */
export function randomTable(random: Random, layouts: readonly RandomLayout[]): RandomTable {
  const notation = randomItem(random, NOTATIONS);
  const number = randomItem(random, notation.styles);
  const script = chance(random, 0.8) ? 'ascii' : randomItem(random, Object.keys(SCRIPTS));
  const digits = SCRIPTS[script] ?? '';
  const names = NAMES.slice(0, randomInteger(random, 4, NAMES.length));
  const hasRanks = chance(random, 0.25);
  const first = hasRanks ? 2 : 1;
  const metrics = notation.metrics.slice(0, randomInteger(random, 1, 3));
  const isWide = chance(random, 0.3);
  const shared = randomStyle(random, notation, number, digits);
  const columns = (isWide ? ['2022', '2023', '2024'] : metrics).map((heading) => {
    const style = isWide ? shared : randomStyle(random, notation, number, digits);
    const metric = isWide ? `${metrics[0] ?? ''} ${heading}` : heading;
    return { style, heading: headingOf(random, style, metric) };
  });
  const rows = names.map((name) =>
    columns.map(({ style }, index) => {
      const truth = randomTruth(random, style.magnitude);
      const plain = writeCell(random, truth, style);
      const mark = chance(random, 0.1) ? randomItem(random, MARKS) : '';
      const isBlank = chance(random, 0.04);
      const cell = isBlank
        ? randomItem(random, ['', '–', 'n/a', '…'])
        : `${inScript(plain, digits)}${mark}`;
      return { name, column: first + index, cell, truth: Number(truth) / 1000, isBlank };
    }),
  );
  const totals = columns.map(({ style }, index) => {
    const sum = rows.reduce((all, cells) => all + (cells[index]?.truth ?? 0), 0);
    const size = 10n ** BigInt(THOUSANDTHS + style.power - style.decimals);
    const units = BigInt(Math.round(sum * 1000)) / size;
    return inScript(writeNumber(units, style.decimals, style.number), digits);
  });
  const hasTotal = chance(random, 0.2) && columns.every(({ style }) => !style.isPowerInCells);
  const rank = (text: string) => (hasRanks ? [text] : []);
  const table = [
    [...rank('Rank'), notation.nameHeading, ...columns.map(({ heading }) => heading)],
    ...rows.map((cells, at) => [
      ...rank(String(at + 1)),
      names[at] ?? '',
      ...cells.map(({ cell }) => cell),
    ]),
    ...(hasTotal ? [[...rank(''), 'Total', ...totals]] : []),
  ];
  const layout: Layout = LAYOUTS[randomItem(random, layouts)];
  const title = chance(random, 0.25) ? ['A table of random figures', ''] : [];
  const lines = [...title, ...layout(table)];
  const figures = rows.flat().filter(({ isBlank }) => !isBlank);
  return {
    text: lines.join('\n'),
    hasTotal,
    figures: figures.map(({ name, column, cell, truth }) => {
      const line = lines.findIndex((text) => text.includes(name)) + 1;
      return { name, column, line, cell, truth };
    }),
  };
}
