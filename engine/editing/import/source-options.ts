/** Resolves the source of new figures: one in the dataset, or a new one described by options or prompts. */

import { cellSchemas } from '../../dataset/cell-schemas.ts';
import { CELL_FORMATS } from '../../dataset/cells.ts';
import type { SourceRow } from '../../dataset/schema.ts';
import { nearestNames } from '../../model/nearest-names.ts';
import type { OptionResolver } from './option-resolver.ts';

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

export interface ResolvedSource {
  readonly id: string;
  /** Its date as written in the file. */
  readonly date: string;
  /** Null if the dataset already has it. */
  readonly row: NewSource | null;
}

const FIELDS = ['publisher', 'title', 'url', 'published', 'accessed', 'kind'] as const;

const PROMPTS = {
  publisher: { what: 'who published the new source', schema: 'requiredText' },
  title: { what: 'its title', schema: 'requiredText' },
  url: { what: 'its URL, if it has one', schema: 'url' },
  published: {
    what: 'when it was published, YYYY-MM-DD, if known',
    schema: 'optionalDate',
  },
  accessed: { what: 'when it was read, YYYY-MM-DD', schema: 'optionalDate' },
  kind: { what: 'official, company or press', schema: 'kind' },
} as const;

function isDescribed(options: SourceOptions): boolean {
  return FIELDS.some((part) => options[`source-${part}`] !== undefined);
}

async function promptForSource(
  id: string,
  options: SourceOptions,
  today: string,
  resolver: OptionResolver,
): Promise<NewSource> {
  const row: Record<string, string> = { id };
  for (const part of FIELDS) {
    const { what, schema } = PROMPTS[part];
    const option = `source-${part}`;
    const isNeeded = !cellSchemas[schema].safeParse('').success;
    // Optional fields aren't prompted for if options describe the source.
    // A source with a date of publication needs no date of access.
    const accessed = row.published === '' ? today : '';
    const guess = part === 'accessed' ? accessed : !isNeeded && isDescribed(options) ? '' : null;
    const prompt = { option, what, choices: [], ...(isNeeded ? {} : { otherwise: '' }) };
    const text = await resolver.resolve(options[`source-${part}`], guess, prompt);
    if (text !== '' && !cellSchemas[schema].safeParse(text).success) {
      resolver.addError(option, text, CELL_FORMATS[schema]);
    }
    row[part] = text;
  }
  return row;
}

/** Resolves the source, with errors in `resolver`. `today`, `YYYY-MM-DD`, is the default date of access of a new one. */
export async function resolveSource(
  sources: readonly SourceRow[],
  options: SourceOptions,
  today: string,
  resolver: OptionResolver,
): Promise<ResolvedSource> {
  const what = 'the id of a source in sources.csv, or of a new one';
  const id = await resolver.resolve(options.source, null, { option: 'source', what, choices: [] });
  const found = sources.find((source) => source.id === id);
  if (id === '') return { id, date: '', row: null };
  if (found) {
    if (isDescribed(options))
      resolver.addError(
        'source',
        id,
        'the id of a new source: this one exists already and can’t be described again',
      );
    return { id, date: found.published || found.accessed, row: null };
  }
  if (!cellSchemas.id.safeParse(id).success) {
    resolver.addError('source', id, CELL_FORMATS.id);
    return { id, date: '', row: null };
  }
  if (resolver.isUnattended && !isDescribed(options)) {
    const ids = sources.map((source) => source.id);
    const near = nearestNames(id, ids).join(', ');
    const expected = `the id of a source in sources.csv (the nearest: ${near}), or a new one described by --source-publisher, --source-title, --source-kind, --source-published and --source-url`;
    resolver.addError('source', id, expected);
    return { id, date: '', row: null };
  }
  const row = await promptForSource(id, options, today, resolver);
  return { id, date: row.published || row.accessed || '', row };
}
