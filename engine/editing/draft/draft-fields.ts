/** The questions about the dataset of a draft, each with its reply or what it is taken for, and what is wrong with it. */
import { isId } from '../../dataset/cells.ts';
import type { Draft, DraftReplies } from '../../model/draft.ts';
import type { ReadFigure, Reading } from '../import/reading.ts';
import {
  DATASET_FIELDS,
  type DatasetField,
  type DatasetReplies,
  datasetOptions,
  datasetQuestion,
  tableDefaults,
} from '../scaffold/dataset-questions.ts';
import { type ScaffoldOptions, slugify } from '../scaffold/scaffold-options.ts';

/** A question of a form. */
export interface DraftField {
  readonly name: DatasetField;
  /** What is asked for, as a phrase. */
  readonly what: string;
  readonly why: string;
  /** As typed. */
  readonly value: string;
  /** What an empty reply is taken for; null: a reply is required. */
  readonly otherwise: string | null;
  /** What is expected instead of the reply; null if it is right or empty. */
  readonly expected: string | null;
}

export interface DraftFields {
  readonly id: string;
  readonly fields: readonly DraftField[];
  /** Whether whole numbers are taken as exact counts; null where some figures are rounded, so that nobody is asked. */
  readonly isExact: boolean | null;
  /** The options of the dataset, with empty texts for what is missing. */
  readonly options: ScaffoldOptions;
  /** Whether no required reply is missing, and none is wrong. */
  readonly isComplete: boolean;
}

/** The id of the dataset: as replied, else from the title. */
function datasetId({ id = '', title = '' }: DraftReplies): string {
  const slug = slugify(id || title);
  return isId(slug) ? slug : 'my-ranking';
}

/** Whether all figures are whole numbers with all their digits, unless a word says otherwise: counts, or measures rounded to the unit. */
function canBeCounts(figures: readonly ReadFigure[]): boolean {
  const stated = figures.filter(({ qualifier }) => qualifier === 'stated');
  return stated.length > 0 && stated.every(({ precision }) => precision === '1');
}

/** The fields that a table leaves open. `today`: `YYYY-MM-DD`; `usual`: what empty replies stand for where the table proposes nothing. */
export function draftFields(
  { replies, isShared = false }: Draft,
  reading: Pick<Reading, 'figures' | 'titles' | 'rows' | 'notes' | 'margins'>,
  today: string,
  usual: DatasetReplies = {},
): DraftFields {
  const { figures } = reading;
  const defaults = { ...usual, ...tableDefaults(reading) };
  const id = datasetId({ ...replies, title: replies.title?.trim() || defaults.title });
  let known: DatasetReplies = {};
  const fields: DraftField[] = [];
  for (const name of DATASET_FIELDS) {
    const question = datasetQuestion(name, id, figures, known, defaults);
    if (!question) continue;
    const { what, why, otherwise, check } = question;
    const value = replies[name]?.trim() ?? '';
    const expected = value === '' ? null : check(value);
    fields.push({ name, what, why, value, otherwise, expected });
    const reply = value || otherwise;
    if (reply !== null) known = { ...known, [name]: reply };
  }
  const isOpen = fields.some(
    ({ value, otherwise, expected }) => expected !== null || (value === '' && otherwise === null),
  );
  const settings = {
    ...({ kind: 'press', qualifier: 'stated' } as const),
    today,
    ...{ isTitled: Boolean(replies.title?.trim()), margins: reading.margins, isFromLink: isShared },
  } as const;
  const options = datasetOptions(id, known, settings);
  const isExact = options.unit.power === 0 && canBeCounts(figures) ? replies.exact === 'yes' : null;
  return {
    ...{ id, fields, isExact, isComplete: !isOpen },
    options: isExact ? { ...options, qualifier: 'exact' } : options,
  };
}
