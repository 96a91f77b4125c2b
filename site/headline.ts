/** The answer as a headline, and how sure it is, generated from the ranking. */
import type { RankingEntryView } from '../engine/model/documents/mod.ts';
import { boundsText, listText, numberText } from '../widget/text/format.ts';
import type { Reading } from '../widget/text/localized-ranking.ts';
import { titleText } from '../widget/text/notes.ts';
import { isKnownInPart } from '../widget/text/rank-reason.ts';
import type { Return } from './comeback.ts';
import type { SiteWords } from './words/mod.ts';

/** The words that it takes. */
type Home = Pick<SiteWords, 'home'>;

/** Digits of the number in a headline. */
const DIGITS = 3;

/** "about 2.79 million": three digits, or fewer where fewer were published. */
export function roughly(
  { numbers, words }: Reading,
  { bounds, reported }: RankingEntryView,
): string {
  if (!reported) return boundsText(numbers, bounds);
  const { value, precision, qualifier } = reported;
  const step = 10 ** (Math.floor(Math.log10(Math.abs(value) || 1)) - DIGITS + 1);
  if (precision !== null && precision >= step)
    return words.qualified(qualifier, numberText(numbers, value, precision));
  return words.qualified('about', numberText(numbers, value, step));
}

function couldBeFirst({ view }: Reading): readonly RankingEntryView[] {
  return view.mixed ? [] : view.entries.filter(({ rank }) => rank.best === 1);
}

/** The one that is first, whatever that rests on; null where it is open. */
export function firstOf(reading: Reading): RankingEntryView | null {
  const [first, ...rivals] = couldBeFirst(reading);
  return first && rivals.length === 0 ? first : null;
}

/** That several could be first, by their names. */
export function openHeadlineText(
  reading: Reading,
  { home }: Home,
  firsts: readonly RankingEntryView[],
): string {
  const list = new Intl.ListFormat(reading.words.tag, { type: 'disjunction' });
  const names = list.format(firsts.map(({ entity }) => reading.name(entity.id)));
  return home.openHeadline(names, titleText(reading));
}

/** Who is first with how much and when, and since when first again; or that it is open. */
export function headlineText(
  reading: Reading,
  { home }: Home,
  again: Return | null = null,
): string {
  const { view, words, text, name } = reading;
  const firsts = couldBeFirst(reading);
  const [first] = firsts;
  if (!first) return home.emptyHeadline(titleText(reading));
  if (firsts.length > 1) return openHeadlineText(reading, { home }, firsts);
  const unit = text(view.titles.unit);
  const answer = home.headline(
    name(first.entity.id),
    roughly(reading, first).replace(/(?<=\d) /, '\u00a0'),
    unit,
    words.months(view.period),
  );
  return again ? answer + home.again(again.since) : answer;
}

/** The publishers of the used statements that one is first. */
function statedBy({ view, publisher }: Reading, { entity }: RankingEntryView): string[] {
  const used = view.claims.filter((claim) => claim.status === 'used' && claim.entity === entity.id);
  return [...new Set(used.map(({ source }) => publisher(source)))];
}

/** Whether no figure of another was published for the same months that is above it, however it was counted. */
function isUnmatched({ view }: Reading, { entity, bounds }: RankingEntryView): boolean {
  const others = view.setAside.filter(
    (row) => row.reason !== 'withdrawn' && row.entity.id !== entity.id,
  );
  return others.every(({ observation }) => observation.value <= bounds.low);
}

/** What the first place rests on; empty where it is open. */
function groundsOfFirst(
  reading: Reading,
  { home }: Home,
  first: RankingEntryView,
): readonly string[] {
  const { byFigures } = first.rank;
  const { length } = reading.view.entries;
  if (byFigures.best === 1 && byFigures.worst === 1) return [home.provenFirst(length)];
  const publishers = statedBy(reading, first);
  if (publishers.length === 0) return [];
  const stated = home.statedFirst(listText(reading.words, publishers), publishers.length);
  return [stated, ...(isUnmatched(reading, first) ? [home.nobodyMore] : [])];
}

/** How sure the headline is, in a few sentences. */
export function howSureText(reading: Reading, { home }: Home, again: Return | null = null): string {
  const { view, words, name } = reading;
  const first = firstOf(reading);
  const inPart = view.entries.filter((entry) => isKnownInPart(view, entry));
  const names = inPart.map(({ entity }) => name(entity.id));
  const isYear = /^\d+$/.test(view.period.id);
  return home.sentences([
    ...(first ? groundsOfFirst(reading, { home }, first) : []),
    ...(names.length > 0 ? [words.partOnly(isYear, listText(words, names), names.length)] : []),
    ...(view.unlisted.length > 0 ? [home.withoutFigure(view.unlisted.length)] : []),
    ...(again && again.open.length > 0
      ? [home.perhapsFirstToo(listText(words, again.open, again.open.length))]
      : []),
  ]);
}
