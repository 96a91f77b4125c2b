/**
 * Tells the encodings of Chinese, Japanese and Korean apart, and from others whose bytes look alike, by the likelihood of each pair of
 * bytes. The standards order their characters: GB 2312 has its 3,755 common ones in rows B0 to D7, by pronunciation, and none with a
 * second byte below A1; Big5 has its 5,401 common ones in rows A4 to C6, by strokes, two fifths of them with a second byte below 7F.
 * Japanese and Korean have theirs in the rows of GB 2312, so that only the characters themselves tell them apart.
 */
import { JAPANESE, KOREAN, SIMPLIFIED_CHINESE, TRADITIONAL_CHINESE } from './common-characters.ts';

/** The encodings of pairs of bytes that can be read. */
export type PairEncoding = 'GBK' | 'Big5' | 'EUC-KR' | 'EUC-JP' | 'Shift-JIS';

type EncodingName = PairEncoding | 'KOI8-R';

interface PairModel {
  readonly name: EncodingName;
  /** How often files have the encoding, relative to GBK. */
  readonly frequency: number;
  /** For `TextDecoder`. */
  readonly label: string;
  /** Characters that make up a known share of all texts. */
  readonly common: ReadonlySet<string>;
  readonly commonShare: number;
  /** The probability of a pair that isn't one of them; 0 if it is invalid. */
  readonly probability: (lead: number, trail: number) => number;
}

const isIn = (byte: number, low: number, high: number) => byte >= low && byte <= high;

/** Shares of a text by rows of 94 characters. */
function rows(
  groups: readonly (readonly [low: number, high: number, share: number])[],
): PairModel['probability'] {
  return (lead, trail) => {
    const group = groups.find(([low, high]) => isIn(lead, low, high));
    if (!group || !isIn(trail, 0xa1, 0xfe)) return 0;
    const [low, high, share] = group;
    return share / ((high - low + 1) * 94);
  };
}

const gb2312 = rows([
  [0xb0, 0xd7, 0.4],
  [0xa1, 0xa3, 0.07],
  [0xd8, 0xf7, 0.025],
  [0xa4, 0xaf, 0.0005],
]);

/** The characters that GBK adds to GB 2312 are rare. */
function gbk(lead: number, trail: number): number {
  const standard = gb2312(lead, trail);
  if (standard > 0) return standard;
  const isValid = isIn(lead, 0x81, 0xfe) && isIn(trail, 0x40, 0xfe) && trail !== 0x7f;
  return isValid ? 0.003 / 14_000 : 0;
}

function big5(lead: number, trail: number): number {
  const low = isIn(trail, 0x40, 0x7e) ? 0.4 / 63 : 0;
  const half = isIn(trail, 0xa1, 0xfe) ? 0.6 / 94 : low;
  if (isIn(lead, 0xa4, 0xc6)) return (0.4 / 35) * half;
  if (isIn(lead, 0xa1, 0xa3)) return (0.07 / 3) * half;
  if (isIn(lead, 0xc9, 0xf9)) return (0.02 / 49) * half;
  // Hong Kong's supplement.
  return isIn(lead, 0x87, 0xfe) ? (0.003 / 34) * half : 0;
}

function shiftJis(lead: number, trail: number): number {
  if (!isIn(trail, 0x40, 0xfc) || trail === 0x7f) return 0;
  if (isIn(lead, 0x81, 0x83)) return 0.5 / (3 * 188);
  if (isIn(lead, 0x88, 0x97)) return 0.45 / (16 * 188);
  return isIn(lead, 0x84, 0x9f) || isIn(lead, 0xe0, 0xea) ? 0.05 / (30 * 188) : 0;
}

/** Two letters of one byte each: its lower case is where GB 2312 has common characters. */
function koi8(lead: number, trail: number): number {
  const upper = (byte: number) => (isIn(byte, 0xe0, 0xff) ? 0.15 / 32 : 0);
  const letter = (byte: number) => (isIn(byte, 0xc0, 0xdf) ? 0.85 / 32 : upper(byte));
  return letter(lead) * letter(trail);
}

const NONE: ReadonlySet<string> = new Set();

const MODELS: readonly PairModel[] = [
  {
    name: 'GBK',
    frequency: 1,
    label: 'gb18030',
    common: new Set(SIMPLIFIED_CHINESE),
    commonShare: 0.5,
    probability: gbk,
  },
  {
    name: 'Big5',
    frequency: 0.5,
    label: 'big5',
    common: new Set(TRADITIONAL_CHINESE),
    commonShare: 0.5,
    probability: big5,
  },
  {
    name: 'EUC-KR',
    frequency: 0.2,
    label: 'euc-kr',
    common: new Set(KOREAN),
    commonShare: 0.7,
    probability: rows([
      [0xb0, 0xc8, 0.25],
      [0xa1, 0xa3, 0.03],
      [0xca, 0xfd, 0.02],
    ]),
  },
  {
    name: 'EUC-JP',
    frequency: 0.1,
    label: 'euc-jp',
    common: new Set(JAPANESE),
    commonShare: 0.3,
    probability: rows([
      [0xa4, 0xa5, 0.3],
      [0xb0, 0xcf, 0.33],
      [0xa1, 0xa3, 0.05],
      [0xd0, 0xf4, 0.02],
    ]),
  },
  {
    name: 'Shift-JIS',
    frequency: 0.2,
    label: 'shift_jis',
    common: NONE,
    commonShare: 0,
    probability: shiftJis,
  },
  {
    name: 'KOI8-R',
    frequency: 0.005,
    label: 'koi8-r',
    common: NONE,
    commonShare: 0,
    probability: koi8,
  },
];

interface Pair {
  readonly lead: number;
  readonly trail: number;
  /** Whether a small Latin letter is before it. */
  readonly isInWord: boolean;
}

/** As many pairs decide as well as all. */
const MOST_PAIRS = 3000;

/** The pairs of a text: each byte above ASCII with the one after it. */
function bytePairs(bytes: Uint8Array): Pair[] {
  const pairs: Pair[] = [];
  for (let at = 0; at < bytes.length && pairs.length < MOST_PAIRS; at += 1) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    const isInWord = isIn(bytes[at - 1] ?? 0, 0x61, 0x7a);
    at += 1;
    pairs.push({ lead, trail: bytes[at] ?? 0, isInWord });
  }
  return pairs;
}

function logLikelihood(model: PairModel, pairs: readonly Pair[]): number {
  const { common, commonShare, frequency, label, probability } = model;
  const decoder = new TextDecoder(label);
  return pairs.reduce((sum, { lead, trail }) => {
    const isCommon = common.size > 0 && common.has(decoder.decode(Uint8Array.of(lead, trail)));
    return sum + Math.log(isCommon ? commonShare / common.size : probability(lead, trail));
  }, Math.log(frequency));
}

/** How many times likelier the best explanation must be than the second, as a logarithm. */
const MARGIN = Math.log(20);

/** Whether a pair is in rows that most characters of a text are in. */
function isOrdinary(name: PairEncoding, { lead, trail }: Pair): boolean {
  if (name === 'Big5') return isIn(lead, 0xa1, 0xc6);
  if (name === 'Shift-JIS') return isIn(lead, 0x81, 0x83) || isIn(lead, 0x88, 0x97);
  if (name === 'EUC-JP') return isIn(lead, 0xa1, 0xa5) || isIn(lead, 0xb0, 0xcf);
  if (name === 'EUC-KR') return isIn(lead, 0xa1, 0xa3) || isIn(lead, 0xb0, 0xc8);
  return trail >= 0xa1 && (isIn(lead, 0xb0, 0xd7) || isIn(lead, 0xa1, 0xa3));
}

/** The encoding of pairs that the bytes are in, with its label for `TextDecoder`; null if they are something else, or if it can't be decided. */
export function pairEncoding(
  bytes: Uint8Array,
): { readonly name: PairEncoding; readonly label: string } | null {
  const pairs = bytePairs(bytes);
  const weighed = MODELS.map((model) => ({
    name: model.name,
    label: model.label,
    likelihood: logLikelihood(model, pairs),
  }));
  const [best, second] = weighed.toSorted((a, b) => b.likelihood - a.likelihood);
  if (!best || !second || !(best.likelihood - second.likelihood >= MARGIN)) return null;
  const { name, label } = best;
  if (name === 'KOI8-R') return null;
  // A text in no Asian language at all can still resemble one of them more than the others.
  if (pairs.filter((pair) => isOrdinary(name, pair)).length < 0.8 * pairs.length) return null;
  // An accented letter and the one after it, inside a Latin word.
  const inWords = pairs.filter(({ trail, isInWord }) => isInWord && trail < 0x80);
  return inWords.length * 4 > pairs.length ? null : { name, label };
}
