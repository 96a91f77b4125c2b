/** Words for powers of ten, as tables write them in many languages: `million`, `тыс.`, `万`, `करोड़`. */

/** Words by exponent. A regular expression may stand for several forms of a word; the word must end where it does. */
const WORDS: readonly (readonly [power: number, words: readonly string[]])[] = [
  [2, ['hundreds?', 'hundert', 'सौ']],
  [
    3,
    [
      String.raw`thousands?|thsd?\.?|ths\.?|k`,
      String.raw`tsd\.?|tausend|milliers?|mille(?= milli)|mila|migliaia|milhares|millares`,
      String.raw`duizend(?:en)?|duizendtal(?:len)?|dzd\.?|tusen|tusental|tusind(?:e)?|ezer|mii`,
      String.raw`tys\.?|tysi(?:ąc|ące|ęcy)|tis\.?|tisíc[e]?`,
      String.raw`тыс\.?|тысяч[аи]?|тис\.?|bin|ribu(?:an)?|nghìn|ngàn`,
      '(?:ب?ال)?(?:ألف|الف|آلاف|ألاف|لألف)|هزار|हज(?:\u093c)?ार|ह\u095bार',
    ],
  ],
  [5, [`hundred thousands?|lakhs?|lacs?|लाख`]],
  [
    6,
    [
      String.raw`millions?|milions?|mln\.?|mn|mio\.?|mill\.|mil\.(?=\s|$)`,
      `millionen|millones|millón|milh(?:ões|ão)|milion[ei]|miljoen(?:en)?|miljon(?:er)?|millioner|millió`,
      String.raw`milion(?:y|ów)?|milionů|milioane|миллион(?:ов|а)?|мільйон(?:ів|и)?|млн\.?|milyon|juta|triệu`,
      '(?:ب?ال)?(?:مليون|ملايين)|میلیون|मिलियन',
    ],
  ],
  [7, [String.raw`ten millions?|crores?|cr\.?|करो(?:\u095c|\u0921\u093c?)`]],
  [8, ['hundred millions?']],
  [
    9,
    [
      String.raw`billions?|bill?n|bn|bln|mrd\.?|mia\.?|mld\.?|mds?|mlr\.?|mdr\.?`,
      `milliarden?|milliarder|milliards?|miliard[oi]|miljard(?:en|er)?|milliárd|bilh(?:ões|ão)`,
      String.raw`miliard(?:y|ów|e)?|миллиард(?:ов|а)?|мільярд(?:ів|и)?|млрд\.?|milyar|miliar|tỷ`,
      '(?:ب?ال)?(?:مليارات|مليار|بليون)|میلیارد|अरब|बिलियन',
    ],
  ],
  [11, ['खरब']],
  [
    12,
    [
      String.raw`trillions?|trn|tn|trill?\.|bln(?=\s*zł)|bilion(?:y|ów)?|biljoen|billionen|billones|billón`,
      String.raw`trilh(?:ões|ão)|триллион(?:ов|а)?|трлн\.?|trilyon|triliun`,
      '(?:ب?ال)?تريليون|تریلیون',
    ],
  ],
];

/** What a Korean word for a power may stand before: nothing, or a word that counts. `천안` is a city. */
const KOREAN_UNIT = String.raw`(?=$|[\s(]|[명원대개건호톤달가세곳인위$㎡㎞㎢kKtm]|\p{Lu}{2})`;

/** Words whose end isn't that of a word: those of scripts without spaces, and those that need another word behind them. */
const PATTERNS: readonly (readonly [pattern: RegExp, power: number])[] = [
  // In Japan and Taiwan 兆 is ten to the 12th, elsewhere ten to the 6th: `兆瓦` is megawatts.
  [/^(?:万亿|萬億|兆(?=円|圓|日元|元))/, 12],
  [new RegExp(`^(?:조|만억)${KOREAN_UNIT}`, 'u'), 12],
  [/^(?:千亿|千億|천억)/, 11],
  [/^(?:百亿|百億|백억)/, 10],
  [/^(?:十亿|十億|십억)/, 9],
  [/^(?:亿|億|억)/, 8],
  [/^(?:千万|千萬|仟万|仟萬|천만)/, 7],
  [/^(?:百万|百萬|佰万|佰萬|백만)/, 6],
  [/^(?:十万|十萬|십만)/, 5],
  [/^(?:万|萬|만)/, 4],
  [/^[千仟](?![瓦克米卡])/, 3],
  [new RegExp(`^천${KOREAN_UNIT}`, 'u'), 3],
  [/^百(?!分)/, 2],
  [/^ten thousands?(?![a-z])/i, 4],
  // `mm` alone is millimetres.
  [/^(?:MM(?![\p{L}²³])|mm(?=\s*(?:US\$|[$€£]|(?:USD|EUR|GBP)(?!\p{L}))))/u, 6],
  [
    /^miles(?= (?:de )?[\p{L}$€£])(?! (?:per|of|an?|to|from|away|driven|travell?ed|walked|run)(?!\p{L}))(?!\p{L})/iu,
    3,
  ],
  // Alone, and before the abbreviation of a unit, it may be English for million.
  [
    /^mil(?= (?:de )?(?:mill[oó]n|milh|bilh|reais|real|euros|d[oó]lares|pesos|pessoas|personas|habitantes|toneladas|hect|unidades|ejemplares|exemplares|viviendas|domic[ií]lios|hogares|litros|quilos|kilos|ve[ií]culos|vehículos|cabe[zç]as|alumnos|alunos|estudiantes|estudantes|visitantes|turistas|pasajeros|passageiros|trabajadores|trabalhadores|emple|empreg|m(?:etros|³)|sacas|barris|barriles|libras|a[nñ]os))/iu,
    3,
  ],
];

const POWER_WORDS: typeof PATTERNS = [
  ...WORDS.map(
    ([power, words]) =>
      [new RegExp(String.raw`^(?:${words.join('|')})(?![\p{L}\p{M}²³])`, 'iu'), power] as const,
  ),
  ...PATTERNS,
];

/** `10^6`, `1,000`, `000s` in front of a unit: the exponent of ten and the rest. */
function readNumericPower(text: string): { power: number; rest: string } | null {
  const [caret, exponent] = /^(?:[x×*·]\s*)?10\s?\^\s?(\d{1,2})/i.exec(text) ?? [];
  if (caret && exponent) return { power: Number(exponent), rest: text.slice(caret.length) };
  const [zeros, number = ''] = /^(1[0,.' ]{1,11}0)(?:['’]?s(?!\p{L}))?(?![\d.,])/u.exec(text) ?? [];
  if (zeros && /^1(?:0{1,2}|0{0,2}(?:[,.' ]?000)+)$/.test(number))
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
  if (!found) return null;
  const rest = text.slice(found.match.length);
  // `thousand million`, `lakh crore`, `mil millones`: the second word multiplies the first.
  const second = /^\s+(?:de\s+)?(?=\p{L})/u.test(rest)
    ? readPower(rest.replace(/^\s+(?:de\s+)?/u, ''))
    : null;
  return second && second.power >= 5
    ? { power: found.power + second.power, rest: second.rest }
    : { power: found.power, rest };
}
