/** The words of verdicts in English and Chinese. Only the build imports them; what puts a verdict into words is given them. */

import type { LanguageWords, VerdictWords } from '../../model/verdict-words.ts';

const en: LanguageWords = {
  statement: {
    rank: '{entity} is {rank} among {among} by {metric} in {period}',
    above: '{entity} is above {other} by {metric} in {period}',
    least: '{entity} has at least {value} by {metric} in {period}',
    most: '{entity} has at most {value} by {metric} in {period}',
    value: '{entity} has {value}, give or take {precision}, by {metric} in {period}',
    'growth-least':
      'growth of {entity} in {metric} in {period} on the year before is at least {value}',
    'growth-most':
      'growth of {entity} in {metric} in {period} on the year before is at most {value}',
    'first-since':
      '{entity} is first among {among} by {metric} in {period}, for the first time since {year}',
  },
  sentence: '{clause}.',
  basis: ' ({basis})',
  order: {
    above: 'So {a} is above {b}.',
    notAbove: 'So {a} isn’t above {b}.',
    open: 'So {a} may be above {b}, or not.',
    facts: '{a}: {knownOfA}; {b}: {knownOfB}.',
    sameSource:
      'One table of {publisher} prints {valueOfA} for {a} and {valueOfB} for {b}; a table is rounded by one rule, which can’t reverse two figures.',
    mixed: 'This way of counting has no common rule, so {a} and {b} can’t be compared by it.',
    same: '{a} can’t be above itself.',
  },
  level: 'the {count} {level}',
  levelInData: 'the {count} {level} in this data',
  listed: 'the {level} with figures',
  ranks: ['first', 'second', 'third'],
  ordinal: { one: '{rank}st', two: '{rank}nd', few: '{rank}rd', other: '{rank}th' },
  verdict: {
    proven: 'proven',
    stated: 'stated',
    open: 'open',
    denied: 'denied',
    refuted: 'refuted',
  },
  answer: {
    proven: 'Proven: {clause}; the published figures leave no other possibility.',
    stated: 'Stated: on the word of {by}, {clause}; the figures alone don’t settle it.',
    open: 'Open: the published figures allow that {clause}, and don’t settle it.',
    denied:
      'Denied: on the word of {by}, it isn’t true that {clause}; the figures alone don’t settle it.',
    refuted: 'Refuted: the published figures rule out that {clause}.',
  },
  noRule: 'This way of counting has no common rule, so nothing is compared by it.',
  mixed: 'Open: whether {clause} can’t be judged, as this way of counting has no common rule.',
  noGrowth:
    'Open: whether {clause} can’t be judged, as no growth is known by this way of counting.',
  hasRank: 'It is {rank} of {of}.',
  hasRanks: 'It can be {best} to {worst} of {of}.',
  outsiders: 'Others that aren’t in this data could come before it.',
  byFigures: 'By published figures alone.',
  withClaims: 'With published statements of rank.',
  known: '{entity}: {known}.',
  notListed: '{entity} isn’t among those with figures.',
  conclusion: {
    proven: 'So the statement is true.',
    stated: 'If so, the statement is true.',
    open: 'So the statement may be true, or not.',
    denied: 'If so, the statement isn’t true.',
    refuted: 'So the statement isn’t true.',
  },
  firstIn: 'That {entity} is first in {year}{basis} is {verdict}.',
  settledBy: 'Complete or more exact figures for {names}.',
  others: '{count} others',
  space: ' ',
};

const zh: LanguageWords = {
  statement: {
    rank: '{period}，{entity}的{metric}在{among}中排第{rank}名',
    above: '{period}，{entity}的{metric}高于{other}',
    least: '{period}，{entity}的{metric}至少为{value}',
    most: '{period}，{entity}的{metric}至多为{value}',
    value: '{period}，{entity}的{metric}为{value}，误差不超过{precision}',
    'growth-least': '{period}，{entity}的{metric}同比增长至少{value}',
    'growth-most': '{period}，{entity}的{metric}同比增长至多{value}',
    'first-since': '{period}，{entity}的{metric}在{among}中居首，为{year}年以来首次',
  },
  sentence: '{clause}。',
  basis: '（{basis}）',
  order: {
    above: '因此{a}高于{b}。',
    notAbove: '因此{a}不高于{b}。',
    open: '因此{a}可能高于{b}，也可能不高于。',
    facts: '{a}：{knownOfA}；{b}：{knownOfB}。',
    sameSource:
      '{publisher}在同一张表中列出{a}为{valueOfA}、{b}为{valueOfB}；一张表按同一规则取整，不会颠倒先后。',
    mixed: '这种口径没有统一规则，因此无法比较{a}和{b}。',
    same: '{a}不可能高于自身。',
  },
  level: '{count}个{level}',
  levelInData: '本数据收录的{count}个{level}',
  listed: '有数字的{level}',
  ranks: [],
  ordinal: { other: '{rank}' },
  verdict: {
    proven: '已证实',
    stated: '据称',
    open: '未定',
    denied: '据称不实',
    refuted: '已证伪',
  },
  answer: {
    proven: '已证实：{clause}；已公布的数字排除了其他可能。',
    stated: '据称：据{by}的说法，{clause}；单凭数字尚不能确定。',
    open: '未定：“{clause}”，已公布的数字容许这一说法，但尚不能确定。',
    denied: '据称不实：“{clause}”，据{by}的说法并非如此；单凭数字尚不能确定。',
    refuted: '已证伪：“{clause}”，已公布的数字排除了这一说法。',
  },
  noRule: '这种口径没有统一规则，因此不作比较。',
  mixed: '未定：“{clause}”无从判断，因为这种口径没有统一规则，不作比较。',
  noGrowth: '未定：“{clause}”无从判断，因为按这种口径增速不明。',
  hasRank: '在{of}个中排第{rank}名。',
  hasRanks: '在{of}个中可能排第{best}至{worst}名。',
  outsiders: '本数据未收录者可能排在它之前。',
  byFigures: '只看已公布的数字。',
  withClaims: '加上公开的名次说法。',
  known: '{entity}：{known}。',
  notListed: '{entity}不在有数字者之中。',
  conclusion: {
    proven: '因此这一说法成立。',
    stated: '若如此，则这一说法成立。',
    open: '因此这一说法可能成立，也可能不成立。',
    denied: '若如此，则这一说法不成立。',
    refuted: '因此这一说法不成立。',
  },
  firstIn: '{entity}在{year}年居首{basis}：{verdict}。',
  settledBy: '{names}的完整或更精确的数字。',
  others: '另外{count}个',
  space: '',
};

export const VERDICT_WORDS: VerdictWords = { en, zh };
