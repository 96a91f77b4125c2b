/** Zod schemas of the cells of authored files. Errors print the description of a schema as the expected form. */
import { z } from 'zod';
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

const expects = <T extends z.ZodType>(schema: T, expected: string): T => schema.describe(expected);
const empty = z.literal('').transform(() => null);
const idText = z.string().refine(isId);
const dateText = z.string().refine((text) => parseDayOrMonth(text) !== null);
const number = z
  .string()
  .regex(PLAIN_NUMBER)
  .transform(Number)
  .refine((value) => Number.isFinite(value));

/** A growth rate in percent, with the number of written decimals. */
export interface Rate {
  readonly value: number;
  readonly decimals: number;
}

/** The schemas by kind of content. */
export const cellSchemas = {
  id: expects(idText, ID_FORMAT),
  optionalReference: expects(z.union([empty, idText]), `empty, or ${ID_FORMAT}`),
  requiredText: expects(z.string().min(1), 'a non-empty text'),
  levels: expects(
    z
      .string()
      .min(1)
      .transform((text) => text.split(';').map((part) => part.trim()))
      .refine((parts) => parts.every(isId) && new Set(parts).size === parts.length),
    'ids of levels, each once, separated by ;',
  ),
  url: expects(
    z.string().refine((text) => text === '' || (/^https?:\/\//.test(text) && URL.canParse(text))),
    'a URL that begins with http:// or https://, or empty',
  ),
  optionalDate: expects(z.union([z.literal(''), dateText]), `${DATE_FORMAT}, or empty`),
  date: expects(dateText, DATE_FORMAT),
  kind: expects(z.enum(SOURCE_KINDS), 'official, company or press'),
  period: expects(
    z.string().transform((text, context): Period => {
      const period = parsePeriod(text);
      if (period?.id === text) return period;
      context.addIssue({
        code: 'custom',
        message: period ? `the shortest spelling, ${period.id}` : '',
      });
      return z.NEVER;
    }),
    'whole months in their shortest spelling: 2025, 2025-11 or 2025-01--2025-11',
  ),
  value: expects(
    number.refine((value) => value >= 0),
    'a plain number, 0 or more, such as 2788000',
  ),
  optionalNumber: expects(z.union([empty, number]), 'a plain number, or empty'),
  valueTo: expects(
    z.union([empty, number.refine((value) => value >= 0)]),
    'a plain number, 0 or more, such as 2788000, or empty',
  ),
  precision: expects(
    z.union([empty, number.refine((value) => value > 0)]),
    'the unit of the last stated digit, a plain number above 0 such as 10000 (empty only if the qualifier is exact, at-least, at-most or between)',
  ),
  qualifier: expects(
    z.enum(QUALIFIERS),
    'exact, stated, rounded, truncated, about, over, under, at-least, at-most or between',
  ),
  status: expects(
    z.preprocess((text) => (text === '' ? 'final' : text), z.enum(OBSERVATION_STATUSES)),
    'final (or empty), preliminary, derived, estimate, forecast or disputed',
  ),
  yoy: expects(
    z.union([
      empty,
      z
        .string()
        .regex(PLAIN_NUMBER)
        .refine((text) => Number(text) > -100)
        .transform(
          (text): Rate => ({ value: Number(text), decimals: (text.split('.')[1] ?? '').length }),
        ),
    ]),
    'a growth rate in percent above -100, such as 9.7, or empty',
  ),
  rank: expects(
    z
      .string()
      .regex(/^[1-9]\d{0,8}$/)
      .transform(Number),
    'a rank, 1 or more',
  ),
} as const;
