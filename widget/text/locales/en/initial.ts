/** Initial words in English: part of the main script, and the fallback for languages without words. */
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

  loading: 'Loading…',
  failed: 'This couldn’t be loaded.',
  missing: 'This ranking doesn’t exist.',
  retry: 'Try again',
  empty: 'No comparable figures yet.',

  title: (what, when) => `${what}, ${when}`,
  months: ({ id, from, to }) => {
    if (/^\d+$/.test(id)) return id;
    months ??= new Intl.DateTimeFormat('en', { year: 'numeric', month: 'long', timeZone: 'UTC' });
    return months.formatRange(Date.parse(from), Date.parse(to)).replace(/\s–\s/, ' to ');
  },
  coverage: (among, count, of, comparable) =>
    `${among}: ${count === of ? 'all' : `${count} of`} ${of} have ${comparable ? 'comparable ' : ''}figures`,
  publishedBy: (date) => `as published up to ${date}`,
  rankHead: (count) => `Rank among the ${count} with figures`,
  whyHead: 'Certainty',
  proven: 'proven',
  possible: 'possible',
  valueHead: (unit) => unit || 'figure',
  changeHead: (year) => `vs ${year}`,
  noOrder: 'in no proven order',
  showAll: (count) => `Show all ${count}`,
  highlighted: 'highlighted',
  derivationLabel: 'details and sources',

  between: (low, high) =>
    low && high
      ? low + (/−/.test(low) ? ' to ' : '–') + high
      : low
        ? `at least ${low}`
        : `at most ${high}`,
  qualified: (kind, value) => (/^(about|over|under)$/.test(kind) ? `${kind} ${value}` : value),

  rankPhrase: (best, worst) =>
    best === worst ? nth(best) : `Between ${nth(best)} and ${nth(worst)}`,
  labelled: (label, texts) => `${label}: ${texts.join('; ')}`,
  partOnly: (isYear, names, count, missing) => {
    const what = missing || `the whole ${isYear ? 'year' : 'period'}`;
    return names
      ? `${names} ${count > 1 ? 'haven’t' : 'hasn’t'} published ${what}`
      : `${what} isn’t published`;
  },
  tooClose: (names) => `too close to ${names} to tell apart`,
  leftOpen: 'not settled by the figures',
  asClaimed: (rank, publishers) =>
    `${rank}, according to ${publishers}; not settled by the figures`,
  notRanked: (way) => `Not ranked: these figures were counted in different ways (${way}).`,
  others: (count) => `${count} others`,

  withoutFigure: (count) => `Not counted here: ${count} without a comparable figure.`,
  couldRankAbove: (name, near, far, unknown) =>
    `Could rank above ${name}: ${[near, far && `${far} by more than doubling`, unknown && `${unknown}, of which nothing is known`].filter(Boolean).join('; ')}.`,
  withTimes: (last, times) => `with ${times} times its ${last}`,
  cappedBy: (name) => `Other bars end where ${name}’s does because it is stated to be first.`,
  lastKnown: (value, what, when, isCountedAnotherWay) =>
    `${value}${what && ` ${what}`} in ${when}${isCountedAnotherWay ? ', counted another way' : ''}`,
  withFacts: (name, facts) => (facts.length > 0 ? `${name} (${facts.join('; ')})` : name),
  sentences: (parts) => parts.filter(Boolean).join(' '),

  detailsHead: 'What wasn’t compared, and why',
  optionsHead: 'Options',

  sources: (publishers) => `Sources: ${publishers}`,
  licence: (name) => `Licence: ${name}`,
  data: 'Get the data',
  image: 'Image',
  cite: 'Cite',
  embed: 'Embed',
  frozen: (date) => `Frozen on ${date}`,
  stale: (date) => `May be out of date: showing what was known on ${date}`,
  today: 'show the latest',
};
