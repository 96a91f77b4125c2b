/** Multiples: a power of ten and a unit, as cells and headings write them, and the spellings of units. */
import { readPower } from './power-words.ts';

/** Words of which the same letters stand for a power of ten or for a unit: `1.6 m` is 1.6 million or 1.6 metres. */
export const AMBIGUOUS_WORDS: Readonly<Record<string, readonly { power: number; unit: string }[]>> =
  {
    m: [
      { power: 6, unit: '' },
      { power: 0, unit: 'm' },
    ],
    // Metres are never written with a capital letter.
    M: [{ power: 6, unit: '' }],
    b: [{ power: 9, unit: '' }],
    B: [{ power: 9, unit: '' }],
    T: [
      { power: 12, unit: '' },
      { power: 0, unit: 't' },
    ],
    t: [
      { power: 0, unit: 't' },
      { power: 3, unit: '' },
    ],
    // Spanish for thousands, or English miles.
    miles: [
      { power: 3, unit: '' },
      { power: 0, unit: 'miles' },
    ],
    mil: [
      { power: 6, unit: '' },
      { power: 3, unit: '' },
    ],
  };

export interface Multiple {
  /** The exponent of ten. */
  readonly power: number;
  /** The unit that follows, as written; empty if none does. */
  readonly unit: string;
}

/** Reads a unit as headings and options write it: `万吨` is ten to the 4th and `吨`, `million tonnes`, `in thousands of people`. */
export function readMultiple(text: string): Multiple {
  // Spanish `en miles` is thousands; `in miles` is not.
  const plain = text
    .replace(/^en\s+miles(?!\p{L})/iu, 'thousand')
    .replace(/^(?:in|en|em)\s+/i, '')
    .trim();
  const found = readPower(plain);
  if (!found) return { power: 0, unit: plain };
  const unit = found.rest
    .trim()
    .replace(/^(?:(?:of|de|di|von)\s+|d['’]\s*)/i, '')
    .trim();
  return { power: found.power, unit };
}

/** Signs and codes of currencies, which stand before or behind a number. */
export const CURRENCY = String.raw`(?:(?:zł|PLN|Rp\.?|IDR|TL|CZK|Kč|HUF|THB|VND|MXN|ILS|UAH)(?!\p{L})|[₴₫฿₪₱₦]|US\$|USD|A\$|AUD|C\$|CA\$|CAD|HK\$|HKD|NT\$|TWD|NZ\$|S\$|SGD|R\$|BRL|MX\$|\$|€|EUR|£|GBP|¥|CNY|RMB|JPY|₹|INR|Rs\.?|CHF|Fr\.|kr\.?|SEK|NOK|DKK|₩|KRW|₽|RUB|₺|TRY|AED|SAR|EGP|ZAR)`;

/** Words that some tables write for a percent sign. */
const PERCENT_WORDS =
  /^(?:%|percent(?:age)?|per cent|pct\.?|prozent|pour cent|por ciento|por cento|per cento|procent|percentuale?|yüzde|процент(?:ов|ы|а)?|проц\.?|persen|百分比|パーセント|퍼센트|درصد|(?:بال|في ال)(?:مئة|مائة)|प्रतिशत)$/iu;

/** The unit in one spelling: `%` for each word for percent; spaces single. */
export function normalizeUnit(unit: string): string {
  const plain = unit.replace(/\s+/g, ' ').trim();
  return PERCENT_WORDS.test(plain) ? '%' : plain;
}

/** Whether two names of units are the same, ignoring case beyond the first letters and a plural `s`. */
export function isSameUnit(a: string, b: string): boolean {
  const plain = (unit: string) => normalizeUnit(unit).replace(/\.$/, '').replace(/s$/i, '');
  const [one, other] = [plain(a), plain(b)];
  // SI symbols differ by case (`Mt` and `mt`), words don't.
  return one === other || (one.length > 3 && one.toLowerCase() === other.toLowerCase());
}
