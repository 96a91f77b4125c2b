/**
 * Zod schemas of the cells of authored files, and the form that errors print as expected. From zod's small entry, since a web page
 * parses data as well.
 */
import * as z from 'zod/mini';
import { parseDayOrMonth } from '../model/iso-date.ts';
import { type Period, parsePeriod } from '../model/period.ts';
import { OBSERVATION_STATUSES, QUALIFIERS, SOURCE_KINDS } from '../model/vocabulary.ts';

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const RESERVED = new Set(['latest', 'latest-year']);
/** The format of an id, as errors print it. */
export const ID_FORMAT =
  'an id of a-z, 0-9 and single hyphens, at most 64 characters, not latest or latest-year';

/** Whether a text can be an id. */
export const isId = (text: string): boolean =>
  text.length <= 64 && ID.test(text) && !RESERVED.has(text);

/** Whether a text is a language tag in its canonical form. */
export const isLanguageTag = (text: string): boolean => {
  try {
    return Intl.getCanonicalLocales(text)[0] === text;
  } catch {
    return false;
  }
};

const DATE_FORMAT = 'a date, YYYY-MM-DD or YYYY-MM';
const PLAIN_NUMBER = /^-?(\d+(\.\d+)?|\.\d+)$/;

/** A text of which a condition is true. */
const textThat = (isRight: (text: string) => boolean) => z.string().check(z.refine(isRight));

const empty = z.pipe(
  z.literal(''),
  z.transform(() => null),
);
const idText = textThat(isId);
const dateText = textThat((text) => parseDayOrMonth(text) !== null);
const number = z.pipe(
  textThat((text) => PLAIN_NUMBER.test(text) && Number.isFinite(Number(text))),
  z.transform(Number),
);
const countNumber = number.check(z.refine((value) => value >= 0));

/** A growth rate in percent, with the number of written decimals. */
export interface Rate {
  readonly value: number;
  readonly decimals: number;
}

/** The schemas by type of content. */
export const cellSchemas = {
  id: idText,
  optionalReference: z.union([empty, idText]),
  requiredText: z.string().check(z.minLength(1)),
  levels: z
    .pipe(
      z.string().check(z.minLength(1)),
      z.transform((text) => text.split(';').map((part) => part.trim())),
    )
    .check(z.refine((parts) => parts.every(isId) && new Set(parts).size === parts.length)),
  wikidata: textThat((text) => text === '' || /^Q[1-9][0-9]*$/.test(text)),
  url: textThat((text) => text === '' || (/^https?:\/\//.test(text) && URL.canParse(text))),
  optionalDate: z.union([z.literal(''), dateText]),
  date: dateText,
  kind: z.enum(SOURCE_KINDS),
  period: z.pipe(
    z.string(),
    z.transform((text, context): Period => {
      const period = parsePeriod(text);
      if (period?.id === text) return period;
      const message = period ? `the shortest spelling, ${period.id}` : '';
      context.issues.push({ code: 'custom', message, input: text });
      return z.NEVER;
    }),
  ),
  value: countNumber,
  optionalNumber: z.union([empty, number]),
  valueTo: z.union([empty, countNumber]),
  precision: z.union([empty, number.check(z.refine((value) => value > 0))]),
  qualifier: z.enum(QUALIFIERS),
  status: z.pipe(
    z.transform((text) => (text === '' ? 'final' : text)),
    z.enum(OBSERVATION_STATUSES),
  ),
  yoy: z.union([
    empty,
    z.pipe(
      textThat((text) => PLAIN_NUMBER.test(text) && Number(text) > -100),
      z.transform(
        (text): Rate => ({ value: Number(text), decimals: (text.split('.')[1] ?? '').length }),
      ),
    ),
  ]),
  rank: z.pipe(
    textThat((text) => /^[1-9]\d{0,8}$/.test(text)),
    z.transform(Number),
  ),
} as const;

/** A type of content. */
export type CellType = keyof typeof cellSchemas;

/** What errors say is expected, by type of content. */
export const CELL_FORMATS: Readonly<Record<CellType, string>> = {
  id: ID_FORMAT,
  optionalReference: `empty, or ${ID_FORMAT}`,
  requiredText: 'a non-empty text',
  levels: 'ids of levels, each once, separated by ;',
  wikidata: 'the id of a Wikidata item, such as Q42, or empty',
  url: 'a URL that begins with http:// or https://, or empty',
  optionalDate: `${DATE_FORMAT}, or empty`,
  date: DATE_FORMAT,
  kind: 'official, company or press',
  period: 'whole months in their shortest spelling: 2025, 2025-11 or 2025-01--2025-11',
  value: 'a plain number, 0 or more, such as 2788000',
  optionalNumber: 'a plain number, or empty',
  valueTo: 'a plain number, 0 or more, such as 2788000, or empty',
  precision:
    'the unit of the last stated digit, a plain number above 0 such as 10000 (empty only if the qualifier is exact, at-least, at-most or between)',
  qualifier: 'exact, stated, rounded, truncated, about, over, under, at-least, at-most or between',
  status: 'final (or empty), preliminary, derived, estimate, forecast or disputed',
  yoy: 'a growth rate in percent above -100, such as 9.7, or empty',
  rank: 'a rank, 1 or more',
};
