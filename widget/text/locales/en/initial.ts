/** English, which is part of the widget itself and what others fall back to. */
import type { Words } from '../../initial-words.ts';

let months: Intl.DateTimeFormat | undefined;
const ordinals = new Intl.PluralRules('en', { type: 'ordinal' });
const endings: Record<string, string> = { one: 'st', two: 'nd', few: 'rd' };
const nth = (rank: number): string => `${rank}${endings[ordinals.select(rank)] ?? 'th'}`;

export const initialWords: Words = {
  tag: 'en-GB',
  dir: 'ltr',
  shortenFrom: 1e6,
  unitAfterNumber: false,

  loading: 'Loading …',
  failed: 'This could not be loaded.',
  missing: 'There is no such ranking.',
  retry: 'Try again',
  empty: 'No comparable figures yet.',

  title: (what, when) => `${what} in ${when}`,
  months: ({ id, from, to }) => {
    if (/^\d+$/.test(id)) return id;
    months ??= new Intl.DateTimeFormat('en', { year: 'numeric', month: 'long', timeZone: 'UTC' });
    return months.formatRange(Date.parse(from), Date.parse(to)).replace(/\s–\s/, ' to ');
  },
  coverage: (among, count, of, comparable) =>
    `${among}: ${count === of ? 'all' : `${count} of`} ${of} have ${comparable ? 'comparable ' : ''}figures`,
  publishedBy: (date) => `published by ${date}`,
  rankHead: (count) => `Among the ${count} with figures`,
  whyHead: 'How sure',
  proven: 'proven',
  possible: 'possible',
  valueHead: (unit) => unit || 'figure',
  changeHead: 'on a year before',
  showAll: (count) => `Show all ${count}`,
  highlighted: 'highlighted',
  derivationLabel: 'says who?',

  between: (low, high) =>
    low && high
      ? low + (/-/.test(low) ? ' to ' : '–') + high
      : low
        ? `at least ${low}`
        : `at most ${high}`,
  qualified: (kind, value) => (/^(about|over|under)$/.test(kind) ? `${kind} ${value}` : value),
  change: (percent, sign) =>
    `${['down ', 'unchanged ', 'up '][sign + 1]}${sign ? `${percent} ` : ''}on a year before`,

  ranks: (best, worst) => (best === worst ? `${best}` : `${best} to ${worst}`),
  rankPhrase: (best, worst) =>
    best === worst ? nth(best) : `Between ${nth(best)} and ${nth(worst)}`,
  labelled: (place, reasons) => `${place}: ${reasons.join(', and ')}`,
  partOnly: (year, names, count) => {
    const whole = `the whole ${year ? 'year' : 'period'}`;
    if (!names) return `${whole} hasn’t been published`;
    return `${names} ${count > 1 ? 'haven’t' : 'hasn’t'} published ${whole}`;
  },
  tooClose: (names) => `too close to ${names} to tell apart`,
  leftOpen: 'the figures alone leave it open',
  asClaimed: (place, publishers, count) =>
    `${place}, as ${publishers} ${count > 1 ? 'state' : 'states'}; the figures alone leave it open`,
  notRanked: (way) => `Not ranked: these figures were counted in different ways (${way}).`,
  others: (count) => `${count} others`,

  withoutFigure: (count, examples, all) =>
    `${count} ${count > 1 ? 'have' : 'has'} no comparable figure${all ? ':' : ', among them'} ${examples}`,
  couldRankAbove: (name, all, count) =>
    `${all ? (count > 1 ? 'any of them' : 'it') : `${count} of them`} could rank above ${name}`,
  lastKnown: (value, what, when, anotherWay) =>
    `${value}${what && ` ${what}`} in ${when}${anotherWay ? ', counted another way' : ''}`,
  withFacts: (name, facts) => (facts.length > 0 ? `${name} (${facts.join('; ')})` : name),
  sentence: (parts) => `${parts.filter(Boolean).join('; ')}.`,

  detailsHead: 'What wasn’t compared, and why',
  optionsHead: 'Options',

  sources: (publishers) => `Sources: ${publishers}`,
  licence: (name) => `Licence: ${name}`,
  data: 'Get the data',
  image: 'Image',
  cite: 'Cite',
  embed: 'Embed',
  frozen: (date) => `Frozen on ${date}`,
  stale: (date) => `Not up to date: showing what was known on ${date}`,
  today: 'see today’s',
};
