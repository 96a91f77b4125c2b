/** Powers of ten in headings, with or without a currency: `x 1000`, `× €1.000`, `$ million`, `M€`. */
import { CURRENCY, type Multiple, normalizeUnit } from './number-words.ts';
import { readPower } from './power-words.ts';

/** A sign of multiplication, a currency perhaps, and a power of ten as digits or as a word: `x 1 mln`. */
const FACTOR = new RegExp(
  String.raw`^[x×*]\s*(?<money>${CURRENCY})?\s*(?:1(?=[.,' ]?000)(?<zeros>(?:[.,' ]?000)+)(?![\d.,])|(?:1\s+)?(?=\p{L}))\s*(?<rest>.*)$`,
  'iu',
);

/** The multiple in `x €1.000`; null if the text is none. */
export function readFactor(text: string): Multiple | null {
  const { money = '', zeros = '', rest = '' } = FACTOR.exec(text)?.groups ?? {};
  if (zeros !== '')
    return { power: zeros.replace(/[^0]/g, '').length, unit: money || normalizeUnit(rest) };
  const word = rest === '' ? null : readPower(rest);
  return word ? { power: word.power, unit: money || normalizeUnit(word.rest) } : null;
}

/** Powers of ten before a currency: `M€`, `k$`; `T€` is thousand euros in German. */
const MONEY_PREFIXES: Readonly<Record<string, number>> = {
  ...{ m: 6, mm: 6, mn: 6, mio: 6, k: 3, t: 3, tsd: 3, g: 9, bn: 9, mrd: 9, md: 9, mds: 9 },
};

/** Abbreviations behind the sign of the Brazilian real: `R$ mil`, `R$ mi`, `R$ bi`. */
const BRAZILIAN: Readonly<Record<string, number>> = { mil: 3, mi: 6, bi: 9, tri: 12 };

/** The exponent of ten of an abbreviation behind `R$`; null if it is none, or behind another currency. */
export function brazilianPower(currency: string, word: string): number | null {
  const plain = word.toLowerCase().replace(/\.$/, '');
  return currency === 'R$' && Object.hasOwn(BRAZILIAN, plain) ? (BRAZILIAN[plain] ?? null) : null;
}

/** The multiple of an amount of money, `€ million`, `M€`, `$ in thousands`; null if the text isn't one. */
export function readMoney(plain: string): Multiple | null {
  const [money = '', currency = ''] = new RegExp(`^(${CURRENCY})\\s*`, 'u').exec(plain) ?? [];
  const rest = plain.slice(money.length).replace(/^,?\s*in\s+/i, '');
  if (currency === '') return readPrefixedMoney(plain);
  if (rest === '') return { power: 0, unit: currency };
  if (/^(?:per|\/)/.test(rest)) return { power: 0, unit: plain };
  if (/^mm?$/i.test(rest)) return { power: 6, unit: currency };
  const short = brazilianPower(currency, rest);
  if (short !== null) return { power: short, unit: currency };
  if (/^b$/i.test(rest)) return { power: 9, unit: currency };
  const power = readPower(rest);
  if (power === null || /[,;\d]/.test(power.rest)) return null;
  return { power: power.power, unit: [currency, power.rest.trim()].filter(Boolean).join(' ') };
}

/** `M€`, `k$`, `Mio. CHF`. */
function readPrefixedMoney(plain: string): Multiple | null {
  const [, prefix = '', coin] =
    new RegExp(
      `^(M|m|mm|MM|k|K|T|G|Mio\\.?|Mrd\\.?|Mds?|mds?|Tsd\\.?|bn|mn)\\s?(${CURRENCY}|usd|eur|gbp|cny|chf|jpy|inr|sek|nok|dkk|pln|brl)$`,
      'u',
    ).exec(plain) ?? [];
  const power = MONEY_PREFIXES[prefix.toLowerCase().replace('.', '')] ?? 0;
  return coin === undefined ? null : { power, unit: coin };
}
