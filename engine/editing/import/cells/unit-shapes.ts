/** Tells units that no list knows, such as `req/s` or `PFlop/s`, from words that describe a figure: by their shape. */

/** What stands below the line of a unit that is a rate: `km/h`, `t/ha`, `people/km²`. */
const PER =
  /^(?:h|hr|hrs|hours?|s|sec|seconds?|min|minutes?|d|days?|a|years?|yr|months?|mo|weeks?|wk|nights?|capita|person|people|inhabitants?|head|households?|users?|units?|pieces?|pc|km²|km2|km|m²|m2|m³|m|mi|miles?|ha|acres?|l|litres?|dl|kg|g|t|tonnes?|tons?|kwh|mwh|bbl|barrels?|100 ?km|1[., ]?000|10[., ]?000|100[., ]?000|1[., ]?000[., ]?000|million)$/iu;

/** Units of one kind: `ha/acres` leaves open which of them is meant, and isn't a rate. */
const KINDS: readonly RegExp[] = [
  /^(?:mm|cm|m|km|mi|miles?|ft|feet|yards?|metres?|meters?|kilomet(?:re|er)s?)$/iu,
  /^(?:ha|hectares?|acres?|km²|km2|sq\.? ?(?:km|mi|miles?)|m²|m2)$/iu,
  /^(?:kg|t|tonnes?|tons?|lbs?|pounds?)$/iu,
  /^(?:thousands?|millions?|billions?|k|mn|bn)$/iu,
  /^(?:l|litres?|liters?|gallons?|barrels?|bbl)$/iu,
  /^(?:hours?|h|days?|weeks?|months?|years?|minutes?|min|seconds?|s)$/iu,
];

/** Whether two texts are a unit and what it is divided by: `km` and `h`. */
export function isRateOf(above: string, below: string): boolean {
  // `k/M` is thousands or millions, not something per metre.
  if (below === 'M') return false;
  return PER.test(below) && !KINDS.some((kind) => kind.test(above) && kind.test(below));
}

/** Words in brackets that say how a figure is meant, and not in what it is measured. */
const DESCRIPTIONS =
  /^(?:yoy|mom|qoq|ytd|ttm|ltm|pa|est|proj|prov|prel|estimates?|total|net|gross|male|female|males|females|men|women|boys|girls|both|all|other|others|new|old|now|latest|current|actual|real|nominal|average|avg|mean|median|max|min|high|low|peak|mid|start|end|city|town|metro|urban|rural|land|water|sea|state|county|region|country|world|home|away|domestic|foreign|inbound|outbound|onshore|offshore|north|south|east|west|left|right|top|bottom|rank|change|growth|share|ratio|index|score|note|notes|source|date|year|month|quarter|season|census|survey|official|proper|only|approx|circa|incl|excl|inclusive|peak|cash|basic|diluted|core|full|part|half|partial|final|interim|draft|open|close|yes|no|count|number|code|name|value|values|amount|size|stock|flow|bruto|netto|brut|gesamt|männlich|weiblich|hommes|femmes|hombres|mujeres|forecast|target|unadjusted|excluding|including|players|teams|mobile|desktop|paid|free|active|monthly|daily|weekly|yearly|annual|annually|quarterly|cumulative|live|online|offline|retail|wholesale|public|private|main|primary|secondary|adults?|children|age|ages|teens|sub|ltd|inc)$/iu;

const ENDINGS =
  /(?:ed|al|ic|ive|ary|ory|ly|ing|wide|based|able|ible|ful|ous|ish|ern|tion|sion|isch|lich|iert|igt)$/iu;
const CHANGES = /^(?:y|yr|q|m|w|n|a|and|r|h)\/(?:y|yr|q|m|w|f|a|or|o|r|h)$/iu;

/** Measure words that end a Chinese or Japanese unit. */
const HAN_MEASURE =
  /^\p{Script=Han}{0,3}[次吨噸户戶件套台臺艘箱座册冊斤米瓦时時升亩畝匹株元円圓度例宗位名床隻棟戸]$/u;
const HAN_DESCRIPTION = /初步|初|预|預|估|同比|环比|累计|本|上年|全|总|總|合|排名|单位/u;

/** Whether a short text in brackets behind a heading has the shape of a unit. */
export function isUnitLike(text: string): boolean {
  // One Chinese character is a measure word, unless it describes.
  if (/^\p{Script=Han}$/u.test(text))
    return !HAN_DESCRIPTION.test(text) && !/[男女市区區县縣省]/u.test(text);
  if (text.length < 2 || text.length > 12 || /[\d%,;:?!"“”]/u.test(text)) return false;
  if (/\p{Script=Han}/u.test(text)) return HAN_MEASURE.test(text) && !HAN_DESCRIPTION.test(text);
  if (/^[^/]+\/[^/]+$/u.test(text)) return isRate(text);
  if (!/^[\p{L}µ°Ω][\p{L}µ°Ω²³·]*$/u.test(text)) return false;
  if (/[²³µ°Ω·]/u.test(text)) return true;
  // `TFlops`, `mAh`, `kWp`, `GPa`: capitals beside small letters, otherwise than in a word or a plain abbreviation.
  if (/^(?:\p{Lu}{2,}\p{Ll}+|\p{Ll}\p{Lu}\p{L}*|\p{Lu}\p{Ll}+\p{Lu}\p{L}*)$/u.test(text))
    return !/^\p{Lu}{2,}s$/u.test(text);
  return /^\p{Ll}+$/u.test(text) && !DESCRIPTIONS.test(text) && !ENDINGS.test(text);
}

function isRate(text: string): boolean {
  const [above = '', below = ''] = text.split('/').map((part) => part.trim());
  if (CHANGES.test(text) || above === below || !/^[\p{L}µ°$€£][\p{L}µ°²³ .-]*$/u.test(above))
    return false;
  return (
    isRateOf(above, below) ||
    /^\p{Ll}{1,3}[²³]?$/u.test(below) ||
    /^(?:L|dL|mL|kWh|MWh|Wh|W|Hz|K|mol)$/u.test(below)
  );
}
