/** The certainty of a first place in Chinese. */
import { MAX_NAMED } from '../../../widget/text/mod.ts';
import { html } from '../../layout/html.ts';
import type { CertaintyWords, Multiples } from '../en/certainty-words.ts';

/** "须分别达到现有数字的2.09、2.28和3.4倍"; beyond as many as are named, "须达到现有数字的2.09至3.4倍". */
function multiplesText(times: Multiples, what: string): string {
  const [least, most] = [times[0] ?? 0, times.at(-1) ?? null];
  if (most === null || most === least)
    return `须达到${what}的${least}倍${most === null ? '以上' : ''}`;
  return times.length <= MAX_NAMED
    ? `须分别达到${what}的${times.slice(0, -1).join('、')}和${most}倍`
    : `须达到${what}的${least}至${most}倍`;
}

export const certaintyWords: CertaintyWords = {
  howSure: '结论有多可靠？',
  statedFirst: (count, name) =>
    `${count}个来源称${name}居首，所以这里列它为第一，其他的从第2名排起`,
  provenFirst: (count, isWhole, next, gap) =>
    count === 1
      ? '只有它可以比较'
      : `按${isWhole ? '这些' : '可比的'}数字${gap ? `，领先很清楚：其次是${next}，相差${gap}` : `，表中其他${count - 1}个都低于它`}`,
  shared: '它们的数字相同，在此最高',
  notSettled: (when) => `${when && `未见更高的${when}数字，但`}尚不能确定`,
  couldHaveMore: (names) => `${names}只有部分数字，可能更多`,
  needMore: (names, value) => `要居首，${names}还需${value}`,
  needPace: (name, times, missing, others) =>
    `${name}缺${missing}的数字：要居首，这段时间的月均${times > 1 ? `须达其已知月均的${times}倍` : '只需达到其已知月均'}${others && `；${others}的数字同样不完整，所需倍数更高`}`,
  needTimes: (names, _count, times) => `要居首，${names}${multiplesText(times, '现有不完整数字')}`,
  alsoPublished: (figure) => `另有公布但不可比：${figure}`,
  countedAnotherWay: (name, value, when, way) => `${name}（${when}${value}，${way}）`,
  othersFirst: ({ statedBy, besides, earlier, earlierOtherwise, without, inPart, inexact }) => {
    const groups = [
      { ...earlier, what: '往年数字更高' },
      { ...earlierOtherwise, what: '往年数字更高，但不可比' },
      { ...without, what: '没有可比数字' },
      {
        ...inPart,
        what: inPart.times ? `数字不全，${multiplesText(inPart.times, '现有数字')}` : '数字不全',
      },
      { ...inexact, what: '数字不够精确' },
    ].filter(({ count }) => count > 0);
    return `${statedBy > 0 ? '若来源说法有误，' : besides && `除${besides}外，`}还不能排除（无论可能性多小）：${groups.map(({ names, what }) => `${names}（${what}）`).join('；')}`;
  },
  noneElseFirst: (count, of, level) =>
    `本数据集的${of}个${level}中有${count}个没有可比数字，但${count > 1 ? '都' : ''}不可能居首`,
  whoElse: '其他的要居首，需要多少？',
  unlistedRivals: (names, _count, known) => `${names}没有可比数字${known && `；${known}`}`,
  manyUnlistedRivals: (count, known, far, without) =>
    [
      `没有可比数字而可能居首的${count}个中，${known}`,
      ...(far.count > 0 ? [`另有${far.count}个须达到其最近全年数字的${far.times}倍或更多`] : []),
      ...(without.count > 0 ? [`${without.names}尚无全年数字`] : []),
    ].join('；'),
  nearestNeeds: (name, times, when, way) => {
    const figure = `${when}数字${way && `（${way}）`}`;
    return times > 1
      ? `${name && `最接近的${name}`}须达到其${figure}的约${times}倍才能居首`
      : `${name && `最接近的${name}，`}其${figure}已足够`;
  },
  figureFrom: (publisher) => html`数字来自${publisher}。`,
};
