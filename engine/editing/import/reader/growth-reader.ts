/** Reads columns of growth, and adds each rate to the figure whose growth it is. */
import { readGrowth } from '../cells/annotations.ts';
import { foldText } from '../cells/cell-text.ts';
import { plainDigits } from '../cells/number-format.ts';
import type { Cell } from '../cells/parse-cell.ts';
import { assignGrowth, type GrowthDecision, type GrowthTarget } from '../columns/growth-columns.ts';
import { prepareValueColumns, type ValueColumn } from '../columns/value-columns.ts';
import type { NamedRow } from '../structure/table-rows.ts';
import type { BodyRow, TableCell } from '../structure/table-structure.ts';
import type { PlacedFigure } from './figure-reader.ts';
import type { Findings } from './findings.ts';
import { askGrowth } from './questions.ts';
import type { TableContext } from './table-context.ts';

/** Percentage points, as changes of shares are given. */
const POINTS =
  /\d\s*(?:pp|%p(?!\p{L})|ppts?|pts?|p\.p\.|points?|%-?punkte?|prozentpunkte?|puntos|points de pourcentage|百分点|百分點|п\.\s?п\.)/iu;

/** The rate of `增长0.1%` or `下降0.5%`; `持平` is no change. Null if the cell has no words. */
function wordedRate(text: string): string | null {
  const plain = foldText(text);
  if (/^(?:持平|unchanged|flat)$/i.test(plain)) return '0';
  return /\p{L}/u.test(plain) ? (readGrowth(plain, true)?.replace(',', '.') ?? null) : null;
}

/** The rate of a cell in percent, with its decimals as written; null if it is none. */
function rateOf(cell: Cell, text: string, { format }: ValueColumn): string | null {
  const worded = wordedRate(text);
  if (worded !== null || cell.kind !== 'number') return worded;
  const isPlain = ['', '%'].includes(cell.multiple.unit) && cell.multiple.power === 0;
  const digits =
    isPlain && cell.upper === null ? plainDigits(cell.number, format.decimal ?? '.') : null;
  return digits === null ? null : `${cell.isNegative ? '-' : ''}${digits}`;
}

/** The numbers of a column as printed, without the words for their size. */
function printedNumbers({ cells, format }: ValueColumn): Map<BodyRow, number> {
  return new Map(
    [...cells].flatMap(([row, { cell }]) => {
      const digits =
        cell.kind === 'number' ? plainDigits(cell.number, format.decimal ?? '.') : null;
      return digits === null ? [] : [[row, Number(digits)] as const];
    }),
  );
}

export class GrowthReader {
  readonly #context: TableContext;
  readonly #findings: Findings;
  /** Why columns of growth aren't used, by column. */
  readonly unused = new Map<number, string>();

  constructor(context: TableContext, findings: Findings) {
    this.#context = context;
    this.#findings = findings;
  }

  /** Adds the growth of columns of growth. `indexes`: these columns. */
  addGrowth(
    indexes: readonly number[],
    places: readonly NamedRow[],
    values: readonly ValueColumn[],
    figures: readonly PlacedFigure[],
  ): PlacedFigure[] {
    const rows = places.map(({ row }) => row);
    const columns = prepareValueColumns(
      this.#context.structure,
      ...([rows, indexes, this.#context.answers] as const),
    );
    const targets = values.map((value) => this.#targetOf(value, figures));
    const rates = new Map<number, Map<BodyRow, string>>();
    for (const column of columns) {
      const decision = this.#decide(column, targets, indexes);
      const isTaken = 'target' in decision && rates.has(decision.target);
      const found = isTaken
        ? { unused: 'another column has the growth of these figures' }
        : decision;
      const grown = figures.filter(
        ({ figure }) => 'target' in found && figure.column === found.target,
      );
      const read = this.#readColumn(column, found, new Set(grown.map(({ row }) => row)));
      if ('target' in found) rates.set(found.target, read);
    }
    return figures.map(({ figure, ...place }) => ({
      ...place,
      figure: {
        ...figure,
        growth: figure.growth ?? rates.get(figure.column)?.get(place.row) ?? null,
      },
    }));
  }

  /** A column of figures. While a question keeps them open, the likeliest period and the printed numbers stand for them. */
  #targetOf(column: ValueColumn, figures: readonly PlacedFigure[]): GrowthTarget {
    const { index, heading } = column;
    const own = figures.filter(({ figure }) => figure.column === index);
    const metric = heading.title || null;
    if (own.length === 0) {
      const [mention] = this.#context.headingMentions(index);
      const unit = column.unit.declared?.unit ?? column.unit.common ?? '';
      return {
        index,
        metric,
        unit,
        period: mention?.mention.choices[0] ?? null,
        values: printedNumbers(column),
      };
    }
    const periods = new Set(own.map(({ figure }) => figure.period));
    return {
      ...{ index, metric, unit: own[0]?.figure.unit ?? '' },
      period: periods.size === 1 ? ([...periods][0] ?? null) : null,
      values: new Map(own.map(({ row, figure }) => [row, Number(figure.value)])),
    };
  }

  /** The rates of a column by row. `grown`: the rows that have a figure that grew; none while a question keeps them open. */
  #readColumn(
    column: ValueColumn,
    decision: GrowthDecision,
    grown: ReadonlySet<BodyRow>,
  ): Map<BodyRow, string> {
    const rates = new Map<BodyRow, string>();
    if ('unused' in decision) {
      this.unused.set(column.index, decision.unused);
      return rates;
    }
    for (const [row, { cell, source }] of column.cells) {
      if (cell.kind === 'blank' || source.coveredBy !== null) continue;
      const isOpen = grown.size === 0 || 'ask' in decision;
      const rate = this.#readRate(column, cell, source, isOpen);
      // Beside a cell without a figure, a rate stays unused.
      if (rate === null || !grown.has(row)) continue;
      this.#findings.ledger.enterGrowth(source, rate);
      rates.set(row, rate);
    }
    return rates;
  }

  #readRate(column: ValueColumn, cell: Cell, source: TableCell, isOpen: boolean): string | null {
    if (isOpen || column.format.decimal === null) {
      this.#findings.ledger.enter(source, 'question');
      return null;
    }
    const rate = rateOf(cell, source.text, column);
    if (rate === null) {
      const fix = POINTS.test(source.text)
        ? 'percentage points are no growth: leave the cell empty'
        : '';
      this.#findings.addProblem(source, 'a growth in percent or an empty cell', fix);
    }
    return rate;
  }

  #decide(
    column: ValueColumn,
    targets: readonly GrowthTarget[],
    indexes: readonly number[],
  ): GrowthDecision {
    const { index } = column;
    const answer = this.#context.answers.growthPeriods?.get(index);
    if (answer === '') return { unused: 'it isn’t a growth over the year before' };
    if (answer !== undefined) {
      const target = targets.find((one) => one.period === answer || String(one.index) === answer);
      return target
        ? { target: target.index }
        : { unused: `the table has no figures of ${answer}` };
    }
    const rates = new Map(
      [...column.cells].flatMap(([row, { cell, source }]) => {
        const rate = rateOf(cell, source.text, column);
        return rate === null ? [] : [[row, Number(rate)] as const];
      }),
    );
    const heading = this.#context.heading(index);
    const mentions = this.#context.headingMentions(index);
    const decision = assignGrowth({ index, heading, mentions, rates }, targets, indexes);
    if ('ask' in decision) {
      const choices = decision.choices.map((target) => ({
        value: targets.find((one) => one.index === target)?.period ?? String(target),
        name: this.#context.columnName(target),
      }));
      this.#findings.ask(askGrowth(index, this.#context.columnName(index), decision.ask, choices));
    }
    return decision;
  }
}
