/** The rules of the method page in Chinese. */
import { markup } from '../../layout/markup.ts';
import type { MethodWords } from '../method-words.ts';

export const ruleWords: Pick<
  MethodWords,
  'rulesHead' | 'rulesLead' | 'rules' | 'derivedHead' | 'derived' | 'fictional' | 'example'
> = {
  rulesHead: '由数字到范围',
  rulesLead: markup`一个地方、一项统计对象、一段月份、一种统计口径，合起来称为一个<em>格</em>。无论公布与否，每格只有一个真值，起初只知道它“不小于零”。下面六条规则逐步收窄它：所有规则同时作用于所有的格，一轮接一轮，直到再也收不窄为止。（“地方”泛指参加排名的对象。）`,
  rules: {
    reported: {
      name: '公布的数字本身',
      statement: markup`真值落在每个被采用数字所代表的范围之内；有几个数字，就取它们共有的部分。`,
      formula: ['下限(x) ≥ 下限(数字)', '上限(x) ≤ 上限(数字)'],
    },
    subperiod: {
      name: '月份可以相加',
      statement: markup`一段时期，至少等于其内互不重叠的各段之和，至多等于合起来盖满它的各段之和。反过来，其内某一段至多是其余各段剩下的部分，至少是其余各段解释不了的部分。`,
      formula: [
        '下限(P) ≥ Σ 下限(P内各段)',
        '上限(P) ≤ Σ 上限(盖满P的各段)',
        '上限(p) ≤ 上限(P) − Σ 下限(P内其余各段)',
        '下限(p) ≥ 下限(P) − Σ 上限(盖满P其余月份的各段)',
      ],
    },
    part: {
      name: '部分不大于整体',
      statement: markup`部分给整体定下限，整体给部分定上限。`,
      formula: ['下限(整体) ≥ 下限(部分)', '上限(部分) ≤ 上限(整体)'],
    },
    inside: {
      name: '位于另一地境内',
      statement: markup`一地至少等于境内各地已知部分之和；境内某一地至多是其余各地剩下的部分。`,
      formula: ['下限(全境) ≥ Σ 下限(境内各地)', '上限(某地) ≤ 上限(全境) − Σ 下限(境内其余各地)'],
    },
    growth: {
      name: '增速说明上年同期',
      statement: markup`数字若附有同比增速<var>g</var>，就能反推上年同期的范围。推出的是公布者如今认定的上年数，可能经过修订，所以只在上年同期没有同口径数字时才用；跨两种口径的增速一律不用。`,
      formula: [
        '下限(上年) ≥ 下限(数字) ⁄ (1 + g的最大值)',
        '上限(上年) ≤ 上限(数字) ⁄ (1 + g的最小值)',
      ],
    },
    claim: {
      name: '“居首”的说法',
      statement: markup`若有来源称某地居首，同级其他各地都不会高于它的上限，它也不会低于任何一地的下限。先不用这类说法求解一遍，凡与数字相悖的说法都不采用。其他名次的说法只收窄名次，不收窄数值。`,
      formula: ['上限(其他) ≤ 上限(居首者)', '下限(居首者) ≥ 下限(其他)'],
    },
  },
  derivedHead: '占比与增速',
  derived: markup`占比的下限是部分的下限除以整体的上限，上限是部分的上限除以整体的下限，最高不过100%。增速取公布的数值，误差为末位的半个单位；没有公布的，取两年范围所容许的结果。`,
  fictional: '虚构的例子：目前的数据没有这种情形。',
  example: '取自数据',
};
