/**
 * Tells GBK and Big5 apart, and from other encodings whose bytes look like theirs, by the likelihood of each pair of bytes. The
 * standards order their characters: GB 2312 has its 3,755 common ones in rows B0 to D7, by pronunciation, and none with a second byte
 * below A1; Big5 has its 5,401 common ones in rows A4 to C6, by strokes, two fifths of them with a second byte below 7F.
 */

type EncodingName = 'GBK' | 'Big5' | 'EUC-KR' | 'EUC-JP' | 'Shift-JIS' | 'KOI8-R';

/** How often files have each encoding, relative to GBK. */
const FREQUENCY: Readonly<Record<EncodingName, number>> = {
  GBK: 1,
  Big5: 0.5,
  'EUC-KR': 0.2,
  'Shift-JIS': 0.2,
  'EUC-JP': 0.02,
  'KOI8-R': 0.005,
};

interface PairModel {
  readonly name: EncodingName;
  /** The probability of a pair; 0 if it is invalid. */
  readonly probability: (lead: number, trail: number) => number;
}

const isIn = (byte: number, low: number, high: number) => byte >= low && byte <= high;

/** A probability spread evenly over a number of codes. */
const spread = (share: number, codes: number) => share / codes;

/** Rows of 94 characters, in groups with their share of a text. */
function rowsModel(
  name: EncodingName,
  groups: readonly (readonly [low: number, high: number, share: number])[],
): PairModel {
  return {
    name,
    probability: (lead, trail) => {
      const group = groups.find(([low, high]) => isIn(lead, low, high));
      if (!group || !isIn(trail, 0xa1, 0xfe)) return 0;
      const [low, high, share] = group;
      return spread(share, (high - low + 1) * 94);
    },
  };
}

const GB2312 = rowsModel('GBK', [
  [0xb0, 0xd7, 0.9],
  [0xa1, 0xa3, 0.07],
  [0xd8, 0xf7, 0.025],
  [0xa4, 0xaf, 0.0005],
]);

/** The characters that GBK adds to GB 2312 are rare. */
const GBK: PairModel = {
  name: 'GBK',
  probability: (lead, trail) => {
    const common = GB2312.probability(lead, trail);
    if (common > 0) return common;
    const isValid = isIn(lead, 0x81, 0xfe) && isIn(trail, 0x40, 0xfe) && trail !== 0x7f;
    return isValid ? spread(0.003, 14_000) : 0;
  },
};

const BIG5: PairModel = {
  name: 'Big5',
  probability: (lead, trail) => {
    const half = isIn(trail, 0x40, 0x7e)
      ? spread(0.4, 63)
      : isIn(trail, 0xa1, 0xfe)
        ? spread(0.6, 94)
        : 0;
    if (isIn(lead, 0xa4, 0xc6)) return spread(0.9, 35) * half;
    if (isIn(lead, 0xa1, 0xa3)) return spread(0.07, 3) * half;
    return isIn(lead, 0xc9, 0xf9) ? spread(0.02, 49) * half : 0;
  },
};

const OTHERS: readonly PairModel[] = [
  rowsModel('EUC-KR', [
    [0xb0, 0xc8, 0.95],
    [0xa1, 0xa3, 0.03],
    [0xca, 0xfd, 0.02],
  ]),
  rowsModel('EUC-JP', [
    [0xa4, 0xa5, 0.5],
    [0xb0, 0xcf, 0.43],
    [0xa1, 0xa3, 0.05],
    [0xd0, 0xf4, 0.02],
  ]),
  {
    name: 'Shift-JIS',
    probability: (lead, trail) => {
      if (!isIn(trail, 0x40, 0xfc) || trail === 0x7f) return 0;
      if (isIn(lead, 0x81, 0x83)) return spread(0.5, 3 * 188);
      if (isIn(lead, 0x88, 0x97)) return spread(0.45, 16 * 188);
      return isIn(lead, 0x84, 0x9f) || isIn(lead, 0xe0, 0xea) ? spread(0.05, 30 * 188) : 0;
    },
  },
  {
    // Letters of one byte: its lower case is where GB 2312 has common characters.
    name: 'KOI8-R',
    probability: (lead, trail) => {
      const letter = (byte: number) =>
        isIn(byte, 0xc0, 0xdf) ? spread(0.85, 32) : isIn(byte, 0xe0, 0xff) ? spread(0.15, 32) : 0;
      return letter(lead) * letter(trail);
    },
  },
];

/** The pairs of a text: each byte above ASCII with the one after it. */
function bytePairs(bytes: Uint8Array): (readonly [lead: number, trail: number])[] {
  const pairs: (readonly [number, number])[] = [];
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    at += 1;
    pairs.push([lead, bytes[at] ?? 0]);
  }
  return pairs;
}

/** How many times likelier the best explanation must be than the second, as a logarithm. */
const MARGIN = Math.log(20);

/** `GBK` or `Big5` if that is what the bytes are; null if they are something else, or if it can't be decided. */
export function pairEncoding(bytes: Uint8Array): 'GBK' | 'Big5' | null {
  const pairs = bytePairs(bytes);
  const weighed = [GBK, BIG5, ...OTHERS].map(({ name, probability }) => ({
    name,
    likelihood: pairs.reduce(
      (sum, pair) => sum + Math.log(probability(...pair)),
      Math.log(FREQUENCY[name]),
    ),
  }));
  const [best, second] = weighed.toSorted((a, b) => b.likelihood - a.likelihood);
  if (!best || !second || !(best.likelihood - second.likelihood >= MARGIN)) return null;
  if (best.name !== 'GBK' && best.name !== 'Big5') return null;
  // A text that isn't Chinese at all can still resemble one of them more than the others.
  const isCommon = ([lead, trail]: readonly [number, number]) =>
    best.name === 'GBK'
      ? trail >= 0xa1 && (isIn(lead, 0xb0, 0xd7) || isIn(lead, 0xa1, 0xa3))
      : isIn(lead, 0xa1, 0xc6);
  return pairs.filter(isCommon).length >= 0.8 * pairs.length ? best.name : null;
}
