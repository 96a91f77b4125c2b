/** What a ranking's page says first: who is first with how much, and how sure that is. */
import type { RankingEntryView } from '../../../engine/model/documents/mod.ts';
import { valueText } from '../../../widget/text/format.ts';
import { titleText } from '../../../widget/text/notes.ts';
import { howSureText, openHeadlineText, roughly } from '../../headline.ts';
import type { Telling } from './page-context.ts';

/** More names than this aren't a headline. */
const MOST_NAMED = 3;

function firstsOf({ view }: Telling): readonly RankingEntryView[] {
  return view.mixed ? [] : view.entries.filter(({ rank }) => rank.best === 1);
}

/** The answer in one line. */
export function headlineOf(telling: Telling): string {
  const { view, reading, site, again } = telling;
  const title = titleText(reading);
  const [only, ...others] = view.entries;
  if (view.mixed && only && others.length === 0) {
    const value = valueText(reading.numbers, only.bounds, only.reported);
    return site.ranking.headline(title, reading.name(only.entity.id), value);
  }
  if (view.mixed) return site.ranking.sideBySide(title);
  const firsts = firstsOf(telling);
  const [first] = firsts;
  if (!first) return site.home.emptyHeadline(title);
  if (firsts.length > MOST_NAMED) return site.ranking.anyOf(title, firsts.length);
  if (firsts.length > 1) return openHeadlineText(reading, site, firsts);
  const value = roughly(reading, first).replace(/(?<=\d) /, '\u00a0');
  const answer = site.ranking.headline(title, reading.name(first.entity.id), value);
  return again ? answer + site.home.again(again.since) : answer;
}

/** How sure that is, in a few sentences. */
export function surenessOf({ view, reading, site, again }: Telling): string {
  const { words, text } = reading;
  if (view.mixed) return words.notRanked(text(view.titles.basis));
  if (view.entries.length > 1) return howSureText(reading, site, again);
  const { of } = view.coverage;
  return site.home.sentences([of > 1 ? site.ranking.onlyOne(of) : site.ranking.noRival]);
}

/** What search engines list it by: what is counted, when, among whom, in which way. */
export function listedTitle({ view, reading, site }: Telling): string {
  const { text } = reading;
  const { level, basis } = view.titles;
  return site.ranking.listed(titleText(reading), text(level), text(basis));
}
