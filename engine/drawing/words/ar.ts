/** Words of a drawn ranking in Arabic. */
import type { DrawingWords } from '../words.ts';

// Western digits everywhere: JavaScript engines differ in their default digits for Arabic.
const tag = 'ar-u-nu-latn';

const ORDINALS = [
  ...['', 'الأولى', 'الثانية', 'الثالثة', 'الرابعة', 'الخامسة'],
  ...['السادسة', 'السابعة', 'الثامنة', 'التاسعة', 'العاشرة'],
];
const MONTHS = 'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر';
const NAMES = MONTHS.split(' ');

const month = (text: string): string => NAMES[Number(text.slice(5)) - 1] ?? text;
const place = (rank: number): string => `المرتبة ${ORDINALS[rank] ?? rank}`;

/** Nouns for one, two, few and many of something, as Arabic plurals need them. */
type Plurals = readonly [one: string, two: string, few: string, many: string];
const ENTITIES: Plurals = ['جهة واحدة', 'جهتان', 'جهات', 'جهة'];
const SOURCES: Plurals = ['مصدر واحد', 'مصدران', 'مصادر', 'مصدرا'];

function countText(count: number, [one, two, few, many]: Plurals): string {
  const forms: Record<string, string> = { one, two, few: `${count} ${few}` };
  return forms[new Intl.PluralRules(tag).select(count)] ?? `${count} ${many}`;
}

export const drawingWords: DrawingWords = {
  tag,
  dir: 'rtl',
  scales: [
    [1e12, 'تريليون', 2, 20],
    [1e9, 'مليار', 2, 20],
    [1e6, 'مليون', 2, 20],
  ],
  hasUnitInScale: false,

  title: (what, when) => `${what}،\u200f ${when}`,
  period: ({ id, from, to }) => {
    if (!id.includes('-')) return id;
    const [first, last] = [from.slice(0, 4), to.slice(0, 4)];
    if (from === to) return `${month(from)} ${first}`;
    return `${month(from)}${first === last ? '' : ` ${first}`} إلى ${month(to)} ${last}`;
  },
  shortMonths: ({ from, to }) => month(from) + (from === to ? '' : `–${month(to)}`),

  isFirst: (name) => `${name} في المرتبة الأولى.`,
  shareFirst: (names) => `المرتبة الأولى مشتركة: ${names}.`,
  calledFirst: (name, count) =>
    count === 0
      ? `التصنيفات المنشورة لا تترك في المرتبة الأولى إلا ${name}.`
      : `${name} في المرتبة الأولى بحسب ${countText(count, SOURCES)}.`,
  firstWithFigures: (name, count) => `${name} في المرتبة الأولى بين ${count} لها أرقام.`,
  highestFigure: (name) => `أعلى رقم: ${name}.`,
  onlyFigure: (name) => `الرقم الوحيد القابل للمقارنة: ${name}.`,
  placeOpen: (rank) => `${place(rank)} غير محسومة.`,
  allSettled: (count) => `المراتب كلها (${count}) محسومة.`,
  noFigures: (when) => `لا أرقام قابلة للمقارنة: ${when}.`,
  notRanked: 'لا يمكن ترتيب هذه الأرقام.',
  notRankedReason: 'لأنها أحصيت بطرق مختلفة.',

  couldHold: 'مرتبة ممكنة',
  placesHead: (count, among) =>
    ({
      level: `المرتبة بين ${count}`,
      'with-figures': `المرتبة بين ${count} لها أرقام`,
      'with-others': `المرتبة بين الكل (${count})`,
    })[among],
  rankLabel: (name, best, worst, count) =>
    `${name}، ${best === worst ? place(best) : `بين ${place(best)} و${place(worst)}`} من ${count}`,
  noPlace: 'بلا مرتبة',

  only: (what) => `${what} فقط`,
  inPart: 'جزئي',
  calledBy: (count) => `بحسب ${countText(count, SOURCES)}`,
  highlighted: 'مميز',

  more: (count) => `${countText(count, ENTITIES)} أخرى`,
  noFigure: 'بلا رقم قابل للمقارنة',
  hadMore: (names, count) =>
    `من هذه (${count}): ${names} كانت أعلى في سنوات سابقة؛ غير قابل للمقارنة.`,
  andOthers: (count) => `${countText(count, ENTITIES)} أخرى`,

  countMore: (count) => `مع احتساب ${countText(count, ENTITIES)} أخرى`,
  figuresAlone: 'الأرقام وحدها، دون التصريحات',

  showAll: (count) => `عرض الكل (${count})`,
  sources: (count) => countText(count, SOURCES),
  until: (date) => `حتى ${date}`,
  licence: (name) => `الترخيص: ${name}`,
};
