/** The timeline in Arabic. Counts stand apart from what they count, so that no plural is needed. */
import type { TimelineWords } from '../words.ts';

export const timelineWords: TimelineWords = {
  title: (what) => `${what}: من كان الأول، سنةً بعد سنة`,
  sure: (kind, count, of) =>
    ({
      proven: 'مُثبَت',
      claimed: 'كما ورد؛ والأرقام وحدها لا تحسم',
      leading: `متقدّم على كل ما له أرقام (${count})؛ والباقي مجهول (${of - count})`,
      open: 'قد يكون أيًّا منها',
      thin: `أرقام قليلة جدًّا (${count} من ${of})`,
      none: 'لا أرقام قابلة للمقارنة',
      apart: 'لا يقارَن بعضها ببعض',
    })[kind],
  changes: 'تتغيّر طريقة العدّ هنا: لا تقارَن السنوات أعلاه بما أدناه.',

  watch: (years) => `مشاهدة ${years}`,
  throughout: (count) => `الأعلى بين ما له أرقام في كل هذه السنوات (${count})`,
  unsteady: 'يتغيّر ما له أرقام في هذه السنوات كثيرًا، فلا تصحّ المقارنة.',
  year: 'السنة',
  play: 'تشغيل',
  pause: 'إيقاف',
  back: 'السنة السابقة',
  onward: 'السنة التالية',
  speed: (factor) => `السرعة ${factor}×`,
};
