/** Roles of columns, and guesses of them. */

export const COLUMN_ROLES = [
  'name',
  'translation',
  'value',
  'growth',
  'period',
  'metric',
  'unit',
  'source',
  'url',
  'code',
  'status',
  'note',
  'group',
  'rank',
  'unused',
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

export interface ColumnGuess {
  readonly role: ColumnRole;
  /** Why, as a part of a sentence: `its heading says so`, `its cells are numbers`. */
  readonly why: string;
  /** The language of a translation. */
  readonly language: string | null;
  /** Whether the user should decide: two roles are equally likely. */
  readonly isDoubtful: boolean;
}

/** A guess of a role, with the reason in words. */
export const guess = (role: ColumnRole, why: string, isDoubtful = false): ColumnGuess => ({
  role,
  why,
  isDoubtful,
  language: null,
});

/** Why columns of changes aren't used. If a table has nothing else, they may be what is ranked. */
export const CHANGES = {
  inUnits: 'it is a change in units, not in percent',
  plain: 'it is a change, and nothing says that it is in percent',
  other: 'it is a change over another time than a year, or in percentage points',
} as const;

/** Why a column of growth isn't used. */
export const NO_TARGET = 'there is no figure whose growth it is';

/** Whether a column isn't used because it holds changes, by the reason for that. */
export const isUnusedChange = (why: string): boolean =>
  [NO_TARGET, ...Object.values(CHANGES)].some((reason) => reason === why);

export const BY_HEADING = 'its heading says so';
export const MARGINS = 'it holds margins of error';
export const SAMPLES = 'it holds the sizes of samples';

/** Whether a column says how far the figures may be wrong. */
export const isMarginColumn = ({ role, why }: Pick<ColumnGuess, 'role' | 'why'>): boolean =>
  role === 'unused' && (why === MARGINS || why === SAMPLES);
