/** The answer as a headline, and how sure it is, generated from the ranking. */
import type { RankingEntryView } from '../data/documents.ts';
import { boundsText, listText, numberText } from '../widget/format.ts';
import type { Reading } from '../widget/reading.ts';
import { isKnownInPart } from '../widget/reasons.ts';
import { titleText } from '../widget/remarks.ts';
import type { SiteWords } from './words.ts';

/** Digits of the number in a headline. */
const DIGITS = 3;

/** "about 2.79 million": three digits, or fewer where fewer were published. */
function roughly({ numbers, words }: Reading, { bounds, reported }: RankingEntryView): string {
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

/** Who is first with how much and when, or that it is open. */
export function headlineText(reading: Reading, site: SiteWords): string {
  const { view, words, text, name } = reading;
  const firsts = couldBeFirst(reading);
  const [first] = firsts;
  if (!first) return site.emptyHeadline(titleText(reading));
  if (firsts.length > 1) {
    const list = new Intl.ListFormat(words.tag, { type: 'disjunction' });
    const names = list.format(firsts.map(({ entity }) => name(entity.id)));
    return site.openHeadline(names, titleText(reading));
  }
  const unit = text(view.titles.unit);
  return site.headline(
    name(first.entity.id),
    roughly(reading, first).replace(/(?<=\d) /, '\u00a0'),
    unit,
    words.months(view.period),
  );
}

/** What the first place rests on; empty where it is open. */
function groundsOfFirst(
  { view, words, publisher }: Reading,
  site: SiteWords,
  first: RankingEntryView,
): string[] {
  const { byFigures } = first.rank;
  if (byFigures.best === 1 && byFigures.worst === 1) return [site.provenFirst(view.entries.length)];
  const used = view.claims.filter(
    ({ status, entity }) => status === 'used' && entity === first.entity.id,
  );
  const publishers = [...new Set(used.map(({ source }) => publisher(source)))];
  if (publishers.length === 0) return [];
  return [site.statedFirst(listText(words, publishers), publishers.length)];
}

/** How sure the headline is, in a few sentences. */
export function howSureText(reading: Reading, site: SiteWords): string {
  const { view, words, name } = reading;
  const firsts = couldBeFirst(reading);
  const [first] = firsts;
  const inPart = view.entries.filter((entry) => isKnownInPart(view, entry));
  const names = inPart.map(({ entity }) => name(entity.id));
  const isYear = /^\d+$/.test(view.period.id);
  return site.sentences([
    ...(first && firsts.length === 1 ? groundsOfFirst(reading, site, first) : []),
    ...(names.length > 0 ? [words.partOnly(isYear, listText(words, names), names.length)] : []),
    ...(view.unlisted.length > 0 ? [site.withoutFigure(view.unlisted.length)] : []),
  ]);
}
