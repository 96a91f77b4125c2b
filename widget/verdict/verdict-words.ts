/** Words of the verdict view in each language of the widget. One module, because all of them are smaller than a request. */
import type { WidgetLanguage } from '../../engine/model/languages.ts';
import type { Verdict } from '../../engine/model/vocabulary.ts';

export interface VerdictWords {
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly why: string;
  readonly settles: string;
  readonly sources: string;
  readonly comma: string;
  readonly ranking: string;
  /** Before a date: what was published later isn't in the verdict. */
  readonly asOf: string;
  readonly undated: string;
  readonly missing: string;
}

const en: VerdictWords = {
  verdicts: {
    proven: 'Proven',
    stated: 'Stated',
    open: 'Open',
    denied: 'Denied',
    refuted: 'Refuted',
  },
  why: 'Why',
  settles: 'What would settle it',
  sources: 'Sources',
  comma: ', ',
  ranking: 'The ranking',
  asOf: 'As published up to',
  undated: 'undated, read on',
  missing: 'This can’t be checked: something in it isn’t known here.',
};

const zh: VerdictWords = {
  verdicts: {
    proven: '已证实',
    stated: '据称',
    open: '未定',
    denied: '据称不实',
    refuted: '已证伪',
  },
  why: '理由',
  settles: '怎样才能确定',
  sources: '来源',
  comma: '、',
  ranking: '排名',
  asOf: '数字截至',
  undated: '未注明日期，查阅于',
  missing: '无法核对：其中有本站未知的内容。',
};

const zhHant: VerdictWords = {
  verdicts: {
    proven: '已證實',
    stated: '據稱',
    open: '未定',
    denied: '據稱不實',
    refuted: '已證偽',
  },
  why: '理由',
  settles: '怎樣才能確定',
  sources: '來源',
  comma: '、',
  ranking: '排名',
  asOf: '數字截至',
  undated: '未註明日期，查閱於',
  missing: '無法核對：其中有本站未知的內容。',
};

const ar: VerdictWords = {
  verdicts: {
    proven: 'مُثبَت',
    stated: 'منقول',
    open: 'غير محسوم',
    denied: 'منفيّ نقلًا',
    refuted: 'مدحوض',
  },
  why: 'لماذا؟',
  settles: 'ما الذي يحسمه',
  sources: 'المصادر',
  comma: '، ',
  ranking: 'الترتيب',
  asOf: 'بحسب ما نُشر حتى',
  undated: 'بلا تاريخ، قُرئ في',
  missing: 'لا يمكن التحقق: فيها ما ليس معروفًا هنا.',
};

export const VERDICT_WORDS: Readonly<Record<WidgetLanguage, VerdictWords>> = {
  en,
  zh,
  'zh-Hant': zhHant,
  ar,
};
