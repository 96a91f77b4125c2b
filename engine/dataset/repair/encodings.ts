/**
 * Detects the encoding of a text from its bytes. Every encoding is accepted on evidence only: a text that two encodings explain about
 * equally well, or that none of the known ones explains, has none.
 */

import {
  decodeStrictly,
  decodeUnicode,
  isWindows1252,
  type UnicodeText,
  utf16Label,
} from './decode-text.ts';

export type EncodingName = UnicodeText['encoding'] | PairEncoding | 'Windows-1252';

export interface DecodedText {
  readonly encoding: EncodingName;
  /** Without a byte order mark. */
  readonly text: string;
}

/** Whether most bytes above ASCII form characters of UTF-8, so that the others are corrupt, and not of another encoding. */
export function isDamagedUtf8(bytes: Uint8Array): boolean {
  const high = bytes.filter((byte) => byte > 0x7f).length;
  const text = new TextDecoder('utf-8').decode(bytes);
  const lost = text.split('\ufffd').length - 1;
  return high > 0 && lost * 4 <= high;
}

/** Characters that a decoder gives for what it doesn't know. */
const PRIVATE_USE = /[\ue000-\uf8ff]/;

/**
 * Whether bytes are Big5 with characters of Hong Kong's supplement (HKSCS) that the platform's decoder doesn't have. The decoders of
 * browsers have them, Node's gives private-use characters.
 */
export function hasUnknownSupplement(bytes: Uint8Array): boolean {
  if (pairEncoding(bytes)?.name !== 'Big5') return false;
  return PRIVATE_USE.test(decodeStrictly(bytes, 'big5') ?? '');
}

/** The text of some bytes with its encoding; null if no encoding is sound. */
export function detectEncoding(bytes: Uint8Array): DecodedText | null {
  const unicode = decodeUnicode(bytes);
  if (unicode) return unicode;
  if (utf16Label(bytes)) return null;
  if (decodeStrictly(bytes, 'utf-8') === null && isDamagedUtf8(bytes)) return null;
  const pairs = pairEncoding(bytes);
  if (pairs) {
    const decoded = decodeStrictly(bytes, pairs.label);
    const isComplete = decoded !== null && !PRIVATE_USE.test(decoded);
    return isComplete ? { encoding: pairs.name, text: decoded } : null;
  }
  const western = decodeStrictly(bytes, 'windows-1252');
  if (western === null || !isWindows1252(bytes, western)) return null;
  return { encoding: 'Windows-1252', text: western };
}

/**
 * Characters that tables in East Asian languages have often: numerals, units, headings, provinces and cities. A text whose characters
 * are none of them was probably decoded wrongly.
 */

const SIMPLIFIED_CHINESE =
  '的一是不人在有这个上们来到时大地为子中生国年和要出以会家可下过天去能对小多于学之都好起发成事用第样种开总从无面最前所同日手行动方期经长分老名法间知世两次使高进常与活正本业部机产社工制度体加力量外内水月' +
  '三四五六七八九十百千万亿元平均合计排序号位单率比重增速收入支额公里吨台车汽船铁路电信息科技教育医院校研究银保险农林牧渔矿建设交通运输商服务居民城镇乡村户数据源注备际省市区县州岛港京津沪渝冀豫云辽黑湘' +
  '皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼东南西北江河海湖山广深武圳汉杭庆肥福厦济郑沈连哈尔滨春石太原昌沙庄呼特古浩乌木齐兰拉萨徐温佛莞锡泉烟唐潍绍兴嘉金扬盐华理师范复旦清央族英美德俄韩印巴拿澳利亚意' +
  '其他项目类别指标值级';

const TRADITIONAL_CHINESE =
  '的一是不人在有這個上們來到時大地為子中生國年和要出以會家可下過天去能對小多於學之都好起發成事用第樣種開總從無面最前所同日手行動方期經長分老名法間知世兩次使高進常與活正本業部機產社工制度體加力量外內水月' +
  '三四五六七八九十百千萬億元平均合計排序號位單率比重增速收入支額公里噸台車汽船鐵路電信息科技教育醫院校研究銀保險農林漁礦建設交通運輸商服務居民城鎮鄉村戶數據資料源註備際省市區縣州島港京津滬渝冀豫雲遼黑' +
  '湘皖魯新蘇浙贛鄂桂甘晉蒙陝吉閩貴粵青藏川寧瓊東南西北江河海湖山廣深武圳漢杭慶肥福廈濟鄭臺灣基隆桃園竹苗栗彰化投嘉義雄屏宜蘭花蓮澎門馬祖龍界澳香立清華央族英美德俄韓印巴拿利亞意其他項目類別指標值級';

export const JAPANESE =
  '東京都大阪府県市区町村人口年月日本計合名数率北海道青森岩手宮城秋田山形福島茨木栃群馬埼玉千葉神奈川新潟富石井梨長野岐阜静岡愛知三重滋賀兵庫良和歌取根広徳香媛高佐熊分崎児沖縄横浜古屋札幌仙台堺国民生産額' +
  '単位万億円前比増減平均全男女世帯面積順総事業所車自動';

const KOREAN =
  '이다는을가의에고로하사은지한도기대서자어인아부시구리나장전수정원주해일산동성보경관국신제계위년월남북강안양천광울포진영조상공단중교학등연명총합순름세종충청라평화용무비율증감만억점건개차';

// Tells the encodings of Chinese, Japanese and Korean apart, and from others whose bytes look alike, by the likelihood of each
// pair of bytes. The standards order their characters: GB 2312 has its 3,755 common ones in rows B0 to D7, by pronunciation,
// and none with a second byte below A1; Big5 has its 5,401 common ones in rows A4 to C6, by strokes, two fifths of them with a
// second byte below 7F. Japanese and Korean have theirs in the rows of GB 2312, so that only the characters themselves tell
// them apart.

/** The encodings of pairs of bytes that can be read. */
export type PairEncoding = 'GBK' | 'Big5' | 'EUC-KR' | 'EUC-JP' | 'Shift-JIS';

type ModelName = PairEncoding | 'KOI8-R';

interface PairModel {
  readonly name: ModelName;
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
function pairEncoding(
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
