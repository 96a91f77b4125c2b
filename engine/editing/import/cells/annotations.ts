/** Annotations of a number, such as `(Jan–Oct)`, `(+9.7 %)`, `(est.)` or `(a)`: the period, growth, status or note that each gives. */
import type { ObservationStatus } from '../../../model/vocabulary.ts';
import { findPeriodMentions, type PeriodMention, wholePeriod } from '../periods/period-mentions.ts';
import { isBracketMark } from './cell-text.ts';
import { STATUS_ENDINGS, STATUS_TITLES, STATUS_WORDS } from './status-words.ts';

export interface Annotations {
  readonly period: PeriodMention | null;
  /** Digits with their decimal sign as written, with a minus sign if it fell. */
  readonly growth: string | null;
  readonly status: ObservationStatus | null;
  readonly notes: readonly string[];
}

export const NO_ANNOTATIONS: Annotations = { period: null, growth: null, status: null, notes: [] };

/** The status that a text names in words; null if it names none. */
export function readStatus(text: string): ObservationStatus | null {
  return STATUS_WORDS.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/** Abbreviations that are a status only where nothing else stands: `est` is also French. */
const SHORT_STATUS: Readonly<Record<string, ObservationStatus>> = {
  ...{ est: 'estimate', proj: 'forecast', prog: 'forecast', fcst: 'forecast' },
  ...{ prov: 'preliminary', prel: 'preliminary', prelim: 'preliminary' },
};

/** The status of a text that says nothing else, such as `(est.)`; null for `Expected goals`. */
export function readStatusOnly(text: string): ObservationStatus | null {
  const plain = text.replace(/^[\s(（[,;:–-]+|[\s)）\],;:–-]+$/gu, '');
  const short = plain.toLowerCase().replace(/\.$/, '');
  if (Object.hasOwn(SHORT_STATUS, short)) return SHORT_STATUS[short] ?? null;
  const found = STATUS_WORDS.find(([pattern]) => pattern.test(plain));
  if (!found) return null;
  const [pattern, status] = found;
  const rest = plain.replace(pattern, '').replace(STATUS_COMPANIONS, '');
  return /\p{L}|\d/u.test(rest) ? null : status;
}

/** Words beside a status that add nothing: `forecast data`, `预计值`. */
const STATUS_COMPANIONS =
  /(?<!\p{L})(?:data|figures?|values?|results?|numbers|werte|daten|zahlen|ergebnisse|angaben|données|résultats|chiffres|datos|resultados|cifras|dados|dati|risultati|cijfers|gegevens|dane|wyniki|данные|итоги|the|all|are|alle|as|an?)(?!\p{L})|数据?|數據|值|데이터/giu;

/** The text before the last word of a title if that is one of several things: `Population 2023 and forecast`. */
const CONJUNCTION = /(?:(?<!\p{L})(?:and|und|et|y|e|with|mit|of|vs\.?|i|и)|[&+及与與和])\s*$/iu;

/** The status that a title gives all of its figures: in brackets, between signs, or as its first or last word. */
export function statusOfTitle(title: string): ObservationStatus | null {
  const inside = [...title.matchAll(/[(（[]([^()（）[\]]+)[)）\]]/gu)].map(([, text = '']) => text);
  const bare = title.replace(/\s*[(（[].*$/u, '').trim();
  const parts = [...inside, ...bare.split(/\s*[,，;；:：|]\s*|\s[–-]\s/u)];
  const found = parts.map(readStatusOnly).find((status) => status !== null);
  if (found) return found;
  const first = STATUS_TITLES.find(([words]) => words.test(bare));
  if (first) return first[1];
  const plain = bare.replace(STATUS_COMPANIONS, ' ').trim();
  const last = STATUS_ENDINGS.find(([words]) => words.test(plain));
  return last && !CONJUNCTION.test(plain.replace(last[0], '')) ? last[1] : null;
}

const PERCENT =
  /^(?<word>[^\d+\-–▲▼△▽↑↓↗↘]*?)\s*(?<sign>[+\-–▲▼△▽↑↓↗↘]?)\s*(?<digits>\d+(?:[.,]\d+)?)\s*%(?<after>[^\d%]*)$/u;
const GROWTH_WORDS =
  /yoy|y\/y|y-o-y|year.on.year|yr\/yr|growth|increase|decrease|up|down|vs\.?|change|同比|增长|增長|增|下降|减少|減少|降|gg\. Vj|ggü|Veränderung|نمو/iu;
const FALL = /[-–▼▽↓↘]|decrease|down|下降|减少|減少|降|fell|rückgang/iu;

/** The growth in a text such as `+9.7%`, `同比下降5.4%` or `9.7 % yoy`; null if it is none, or a percentage of something else. */
export function readGrowth(text: string, isGrowthExpected = false): string | null {
  const { word = '', sign = '', digits, after = '' } = PERCENT.exec(text.trim())?.groups ?? {};
  if (digits === undefined) return null;
  const words = `${word} ${after}`.trim();
  const isGrowth = GROWTH_WORDS.test(words) || (words === '' && (sign !== '' || isGrowthExpected));
  if (!isGrowth) return null;
  return FALL.test(sign) || FALL.test(word) ? `-${digits}` : digits;
}

/** Whether a text has a range of numbers: `3–7`, `95 % CI 3.1 to 7`. */
export function isRangeText(text: string): boolean {
  return /\d\s*%?\s*(?:[-–~]|\b(?:to|bis|a|à)\b|至|到)\s*\d/u.test(text);
}

function readOne(text: string, isGrowthExpected: boolean): Partial<Annotations> {
  const plain = text.trim();
  if (plain === '') return {};
  const growth = readGrowth(plain, isGrowthExpected);
  if (growth !== null) return { growth };
  const whole = wholePeriod(plain);
  if (whole) return { period: whole };
  const status = readStatusOnly(plain) ?? readStatus(plain);
  // A word and a period: `Jan–Oct only`, `estimate for 2023`.
  const [mention, ...others] = findPeriodMentions(plain);
  const notes = isBracketMark(plain) ? [`(${plain})`] : [plain];
  return {
    notes,
    ...(status === null ? {} : { status }),
    ...(mention && others.length === 0 ? { period: mention } : {}),
  };
}

/** Reads several annotations; of two periods or growths the first is kept, and the other becomes a note. */
export function readAnnotations(texts: readonly string[], isGrowthExpected = false): Annotations {
  return texts.reduce<Annotations>((all, text) => {
    const one = readOne(text, isGrowthExpected);
    const isRepeated = (one.period && all.period) || (one.growth && all.growth);
    return {
      period: all.period ?? one.period ?? null,
      growth: all.growth ?? one.growth ?? null,
      status: all.status ?? one.status ?? null,
      notes: [...all.notes, ...(one.notes ?? []), ...(isRepeated && !one.notes ? [text] : [])],
    };
  }, NO_ANNOTATIONS);
}
