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
  publishedBy: (date) => `published by ${date}`,
  rankHead: (count) => `Rank among the ${count} with figures`,
  whyHead: 'Certainty',
  proven: 'proven',
  possible: 'possible',
  valueHead: (unit) => unit || 'figure',
  changeHead: 'year on year',
  showAll: (count) => `Show all ${count}`,
  highlighted: 'highlighted',
  derivationLabel: 'details and sources',

  between: (low, high) =>
    low && high
      ? low + (/-/.test(low) ? ' to ' : '–') + high
      : low
        ? `at least ${low}`
        : `at most ${high}`,
  qualified: (kind, value) => (/^(about|over|under)$/.test(kind) ? `${kind} ${value}` : value),
  change: (percent, sign) =>
    `${['down ', 'unchanged ', 'up '][sign + 1]}${sign ? `${percent} ` : ''}year on year`,

  ranks: (best, worst) => (best === worst ? `${best}` : `${best} to ${worst}`),
  rankPhrase: (best, worst) =>
    best === worst ? nth(best) : `Between ${nth(best)} and ${nth(worst)}`,
  labelled: (label, texts) => `${label}: ${texts.join(', and ')}`,
  partOnly: (isYear, names, count) => {
    const figures = `figures for the whole ${isYear ? 'year' : 'period'}`;
    if (!names) return `${figures} haven’t been published`;
    return `${names} ${count > 1 ? 'haven’t' : 'hasn’t'} published ${figures}`;
  },
  tooClose: (names) => `too close to ${names} to tell apart`,
  leftOpen: 'the figures alone don’t settle it',
  asClaimed: (rank, publishers) =>
    `${rank}, according to ${publishers}; the figures alone don’t settle it`,
  notRanked: (way) => `Not ranked: these figures were counted in different ways (${way}).`,
  others: (count) => `${count} others`,

  withoutFigure: (count, examples, all) =>
    `${count} ${count > 1 ? 'have' : 'has'} no comparable figure${all ? ':' : ', including'} ${examples}`,
  couldRankAbove: (name, all, count) =>
    `${all ? (count > 1 ? 'any of them' : 'it') : `${count} of them`} could rank above ${name}`,
  lastKnown: (value, what, when, isCountedAnotherWay) =>
    `${value}${what && ` ${what}`} in ${when}${isCountedAnotherWay ? ', counted another way' : ''}`,
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
  stale: (date) => `May be out of date: showing what was known on ${date}`,
  today: 'show the latest',
};
