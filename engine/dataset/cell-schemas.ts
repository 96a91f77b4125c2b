/** Zod schemas of the cells of authored files. From zod's small entry, since a web page parses data as well. */
import * as z from 'zod/mini';
import { type Period, parseDayOrMonth, parsePeriod } from '../model/period.ts';
import { OBSERVATION_STATUSES, QUALIFIERS, SOURCE_KINDS } from '../model/vocabulary.ts';
import { type CellType, isDateOrEmpty, isId, isUrlOrEmpty } from './cells.ts';

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
  url: textThat(isUrlOrEmpty),
  optionalDate: textThat(isDateOrEmpty),
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
  mark: z.pipe(
    z.enum(['', 'yes']),
    z.transform((text) => text === 'yes'),
  ),
} as const satisfies Readonly<Record<CellType, z.ZodMiniType>>;
