/** Details words in Arabic. Counts are in parentheses or apart from the noun, so that no plural forms are needed. */
import type { DetailsWords } from '../../details-words.ts';

// The mark keeps a number from being read as part of a preceding name in Latin letters.
const APART = ':\u200f ';

export const detailsWords: DetailsWords = {
  labelled: (place, reasons) => place + APART + reasons.join('، و'),
  alsoPrinted: (figures) => `نشر أيضا: ${figures}`,
  printed: (value, publisher, isTruncated) =>
    `${value}${isTruncated ? '، مقتطعا' : ''} (${publisher})`,
  withoutFigureHead: (above) =>
    above ? `بلا أرقام قابلة للمقارنة، وقد تسبق ${above}` : 'لم يُعثر على رقم بهذه الطريقة',
  notAboveHead: (above) => `بلا أرقام قابلة للمقارنة، ولا تسبق ${above} بحسب أرقام أو تصريحات أخرى`,
  notRuledOut: 'ممكن',
  noFigure: ' (بلا رقم سنوي بعد)',
  notComparedHead: (period) => `أرقام أخرى، ${period}`,
  contradictionsHead: 'أرقام متعارضة',
  undated: (date) => `بلا تاريخ، قرئ في ${date}`,
  amongAll: (among, count, rank, isOpen) =>
    isOpen
      ? `${rank} بين ما في هذه البيانات (${among}: ${count})، وقد يسبقه غيرها`
      : `${rank} بين الكل (${among}: ${count})`,
  statuses: {
    preliminary: 'أولي',
    derived: 'محسوب',
    estimate: 'تقدير',
    forecast: 'توقع',
    disputed: 'مشكوك فيه',
  },
  countedAnotherWay: (way) => `بطريقة أخرى${way && ` (${way})`}`,
  withdrawn: (date, why) => `لم يعد مستخدما منذ ${date}${why && ` (${why})`}`,
  rankStated: (rank, publisher) => `${rank} بحسب ${publisher}`,
  contradictsFigures: 'تعارض الأرقام',
  withFacts: (name, facts) => (facts.length > 0 ? `${name} (${facts.join('؛ ')})` : name),
  statement: (name, what, why) => `${[name, what, why].filter(Boolean).join(APART)}.`,
  figuresExclude: (publishers) => `أرقام مختلفة، وكل منها ممكن (${publishers})`,
  growthExcludes: (publishers) => `نسب النمو متعارضة فلم تستخدم (${publishers})`,
  cannotAllBeTrue: (publishers) => `الأرقام متعارضة${publishers && ` (${publishers})`}`,
  rankExcluded: (publishers) => `المرتبة تعارض الأرقام (${publishers})`,
  stepLeadIns: [
    'نشر: ',
    'محسوب من العام التالي: ',
    'أشهر منها: ',
    'بطرح الباقي: ',
    'جزء منه: ',
    'هو جزء من: ',
    'داخله: ',
    'داخل: ',
    'محسوب من: ',
  ],

  metricLabel: 'المعدود',
  periodLabel: 'الفترة',
  levelLabel: 'المستوى',
  basisLabel: 'طريقة الحساب',
  vintageLabel: 'حتى',
  untilToday: 'اليوم',
  viewLabel: 'العرض',
  rankingView: 'الترتيب',
  timelineView: 'السنوات',
  searchLabel: 'بحث',
  sortedBy: (column, first) => `${column}: ${first} أولاً`,

  csv: 'CSV لجداول البيانات',
  json: 'JSON مع كل خطوات الاستدلال',
  wide: 'PNG عريضة',
  tall: 'PNG طويلة',
  citation: 'نص الاقتباس',
  permalink: 'الرابط الدائم',
  live: 'يتحدّث دائمًا',
  fixed: (date) => `لا يتغيّر: ما كان معروفًا في ${date}`,
  copy: 'نسخ',
  share: 'مشاركة',
  copied: 'نُسخ',
  selected: 'حُدّد النص؛ انسخه بلوحة المفاتيح أو القائمة',

  historyHead: 'سنةً بعد سنة، كل طريقة حساب على حدة',
  figuresHead: 'هذه الأرقام في قائمة',
  milestonesHead: 'محطات بارزة',
  reportLabel: 'الإبلاغ عن خطأ',

  timeline: {
    title: (what) => `${what}: من كان الأول، سنةً بعد سنة`,
    certainty: (kind, count, of) =>
      ({
        proven: 'مُثبَت',
        stated: 'كما ورد؛ والأرقام وحدها لا تحسم',
        leading: `متقدّم على كل ما له أرقام (${count})؛ والباقي مجهول (${of - count})`,
        open: 'قد يكون أيًّا منها',
        thin: `أرقام قليلة جدًّا (${count} من ${of})`,
        none: 'لا أرقام قابلة للمقارنة',
        incomparable: 'لا يقارَن بعضها ببعض',
      })[kind],
    basisChanges: 'تتغيّر طريقة العدّ هنا: لا تقارَن السنوات أعلاه بما أدناه.',

    watch: (years) => `مشاهدة ${years}`,
    throughout: (count) => `الأعلى بين ما له أرقام في كل هذه السنوات (${count})`,
    notPlayable: 'يتغيّر ما له أرقام في هذه السنوات كثيرًا، فلا تصحّ المقارنة.',
    year: 'السنة',
    play: 'تشغيل',
    pause: 'إيقاف',
    yearBack: 'السنة السابقة',
    yearForward: 'السنة التالية',
    speed: (factor) => `السرعة ${factor}×`,
  },
};
