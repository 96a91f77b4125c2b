/** The source of new figures: one that the dataset has, or one that is described with them. */

import { columns } from '../../dataset/cell-schemas.ts';
import type { SourceRow } from '../../dataset/schema.ts';
import { nearest } from '../../model/nearest-names.ts';
import type { Answers } from './option-resolver.ts';

/** Options that name or describe a source. */
export interface SourceOptions {
  readonly source?: string | undefined;
  readonly 'source-publisher'?: string | undefined;
  readonly 'source-title'?: string | undefined;
  readonly 'source-url'?: string | undefined;
  readonly 'source-published'?: string | undefined;
  readonly 'source-accessed'?: string | undefined;
  readonly 'source-kind'?: string | undefined;
}

/** A row of `sources.csv`. */
export type NewSource = Readonly<Record<string, string>>;

export interface SettledSource {
  readonly id: string;
  /** Its date as the file has it. */
  readonly date: string;
  /** Null where the dataset has it. */
  readonly row: NewSource | null;
}

const PARTS = ['publisher', 'title', 'url', 'published', 'accessed', 'kind'] as const;

const QUESTIONS = {
  publisher: { what: 'who published the new source', schema: 'requiredText' },
  title: { what: 'its title', schema: 'requiredText' },
  url: { what: 'its address, if it has one', schema: 'url' },
  published: {
    what: 'when it was published, YYYY-MM-DD, if that is known',
    schema: 'optionalDate',
  },
  accessed: { what: 'when it was read, YYYY-MM-DD', schema: 'optionalDate' },
  kind: { what: 'official, company or press', schema: 'kind' },
} as const;

function described(options: SourceOptions): boolean {
  return PARTS.some((part) => options[`source-${part}`] !== undefined);
}

async function describe(
  id: string,
  options: SourceOptions,
  today: string,
  answers: Answers,
): Promise<NewSource> {
  const row: Record<string, string> = { id };
  for (const part of PARTS) {
    const { what, schema } = QUESTIONS[part];
    const option = `source-${part}`;
    const isNeeded = !columns[schema].safeParse('').success;
    // What may be empty isn't asked for where the rest was given by options.
    // A source that has a date needn't be dated by the day on which it was read.
    const read = row.published === '' ? today : '';
    const guess = part === 'accessed' ? read : !isNeeded && described(options) ? '' : null;
    const question = { option, what, choices: [], ...(isNeeded ? {} : { otherwise: '' }) };
    const text = await answers.settle(options[`source-${part}`], guess, question);
    if (text !== '' && !columns[schema].safeParse(text).success) {
      answers.fault(option, text, columns[schema].description ?? '');
    }
    row[part] = text;
  }
  return row;
}

/** Settles which source it is. `today` is `YYYY-MM-DD`, the day on which a new one was read unless that is said. */
export async function newSource(
  sources: readonly SourceRow[],
  options: SourceOptions,
  today: string,
  answers: Answers,
): Promise<SettledSource> {
  const what = 'the id of a source in sources.csv, or of a new one';
  const id = await answers.settle(options.source, null, { option: 'source', what, choices: [] });
  const found = sources.find((source) => source.id === id);
  if (id === '') return { id, date: '', row: null };
  if (found) {
    if (described(options))
      answers.fault(
        'source',
        id,
        'another id: this source is there already, and can’t be described again',
      );
    return { id, date: found.published || found.accessed, row: null };
  }
  if (!columns.id.safeParse(id).success) {
    answers.fault('source', id, columns.id.description ?? '');
    return { id, date: '', row: null };
  }
  if (answers.isAlone && !described(options)) {
    const known = sources.map((source) => source.id);
    const near = nearest(id, known).join(', ');
    const expected = `the id of a source in sources.csv (nearest are ${near}), or a new one described by --source-publisher, --source-title, --source-kind, --source-published and --source-url`;
    answers.fault('source', id, expected);
    return { id, date: '', row: null };
  }
  const row = await describe(id, options, today, answers);
  return { id, date: row.published || row.accessed || '', row };
}
