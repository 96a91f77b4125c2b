/** Details words in Simplified Chinese (zh-Hans). */
import type { DetailsWords } from '../../details-words.ts';

export const detailsWords: DetailsWords = {
  labelled: (place, reasons) => `${place}：${reasons.join('；')}`,
  alsoPrinted: (figures) => `另有公布：${figures}`,
  printed: (value, publisher, isTruncated) =>
    `${value}${isTruncated ? '（舍去尾数）' : ''}（${publisher}）`,
  withoutFigureHead: (above) => (above ? `没有可比数字；可能高于${above}` : '未找到按此口径的数字'),
  notAboveHead: (above) => `没有可比数字；受其他数字或说法限制，不会高于${above}`,
  notRuledOut: '不能排除',
  noFigure: '（尚无全年数字）',
  notComparedHead: (period) => `${period}其他数字`,
  contradictionsHead: '来源之间的矛盾',
  undated: (date) => `未注明日期，${date}查阅`,
  amongAll: (among, count, rank, isOpen) =>
    isOpen
      ? `在本数据收录的${count}个（${among}）中为${rank}，未收录者可能在前`
      : `在全部${count}个（${among}）中为${rank}`,
  statuses: {
    preliminary: '初步数',
    derived: '由其他数字推算',
    estimate: '估计数',
    forecast: '预测数',
    disputed: '存疑',
  },
  countedAnotherWay: (way) => way || '统计口径不同',
  withdrawn: (date, why) => `${date}起不再采用${why && `（${why}）`}`,
  rankStated: (rank, publisher) => `${publisher}称其为${rank}`,
  contradictsFigures: '与数字相矛盾',
  withFacts: (name, facts) => (facts.length > 0 ? `${name}（${facts.join('；')}）` : name),
  statement: (name, what, why) => `${[name, what, why].filter(Boolean).join('：')}。`,
  figuresExclude: (publishers) => `${publishers}公布的数字不同，都有可能属实`,
  growthExcludes: (publishers) => `增速互相矛盾，未采用（${publishers}）`,
  cannotAllBeTrue: (publishers) => `这些数字不可能同时成立${publishers && `（${publishers}）`}`,
  rankExcluded: (publishers) => `所称名次与数字相矛盾（${publishers}）`,
  stepLeadIns: null,

  metricLabel: '指标',
  periodLabel: '时间',
  levelLabel: '排名对象',
  basisLabel: '统计口径',
  vintageLabel: '数字截至',
  untilToday: '今天',
  viewLabel: '显示',
  rankingView: '排名',
  timelineView: '历年',
  searchLabel: '查找',
  sortedBy: (column, first) => `按“${column}”排序：${first}在最前`,

  csv: 'CSV，供电子表格使用',
  json: 'JSON，含每一步推导',
  wide: 'PNG，横版',
  tall: 'PNG，竖版',
  citation: '文字',
  permalink: '永久链接',
  live: '随更新而变',
  fixed: (date) => `永不改变：截至${date}公布的数字`,
  copy: '复制',
  share: '分享',
  copied: '已复制',
  selected: '已选中，请用键盘或菜单复制',

  historyHead: '历年数字，不同统计口径分开列出',
  figuresHead: '以列表显示这些数字',
  milestonesHead: '大事记',
  reportLabel: '纠错',

  timeline: {
    title: (what) => `${what}：历年第一`,
    certainty: (kind, count, of) =>
      ({
        proven: '已证实',
        stated: '据称；单凭数字尚不能确定',
        leading: `在有数字的${count}个中居首；另${of - count}个未知`,
        open: '都有可能居首',
        thin: `数字太少（${of}个中只有${count}个）`,
        none: '没有可比数字',
        incomparable: '彼此不可比',
      })[kind],
    basisChanges: '统计口径在此改变：上下年份不可比。',

    watch: (years) => `逐年观看${years}`,
    throughout: (count) => `各年均有数字的${count}个中最高者`,
    notPlayable: '无法播放：各年有数字的对象相差太大。',
    year: '年份',
    play: '播放',
    pause: '暂停',
    yearBack: '上一年',
    yearForward: '下一年',
    speed: (factor) => `速度${factor}×`,
  },
};
