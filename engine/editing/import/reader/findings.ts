/** What a reading finds besides figures: problems, questions, and what each cell became. */
import type { Question, ReadProblem } from '../reading.ts';
import type { BodyRow, TableCell } from '../structure/table-structure.ts';
import { CellLedger } from './cell-ledger.ts';

export class Findings {
  readonly ledger = new CellLedger();
  readonly problems: ReadProblem[] = [];
  readonly questions: Question[] = [];
  /** Lines on which several rows begin, as in HTML without line breaks. */
  readonly #crowded: ReadonlySet<number>;

  constructor(rows: readonly BodyRow[]) {
    const lines = Map.groupBy(rows, ({ line }) => line);
    this.#crowded = new Set([...lines].filter(([, all]) => all.length > 1).map(([line]) => line));
  }

  /** Reports a cell that isn't taken. `name`: the row's, which tells rows on one line apart. */
  addProblem(cell: TableCell, expected: string, fix: string, name = ''): void {
    this.ledger.enter(cell, 'problem');
    const { line, column, text } = cell;
    const row = this.#crowded.has(line) ? name : '';
    this.problems.push({ line, column, found: text, expected, fix, row });
  }

  /** Asks a question, once for each topic and column. */
  ask(question: Question): void {
    const isKnown = this.questions.some(
      ({ topic, column }) => topic === question.topic && column === question.column,
    );
    if (!isKnown) this.questions.push(question);
  }
}
