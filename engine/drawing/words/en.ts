/** Words of a drawn ranking in English. */
import { englishMonth } from '../../model/text.ts';
import { formatPeriod } from '../../wording/formatters.ts';
import type { DrawingWords } from '../words.ts';

const COUNTS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'];
const ORDINALS = [
  ...['', 'First', 'Second', 'Third', 'Fourth', 'Fifth'],
  ...['Sixth', 'Seventh', 'Eighth', 'Ninth', 'Tenth'],
];
const nth = (rank: number): string =>
  rank + ((/1.$/.test(`${rank}`) ? '' : ['', 'st', 'nd', 'rd'][rank % 10]) || 'th');
const sourcesText = (count: number): string => (count === 1 ? '1 source' : `${count} sources`);
const shortMonth = (text: string): string => englishMonth(text.slice(5)).slice(0, 3);

export const drawingWords: DrawingWords = {
  tag: 'en-GB',
  dir: 'ltr',
  scales: [
    [1e12, 'trillion', 2, 20],
    [1e9, 'billion', 2, 20],
    [1e6, 'million', 2, 20],
  ],
  hasUnitInScale: false,

  title: (what, when) => `${what}, ${when}`,
  period: (period) => formatPeriod(period, 'en'),
  shortMonths: ({ from, to }) => shortMonth(from) + (from === to ? '' : `–${shortMonth(to)}`),

  isFirst: (name) => `${name} is first.`,
  shareFirst: (names) => `${names} share first place.`,
  calledFirst: (name, count) =>
    count === 0
      ? `Published rankings leave only ${name} first.`
      : `${COUNTS[count] ?? count} ${count === 1 ? 'source calls' : 'sources call'} ${name} first.`,
  firstWithFigures: (name, count) => `${name} is first of the ${count} with figures.`,
  highestFigure: (name) => `${name} has the highest figure.`,
  onlyFigure: (name) => `${name} has the only comparable figure.`,
  placeOpen: (place) => `${ORDINALS[place] ?? nth(place)} place is open.`,
  allSettled: (count) => `All ${count} places are settled.`,
  noFigures: (when) => `No comparable figure for ${when}.`,
  notRanked: 'These figures can’t be ranked.',
  notRankedReason: 'They were counted in different ways.',

  couldHold: 'A place it could hold',
  placesHead: (count, among) =>
    `Place among ${{ level: '', 'with-figures': 'the ', 'with-others': 'all ' }[among]}${count}${among === 'with-figures' ? ' with figures' : ''}`,
  rankLabel: (name, best, worst, count) =>
    `${name}, ${best === worst ? nth(best) : `between ${nth(best)} and ${nth(worst)}`} of ${count}`,
  noPlace: 'no place',

  only: (what) => `${what} only`,
  inPart: 'in part',
  calledBy: (count) => `called by ${sourcesText(count)}`,
  highlighted: 'highlighted',

  more: (count) => `${count} more`,
  noFigure: 'no comparable figure',
  hadMore: (names, count) =>
    `${names}, among the ${count}, had more in earlier years; not comparable.`,
  andOthers: (count) => `${count} others`,

  countMore: (count) => `Count the ${count} too`,
  figuresAlone: 'Figures alone, no statements',

  showAll: (count) => `Show all ${count}`,
  sources: sourcesText,
  until: (date) => `to ${date}`,
  licence: (name) => `Licence: ${name}`,
};
