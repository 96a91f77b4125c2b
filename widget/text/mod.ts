/** Words, numbers and sentences of a ranking, shared by the widget's views and the site's pages. */

export { bibtex, citation } from '../../engine/wording/citation.ts';
export { rankRangeText } from '../../engine/wording/format-bounds.ts';
export { alsoPrintedText } from './also-printed.ts';
export { legendTexts } from './bar-legend.ts';
export { type Bar, type BarSegment, barScale, isRangeVisible, zeroOf } from './bar-scale.ts';
export { cached } from './cached.ts';
export { type Certainty, certaintyOf } from './certainty.ts';
export type { DetailsWords, DetailsWordsModule } from './details-words.ts';
export { embedSnippet } from './embed-snippet.ts';
export {
  boundsText,
  changeText,
  dateText,
  figureText,
  listText,
  MAX_NAMED,
  magnitude,
  monthsText,
  type NumberStyle,
  numberText,
  roundOutwards,
  valueText,
} from './format.ts';
export { groupBy } from './group-by.ts';
export type { InitialWordsModule, WidgetWords, Words } from './initial-words.ts';
export {
  createLocalizer,
  type LocalizedRanking,
  localizeRanking,
} from './localized-ranking.ts';
export {
  contradictions,
  contradictionText,
  type HeadedList,
  notCompared,
  withoutFigure,
} from './not-compared.ts';
export {
  publishersText,
  scopeText,
  titleText,
  unlistedSentence,
  unlistedText,
} from './notes.ts';
export {
  isKnownInPart,
  isOpenAbove,
  isProven,
  rankLabel,
  rankReason,
  rankText,
} from './rank-reason.ts';
export { statedText } from './stated-text.ts';
export { type StepContext, stepTexts } from './step-texts.ts';
export type { TimelineWords } from './timeline-words.ts';
