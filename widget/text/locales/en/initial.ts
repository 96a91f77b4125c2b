/** Initial words in English: part of the main script, and the fallback for languages without words. */
import type { Words } from '../../initial-words.ts';

let months: Intl.DateTimeFormat | undefined;
const nth = (rank: number): string =>
  rank + ((/1.$/.test(`${rank}`) ? '' : ['', 'st', 'nd', 'rd'][rank % 10]) || 'th');

export const initialWords: Words = {
  tag: 'en-GB',
  dir: 'ltr',
  shortenFrom: 1e6,
  unitAfterNumber: false,

  loading: 'Loading…',
  failed: 'Loading failed.',
  missing: 'No such ranking.',
  retry: 'Try again',
  empty: 'No comparable figures.',

  title: (what, when) => `${what}, ${when}`,
  months: ({ id, from, to }) => {
    if (!/-/.test(id)) return id;
    months ??= new Intl.DateTimeFormat('en', { year: 'numeric', month: 'long', timeZone: 'UTC' });
    return months.formatRange(Date.parse(from), Date.parse(to)).replace(/\s–\s/, ' to ');
  },
  coverage: (among, count, of, comparable) =>
    `${among}: ${count} of ${of} ${comparable ? 'ranked' : 'listed'}`,
  publishedBy: (date) => `as published up to ${date}`,
  rankHead: (count) => `Rank among ${count}`,
  known: 'known',
  orMore: 'or more',
  valueHead: (unit) => unit || 'figure',
  changeHead: (year) => `vs ${year}, if published`,
  noOrder: 'order partly uncertain, sorted by known minimum',
  showAll: (count) => `Show all ${count}`,
  highlighted: 'highlighted',
  derivationLabel: 'details and sources',

  between: (low, high) =>
    low && high
      ? low + (/−/.test(low) ? ' to ' : '–') + high
      : low
        ? `at least ${low}`
        : `at most ${high}`,
  qualified: (kind, value) => (/about|over|under/.test(kind) ? `${kind} ${value}` : value),

  rankPhrase: (best, worst) =>
    worst > best + 1
      ? `Between ${nth(best)} and ${nth(worst)}`
      : nth(best) + (best < worst ? ` or ${nth(worst)}` : ''),
  notFound: (missing, part) =>
    part ? `${part} only${missing && `, ${missing} not found`}` : missing && `${missing} not found`,
  limited: (most, by, isEqual) =>
    isEqual ? `at most equal to ${by}` : by ? `in ${by}, whose total leaves it ${most}` : most,
  rivals: (names, more) =>
    `${names || more} could be above it${names && more && `, as could ${more}`}`,
  needsMore: (rank, value) => `${nth(rank)} only with about ${value} more`,
  tooClose: (names) => `Too close to ${names} to tell`,
  leftOpen: 'Not settled by the figures',
  stated: 'unproven',
  among: (count) => `of\nthese ${count}`,
  asClaimed: (rank, publishers) =>
    `${nth(rank)} of all according to ${publishers}${rank > 1 ? '' : '; so others start at 2nd'}`,
  notRanked: 'Not ranked: no comparable figures.',
  others: (count) => `${count} others`,
  unlisted: (count, of) => `${count} of the ${of} not ranked`,

  withoutFigure: (count, names) =>
    `Not ranked: ${count} without comparable figures${names && `, among them ${names}`}.`,
  lastKnown: (name, value, what, when, way, times, above) =>
    `${name} (${value}${what && ` ${what}`} in ${when} · ${way}${times > 1 ? `; needs ${times} × that to pass ${above}` : ''})`,

  detailsHead: 'Other figures',
  optionsHead: 'Options',

  sources: (publishers) => `Sources: ${publishers}`,
  licence: (name) => `Licence: ${name}`,
  data: 'Get the data',
  image: 'Image',
  cite: 'Cite',
  embed: 'Embed',
  frozen: (date) => `Frozen on ${date}`,
  stale: 'May be out of date',
  today: 'show the latest',
};
