/** Initial words in Arabic. */
import type { Words } from '../../initial-words.ts';

// Western digits everywhere: JavaScript engines differ in their default digits for Arabic.
const tag = 'ar-u-nu-latn';

// The mark keeps a number from being read as part of a preceding name in Latin letters.
const APART = ':\u200f ';

/** A number of entities: "3 جهات", "15 جهة". */
function entitiesText(count: number): string {
  const forms: Record<string, string> = { one: 'جهة واحدة', two: 'جهتان', few: `${count} جهات` };
  return forms[new Intl.PluralRules(tag).select(count)] ?? `${count} جهة`;
}

const FIRST = ['الأولى', 'الثانية', 'الثالثة', 'الرابعة', 'الخامسة'];
/** A rank in words, if all ranks of the range have one. */
const nth = (rank: number, worst = rank): string =>
  (FIRST[worst - 1] && FIRST[rank - 1]) ?? `${rank}`;
const qualifiers: Record<string, string> = { about: 'نحو ', over: 'أكثر من ', under: 'أقل من ' };

export const initialWords: Words = {
  tag,
  dir: 'rtl',
  shortenFrom: 1e6,
  unitAfterNumber: false,

  loading: 'التحميل…',
  failed: 'تعذر التحميل.',
  missing: 'الترتيب غير موجود.',
  retry: 'أعد المحاولة',
  empty: 'بلا أرقام قابلة للمقارنة.',

  title: (what, when) => `${what}،\u200f ${when}`,
  months: ({ id, from, to }) => {
    if (id.length === 4) return id;
    // The middle of a month is in that month in every time zone.
    const names = new Intl.DateTimeFormat(tag, { year: 'numeric', month: 'long' });
    return names.formatRange(new Date(`${from}-15`), new Date(`${to}-15`));
  },
  coverage: (among, count, of, comparable) =>
    `${among}: ${comparable ? 'رتب' : 'أدرج'} ${count} من ${of}`,
  publishedBy: (date) => `المنشور حتى ${date}`,
  rankHead: (count) => `المرتبة بين ${count}`,
  known: 'معروف',
  orMore: 'أو أكثر',
  valueHead: (unit) => unit || 'الرقم',
  changeHead: (year) => `عن ${year} إن نُشر`,
  noOrder: 'الترتيب غير محسوم كله، وهو حسب الحد الأدنى المعروف',
  showAll: (count) => `عرض الكل (${count})`,
  highlighted: 'مميز',
  derivationLabel: 'المصدر؟',

  between: (low, high) =>
    low && high
      ? low + (/−/.test(low) ? ' إلى ' : '–') + high
      : low
        ? `${low} على الأقل`
        : `${high} على الأكثر`,
  qualified: (kind, value) => (qualifiers[kind] ?? '') + value,

  rankPhrase: (best, worst) =>
    best === worst ? `المرتبة ${nth(best)}` : `بين المرتبتين ${nth(best, worst)} و${nth(worst)}`,
  notFound: (missing, part) =>
    part ? `${part} فقط${missing && `، بلا ${missing}`}` : missing && `بلا ${missing}`,
  limited: (most, by, isEqual) => (isEqual ? `لا تتجاوز ${by}` : most + (by && ` (بقية ${by})`)),
  rivals: (names, more) => `قد تسبقها ${names || more}${names && more && `، وكذلك ${more}`}`,
  needsMore: (rank, value) => `يلزمها نحو ${value} لبلوغ المرتبة ${nth(rank)}`,
  tooClose: (names) => `الأرقام متقاربة مع ${names}`,
  leftOpen: 'الأرقام وحدها لا تحسم',
  stated: 'غير محسوم',
  among: (count) => `من ${count}`,
  asClaimed: (rank, publishers) =>
    `المرتبة ${nth(rank)} بين الجميع بحسب ${publishers}${rank > 1 ? '' : '؛ فترتيب البقية يبدأ من الثانية'}`,
  notRanked: 'بحسب الحجم، بلا ترتيب: الأرقام غير قابلة للمقارنة.',
  others: (count) => `${entitiesText(count)} أخرى`,
  unlisted: (count, of) =>
    `${count < of ? `${count} من ${entitiesText(of)}` : entitiesText(of)} خارج الترتيب`,

  withoutFigure: (count, names) =>
    `خارج الترتيب${APART}${entitiesText(count)} بلا أرقام قابلة للمقارنة${names && `، منها ${names}`}.`,
  lastKnown: (name, value, what, when, way, times, above) =>
    `${name} (${when}: ${value}${what && ` ${what}`}، ${way}${times > 1 ? `، و${times} × ذلك يسبق ${above}` : ''})`,

  detailsHead: 'أرقام أخرى',
  optionsHead: 'خيارات',

  sources: (publishers) => `المصادر: ${publishers}`,
  licence: (name) => `الترخيص: ${name}`,
  data: 'البيانات',
  image: 'صورة',
  cite: 'اقتباس',
  embed: 'تضمين',
  frozen: (date) => `مثبت في ${date}`,
  stale: 'ليس الأحدث',
  today: 'الأحدث',
};
