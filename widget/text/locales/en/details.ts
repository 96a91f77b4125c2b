/** Details words in English. A lazy chunk, although the initial words are in the main script. */
import type { DetailsWords } from '../../details-words.ts';

export const detailsWords: DetailsWords = {
  labelled: (label, texts) => `${label}: ${texts.join('; ')}`,
  alsoPrinted: (figures) => `Also published as ${figures}`,
  printed: (value, publisher, isTruncated) =>
    `${value}${isTruncated ? ', cut off' : ''} (${publisher})`,
  withoutFigureHead: (above) =>
    above
      ? `No comparable figure; could be above ${above}`
      : 'No figure counted this way was found',
  notAboveHead: (above) =>
    `No comparable figure; kept below ${above} by other figures or statements`,
  notRuledOut: 'not ruled out',
  noFigure: ' (no full-year figure yet)',
  notComparedHead: (period) => `Other figures for ${period}`,
  contradictionsHead: 'Contradictions between sources',
  undated: (date) => `undated, read on ${date}`,
  amongAll: (among, count, rank, isOpen) =>
    isOpen
      ? `${rank} of the ${count} ${among.toLowerCase()} in this data; others could come before`
      : `${rank} of all ${count} (${among.toLowerCase()})`,
  statuses: {
    preliminary: 'preliminary',
    derived: 'calculated from other figures',
    estimate: 'an estimate',
    forecast: 'a forecast',
    disputed: 'in doubt',
  },
  countedAnotherWay: (way) => way || 'counted another way',
  withdrawn: (date, why) => `no longer used since ${date}${why && ` (${why})`}`,
  rankStated: (rank, publisher) => `${rank}, according to ${publisher}`,
  contradictsFigures: 'contradicted by the figures',
  withFacts: (name, facts) => (facts[0] ? `${name} (${facts.join('; ')})` : name),
  statement: (name, what, why) => `${[name, what, why].filter(Boolean).join(': ')}.`,
  figuresExclude: (publishers) =>
    `${publishers} published different figures; any of them could be right`,
  growthExcludes: (publishers) =>
    `the growth rates contradict one another and aren’t used (${publishers})`,
  cannotAllBeTrue: (publishers) =>
    `the figures can’t all be true${publishers && ` (${publishers})`}`,
  rankExcluded: (publishers) => `the stated rank contradicts the figures (${publishers})`,
  stepLeadIns: null,

  metricLabel: 'What is counted',
  periodLabel: 'When',
  levelLabel: 'Ranking of',
  basisLabel: 'Way of counting',
  vintageLabel: 'As published up to',
  untilToday: 'Today',
  viewLabel: 'View',
  rankingView: 'Ranking',
  timelineView: 'Year by year',
  searchLabel: 'Search',
  sortedBy: (column, first) => `Sorted by “${column}”: ${first} first`,

  csv: 'CSV, for spreadsheets',
  json: 'JSON, with every step of the reasoning',
  wide: 'PNG, wide',
  tall: 'PNG, tall',
  citation: 'Plain text',
  permalink: 'Permanent link',
  live: 'Stays up to date',
  fixed: (date) => `Never changes: as published up to ${date}`,
  copy: 'Copy',
  share: 'Share',
  copied: 'Copied',
  selected: 'Selected: copy it with the keyboard or the menu',

  historyHead: 'Year by year, for each way of counting',
  figuresHead: 'These figures as a list',
  milestonesHead: 'Milestones',
  reportLabel: 'Report an error',

  timeline: {
    title: (what) => `${what}: who led each year`,
    certainty: (kind, count, of) =>
      ({
        proven: 'proven',
        stated: 'stated by a source, not settled by the figures',
        leading: `first among the ${count} with figures; ${of - count} unknown`,
        open: 'any of these could be first',
        thin: `too few figures (${count} of ${of})`,
        none: 'no comparable figures',
        incomparable: 'can’t be compared with one another',
      })[kind],
    basisChanges: 'The way of counting changes here: years above and below can’t be compared.',

    watch: (years) => `Watch ${years}`,
    throughout: (count) => `The highest of the ${count} with figures for all of these years`,
    notPlayable: 'Can’t be played: the places with figures differ too much from year to year.',
    year: 'Year',
    play: 'Play',
    pause: 'Pause',
    yearBack: 'Previous year',
    yearForward: 'Next year',
    speed: (factor) => `Speed ${factor}×`,
  },
};
