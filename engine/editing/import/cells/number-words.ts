/** Words that multiply a number or name a unit, as tables write them in several languages. */

/** Words for powers of ten, with the exponent. Where several match, the longest is taken. */
const POWER_WORDS: readonly (readonly [pattern: RegExp, power: number])[] = [
  // In Japan and Taiwan 兆 is ten to the 12th, elsewhere ten to the 6th: `兆瓦` is megawatts.
  [/^(?:万亿|萬億|兆(?=円|圓|日元|元))/, 12],
  [/^(?:千亿|千億)/, 11],
  [/^(?:百亿|百億)/, 10],
  [/^(?:十亿|十億)/, 9],
  [/^(?:亿|億|억)/, 8],
  [/^(?:千万|千萬)/, 7],
  [/^(?:百万|百萬)/, 6],
  [/^(?:十万|十萬)/, 5],
  [/^(?:万|萬|만)/, 4],
  [/^千(?![瓦克米卡])/, 3],
  [/^百(?!分)/, 2],
  [/^(?:hundred millions?)(?![a-z])/i, 8],
  [/^(?:ten millions?)(?![a-z])/i, 7],
  [/^(?:hundred thousands?)(?![a-z])/i, 5],
  [/^(?:ten thousands?)(?![a-z])/i, 4],
  [/^(?:thousand millions?|mil millones|mille millions)(?![a-z])/i, 9],
  [/^(?:trillions?|trn|tn|trill?\.)(?![a-z])/i, 12],
  [
    /^(?:billions?|bill?n|bn|bln|mrd\.?|mia\.?|mld\.?|md|milliarden?|milliards?|miliardi|bilh(?:ões|ão))(?!\p{L})/iu,
    9,
  ],
  [/^(?:billionen|billones|billón)(?!\p{L})/iu, 12],
  [
    /^(?:millions?|milions?|millionen|millones|millón|milh(?:ões|ão)|milioni|milione|mln\.?|mn|mio\.?|mill\.)(?![\p{L}²³])/iu,
    6,
  ],
  // `mm` alone is millimetres.
  [/^(?:MM(?![\p{L}²³])|mm(?=\s*(?:US\$|[$€£]|(?:USD|EUR|GBP)(?!\p{L}))))/u, 6],
  [/^(?:crores?|cr\.?)(?![a-z])/i, 7],
  [/^(?:lakhs?|lacs?)(?![a-z])/i, 5],
  [
    /^(?:thousands?|thsd?\.?|tsd\.?|tausend|milliers?|miles(?= (?:de )?[\p{L}$€£])(?! (?:per|of|an?|to|from|away|driven|travell?ed|walked|run)(?!\p{L}))|mila|milhares|k)(?!\p{L})/iu,
    3,
  ],
  [/^(?:hundreds?|hundert)(?!\p{L})/iu, 2],
  [/^(?:тыс\.?|тысяч)(?!\p{L})/iu, 3],
  [/^(?:млн\.?|миллион(?:ов|а)?)(?!\p{L})/iu, 6],
  [/^(?:млрд\.?|миллиард(?:ов|а)?)(?!\p{L})/iu, 9],
  [/^(?:трлн\.?|триллион(?:ов|а)?)(?!\p{L})/iu, 12],
  [/^(?:ألف|آلاف|الف)(?!\p{L})/u, 3],
  [/^(?:مليون|ملايين)(?!\p{L})/u, 6],
  [/^(?:مليار|مليارات|بليون)(?!\p{L})/u, 9],
];

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

/** `10^6`, `1,000`, `000s` in front of a unit: the exponent of ten and the rest. */
function readNumericPower(text: string): { power: number; rest: string } | null {
  const [caret, exponent] = /^(?:[x×*·]\s*)?10\s?\^\s?(\d{1,2})/i.exec(text) ?? [];
  if (caret && exponent) return { power: Number(exponent), rest: text.slice(caret.length) };
  const [zeros, number = ''] = /^(1[0, ]{1,11}0)(?![\d.,])/.exec(text) ?? [];
  if (zeros && /^1(?:0{1,2}|0{0,2}(?:[, ]?000)+)$/.test(number))
    return { power: number.replace(/[^0]/g, '').length, rest: text.slice(zeros.length) };
  const [thousands, groups = ''] = /^((?:[,' ]?000)+)['’]?s?(?![\d.,])/.exec(text) ?? [];
  if (thousands)
    return { power: groups.replace(/[^0]/g, '').length, rest: text.slice(thousands.length) };
  return null;
}

/** Reads the power at the beginning of a text; null if there is none. */
export function readPower(text: string): { power: number; rest: string } | null {
  const numeric = readNumericPower(text);
  if (numeric) {
    const word = readPower(numeric.rest.trim());
    return word ? { power: numeric.power + word.power, rest: word.rest } : numeric;
  }
  const found = POWER_WORDS.flatMap(([pattern, power]) => {
    const match = pattern.exec(text)?.[0];
    return match ? [{ power, match }] : [];
  }).toSorted((a, b) => b.match.length - a.match.length)[0];
  return found ? { power: found.power, rest: text.slice(found.match.length) } : null;
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
    .replace(/^(?:of|de|d'|von)\s+/i, '')
    .trim();
  return { power: found.power, unit };
}

/** Signs and codes of currencies, which stand before or behind a number. */
export const CURRENCY = String.raw`(?:US\$|USD|A\$|AUD|C\$|CA\$|CAD|HK\$|HKD|NT\$|TWD|NZ\$|S\$|SGD|R\$|BRL|MX\$|\$|€|EUR|£|GBP|¥|CNY|RMB|JPY|₹|INR|Rs\.?|CHF|Fr\.|kr\.?|SEK|NOK|DKK|₩|KRW|₽|RUB|₺|TRY|AED|SAR|EGP|ZAR)`;

/** Words that some tables write for a percent sign. */
const PERCENT_WORDS =
  /^(?:%|percent|per cent|pct\.?|prozent|pour cent|por ciento|por cento|百分比)$/i;

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
