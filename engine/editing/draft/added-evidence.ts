/** Figures and claims from elsewhere than the table, read as rows of the table would be. */
import { isDateOrEmpty, isUrlOrEmpty } from '../../dataset/cells.ts';
import type { AddedClaim, AddedFigure, Draft } from '../../model/draft.ts';
import { describeMultiple } from '../import/columns/value-columns.ts';
import type { Grid } from '../import/grid/grid.ts';
import { readTable } from '../import/reader/table-reader.ts';
import type { ReadFigure, Reading, ReadingAnswers } from '../import/reading.ts';
import { comparableName } from '../import/structure/row-names.ts';
import type { NewClaim, SourceFields } from '../scaffold/scaffold-options.ts';

/** What is wrong with an added figure or claim. */
export interface EvidenceProblem {
  readonly kind: 'figure' | 'claim';
  /** Its place in the list, from 0. */
  readonly index: number;
  readonly field: keyof AddedFigure | keyof AddedClaim;
  readonly expected: string;
  readonly fix: string;
}

export interface AddedEvidence {
  readonly figures: readonly ReadFigure[];
  /** The place of each of these figures in the draft's list, from 0. */
  readonly indexes: readonly number[];
  readonly claims: readonly NewClaim[];
  /** The place of each of these claims in the draft's list, from 0. */
  readonly claimIndexes: readonly number[];
  /** By the name that the figures and claims have as their source. */
  readonly sources: ReadonlyMap<string, SourceFields>;
  readonly problems: readonly EvidenceProblem[];
}

/** What the table and the user say of the figures beside which the added ones stand. */
export interface EvidenceContext {
  readonly reading: Reading;
  readonly answers: ReadingAnswers;
  /** The figures of the ranking that is shown. */
  readonly beside: readonly ReadFigure[];
  /** The names of sources that are taken. */
  readonly publishers: ReadonlySet<string>;
  readonly today: string;
}

const NUMBER = 'a number, such as 2.1 million';
/** The period of an added value where the table names none. */
const ANY_PERIOD = '2000';

/** A text as one cell of a table. */
const inOneCell = (text: string) => text.replace(/\s+/g, ' ').trim();

/** The position among the columns of a reading of the one that has a figure. */
function columnOf({ isTransposed, rows }: Reading, figure: ReadFigure): number {
  if (!isTransposed) return figure.column;
  return rows.findIndex(({ cells }) => cells.some((cell) => cell.figure === figure));
}

/** A table of one figure. */
function oneFigureGrid(heading: string, value: string): Grid {
  const row = (line: number, ...texts: readonly string[]) => ({
    ...{ line, isHeading: line === 1, isNote: false },
    cells: texts.map((text) => ({ text, coveredBy: null })),
  });
  const rows = [row(1, 'Name', heading), row(2, 'Place', value)];
  return { layout: 'tabs', encoding: null, width: 2, remarks: [], rows };
}

class EvidenceReader {
  readonly #context: EvidenceContext;
  /** The names of places of the table by each of their names, as these are compared. */
  readonly #places: ReadonlyMap<string, string>;
  readonly #sources = new Map<string, SourceFields>();
  readonly #problems: EvidenceProblem[] = [];

  constructor(context: EvidenceContext) {
    this.#context = context;
    this.#places = new Map(
      context.reading.figures.flatMap(({ name, names }) =>
        [...Object.values(names), name].map((one) => [comparableName(one), name] as const),
      ),
    );
  }

  /** The place that the table has by this name, or else the name itself. */
  #placeName(text: string): string {
    const name = inOneCell(text);
    return this.#places.get(comparableName(name)) ?? name;
  }

  #addProblem(
    kind: EvidenceProblem['kind'],
    index: number,
    field: EvidenceProblem['field'],
    expected: string,
    fix = '',
  ): void {
    this.#problems.push({ kind, index, field, expected, fix });
  }

  /** Whether the fields are right that a figure and a claim have. Reports the wrong ones. */
  #check(kind: EvidenceProblem['kind'], index: number, added: AddedFigure | AddedClaim): boolean {
    const add = (field: EvidenceProblem['field'], expected: string) =>
      this.#addProblem(kind, index, field, expected);
    const before = this.#problems.length;
    if (added.place.trim() === '') add('place', 'the name of a place');
    if (added.publisher.trim() === '') add('publisher', 'who published it');
    if (!isDateOrEmpty(added.published.trim()))
      add('published', 'a date, YYYY-MM-DD or YYYY-MM, or nothing');
    if (!isUrlOrEmpty(added.address.trim()))
      add('address', 'a URL that begins with http:// or https://, or nothing');
    return this.#problems.length === before;
  }

  /** The name of a source of its own: its publisher, with a number if another source has the same. */
  #addSource({ publisher, published, address, ...rest }: AddedFigure | AddedClaim): string {
    const fields = {
      ...{ publisher: publisher.trim(), title: 'title' in rest ? rest.title.trim() : '' },
      ...{ url: address.trim(), published: published.trim(), kind: 'press' },
    };
    for (let number = 1; ; number += 1) {
      const name = number === 1 ? fields.publisher : `${fields.publisher} (${number})`;
      if (this.#context.publishers.has(name) || this.#sources.has(name)) continue;
      this.#sources.set(name, fields);
      return name;
    }
  }

  /** A value as the importer reads it in the column of a figure of the table. `given`: the unit and the period, where they are given. */
  #readAlone(
    value: string,
    model: ReadFigure,
    given: { readonly unit?: string; readonly period?: string },
  ): Reading {
    const { reading, answers, today } = this.#context;
    const index = columnOf(reading, model);
    const column = reading.columns[index];
    const heading = column?.role === 'value' ? inOneCell(column.heading) : '';
    const answer = <Value>(map: ReadonlyMap<number, Value> | undefined, other?: Value | null) => {
      const found = map?.get(index) ?? other;
      return found === undefined || found === null ? new Map() : new Map([[1, found]]);
    };
    const { dateOrder } = answers;
    return readTable(
      oneFigureGrid(heading || 'Value', inOneCell(value)),
      {
        roles: new Map([[0, 'name'] as const, [1, 'value'] as const]),
        decimals: answer(answers.decimals, column?.decimal),
        units: answer(answers.units, given.unit),
        periods: answer(answers.periods, given.period),
        ...(dateOrder ? { dateOrder } : {}),
      },
      today,
    );
  }

  /** The same, with the period of the figure if its column has an open one. */
  #readInColumn(value: string, model: ReadFigure, unit?: string): Reading {
    const given = unit === undefined ? {} : { unit };
    const read = this.#readAlone(value, model, given);
    const isOpen = read.questions.some(({ topic }) => topic === 'period' || topic === 'date-order');
    return isOpen
      ? this.#readAlone(value, model, { ...given, period: model.period ?? ANY_PERIOD })
      : read;
  }

  /**
   * The value as the importer reads it in the column of a figure of the table. What that figure is multiplied by outside of its cell and
   * heading, in a column of units or a title, counts for the value too.
   */
  #readValue(index: number, { value }: AddedFigure, model: ReadFigure): ReadFigure | null {
    const [alone] = this.#readInColumn(model.text, model).figures;
    const outside = alone ? model.power - alone.power : 0;
    const unit = outside > 0 ? describeMultiple({ power: outside, unit: model.unit }) : undefined;
    const { figures, problems, questions } = this.#readInColumn(value, model, unit);
    const [figure] = figures;
    const isOther =
      figure !== undefined &&
      figure.period !== null &&
      figure.period !== (model.period ?? ANY_PERIOD);
    if (figure && !isOther && problems.length + questions.length === 0) return figure;
    const [problem] = problems;
    const [question] = questions;
    const expected = isOther ? 'a number for the period of the ranking' : NUMBER;
    this.#addProblem(
      ...(['figure', index, 'value', problem?.expected ?? expected] as const),
      problem?.fix ?? question?.text ?? '',
    );
    return null;
  }

  #readFigure(index: number, added: AddedFigure): ReadFigure[] {
    const { beside } = this.#context;
    const name = this.#placeName(added.place);
    const own = beside.find((figure) => figure.name === name);
    const model = own ?? beside[0];
    if (!model) return [];
    const isRight = this.#check('figure', index, added);
    const isBlank = added.value.trim() === '';
    if (isBlank) this.#addProblem('figure', index, 'value', NUMBER);
    const read = isBlank ? null : this.#readValue(index, added, model);
    if (!read || !isRight) return [];
    if (read.unit !== '' && model.unit !== '' && read.unit !== model.unit) {
      this.#addProblem('figure', index, 'value', `a number of ${model.unit}, not of ${read.unit}`);
      return [];
    }
    const { value, valueTo, precision, qualifier, power, text, status, notes } = read;
    return [
      {
        ...{ text, name, names: own?.names ?? {}, metric: model.metric, period: model.period },
        ...{ value, valueTo, precision, qualifier, power, unit: read.unit || model.unit },
        ...{ growth: null, status, notes, code: own?.code ?? '', groups: [] },
        ...{ source: this.#addSource(added), url: '', line: 0, column: 0 },
      },
    ];
  }

  #readClaim(index: number, added: AddedClaim): NewClaim | null {
    const [about] = this.#context.beside;
    const isRight = this.#check('claim', index, added);
    const isRank = /^[1-9]\d{0,5}$/.test(added.rank.trim());
    if (!isRank) this.#addProblem('claim', index, 'rank', 'a whole number from 1');
    if (!about || !isRight || !isRank) return null;
    const rank = Number(added.rank.trim());
    return { name: this.#placeName(added.place), about, rank, source: this.#addSource(added) };
  }

  read({ figures, claims }: Draft): AddedEvidence {
    const read = figures.flatMap((added, index) =>
      this.#readFigure(index, added).map((figure) => ({ figure, index })),
    );
    const stated = claims.flatMap((added, index) => {
      const claim = this.#readClaim(index, added);
      return claim ? [{ claim, index }] : [];
    });
    return {
      figures: read.map(({ figure }) => figure),
      indexes: read.map(({ index }) => index),
      claims: stated.map(({ claim }) => claim),
      claimIndexes: stated.map(({ index }) => index),
      sources: this.#sources,
      problems: this.#problems,
    };
  }
}

/** Reads what was added to a draft. What is wrong isn't taken, and reported. */
export function readAddedEvidence(draft: Draft, context: EvidenceContext): AddedEvidence {
  return new EvidenceReader(context).read(draft);
}
