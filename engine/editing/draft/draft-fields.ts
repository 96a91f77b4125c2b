/** The questions about the dataset of a draft, each with its reply or what it is taken for, and what is wrong with it. */
import { isId } from '../../dataset/cell-formats.ts';
import type { Draft, DraftReplies } from '../../model/draft.ts';
import type { ReadFigure } from '../import/reading.ts';
import {
  DATASET_FIELDS,
  type DatasetField,
  type DatasetReplies,
  datasetOptions,
  datasetQuestion,
} from '../scaffold/dataset-questions.ts';
import type { ScaffoldOptions } from '../scaffold/scaffold-dataset.ts';
import { slugify } from '../scaffold/slugify.ts';

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

/** The fields that a table's figures leave open. `today`: `YYYY-MM-DD`. */
export function draftFields(
  { replies }: Draft,
  figures: readonly ReadFigure[],
  today: string,
): DraftFields {
  const id = datasetId(replies);
  let known: DatasetReplies = {};
  const fields: DraftField[] = [];
  for (const name of DATASET_FIELDS) {
    const question = datasetQuestion(name, id, figures, known);
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
  const settings = { license: 'CC-BY-4.0', kind: 'press', qualifier: 'stated', today } as const;
  return { id, fields, options: datasetOptions(id, known, settings), isComplete: !isOpen };
}
