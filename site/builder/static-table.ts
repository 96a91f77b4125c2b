/**
 * The ranking as a table for the inside of the element in any host page, read before, without and after JavaScript. Its
 * text takes about as many lines as the widget's, in rows of the same height, so that nothing moves when the widget
 * replaces it.
 */
import type { RankingEntryView, RankingView, Source } from '../../engine/model/documents.ts';
import { initialWordsOf } from '../../widget/text/locales/mod.ts';
import {
  type Bar,
  barScale,
  changeText,
  type DetailsWords,
  isOpenAbove,
  type LocalizedRanking,
  localizeRanking,
  publishersText,
  rankReason,
  rankText,
  scopeText,
  titleText,
  unlistedSentence,
  valueText,
  type Words,
} from '../../widget/text/mod.ts';
import { barView, rankHeadText } from '../layout/fallback-table.ts';
import { html, type Markup, none } from '../layout/html.ts';
import type { Choice } from './builder-options.ts';

/**
 * Table attributes in pixels, which no style policy forbids. Together with the text, which wraps where the widget's
 * does, they make each part at least as tall as the widget's, from a width of 280 pixels, in pages without table
 * styles.
 */
const PADDING = 7;
const HEIGHTS = { head: 54, row: 62, foot: 140 };
const WIDTHS = { rank: 50, value: 132 };

/** The parts of a choice that change the table. */
export type TableOptions = Pick<Choice, 'limit' | 'highlight' | 'heading'>;

/** What the table ends with: the address of the whole ranking or, if it has none, its sources. */
export type TableEnd = { readonly address: string } | TableSources;

export interface TableSources {
  readonly sources: readonly Source[];
  readonly detailsWords: DetailsWords;
}

/** If there are more sources, their list is closed at first. */
const MAX_OPEN_SOURCES = 3;

/** The ranking localized in a language of the widget. */
export function localizeForEmbed(view: RankingView, language: string): LocalizedRanking {
  return localizeRanking(view, initialWordsOf(language), language);
}

function smallView(text: string): Markup {
  return text ? html`<br><small>${text}</small>` : none;
}

function rowView(localized: LocalizedRanking, entry: RankingEntryView, bar: Bar): Markup {
  const { words, name } = localized;
  const { entity, growth } = entry;
  const change = growth ? changeText(words, growth.value) : '';
  return html`    <tr><td width="${WIDTHS.rank}" height="${HEIGHTS.row}">${localized.view.mixed ? '' : rankText(localized, entry)}</td><th scope="row" align="${startOf(words)}">${name(entity.id)}${localized.view.mixed ? none : html`<br>${barView(bar)}`}${smallView(rankReason(localized, entry))}</th><td width="${WIDTHS.value}">${valueText(localized.numbers, entry.bounds, entry.reported)}${smallView(change)}</td></tr>
`;
}

/** The side on which lines start. */
function startOf({ dir }: Words): string {
  return dir === 'rtl' ? 'right' : 'left';
}

function headView(localized: LocalizedRanking): Markup {
  const { view, words, text } = localized;
  const { titles, mixed } = view;
  const change = view.entries.some(({ growth }) => growth) ? localized.changeHead : '';
  const why = mixed ? words.notRanked : rankHeadText(localized);
  return html`    <tr><td colspan="2" height="${HEIGHTS.head}"><small>${why}</small></td><td><small>${words.valueHead(text(titles.unit))}</small>${smallView(change)}</td></tr>
`;
}

function titleView({ title, url }: Source): Markup {
  if (!/^https?:\/\//i.test(url)) return html`${title}`;
  return html`<a href="${url}">${title || url}</a>`;
}

/** Publisher, title and date, as in the widget's details. */
function sourceView(localized: LocalizedRanking, words: DetailsWords, source: Source): Markup {
  const { publisher, title, url, published, accessed } = source;
  const date = published
    ? localized.dayOrMonthText(published)
    : words.undated(localized.dayOrMonthText(accessed));
  const name = title || url ? html`, <bdi>${titleView(source)}</bdi>` : none;
  return html`<li><bdi>${publisher}</bdi>${name}, ${date}</li>`;
}

function sourcesView(localized: LocalizedRanking, { sources, detailsWords }: TableSources): Markup {
  const rows = sources.map((source) => sourceView(localized, detailsWords, source));
  const open = sources.length > MAX_OPEN_SOURCES ? '' : ' open';
  return html`<details${open}><summary>${publishersText(localized)}</summary><ul>${rows}</ul></details>`;
}

function endView(localized: LocalizedRanking, end: TableEnd, more: string): Markup {
  const licence = localized.words.licence(localized.view.license);
  if ('sources' in end) return html`${sourcesView(localized, end)}${licence}`;
  return html`${publishersText(localized)} · ${licence}<br><br><a href="${end.address}">Likewise${more}</a>`;
}

function footView(localized: LocalizedRanking, end: TableEnd, more: string): Markup {
  return html`    <tr><td colspan="3" height="${HEIGHTS.foot}">${unlistedSentence(localized)}<br><br><small>${endView(localized, end, more)}</small></td></tr>
`;
}

/** The widget's initial rows with its caption, remarks and sources. */
export function staticTable(
  localized: LocalizedRanking,
  { limit, highlight, heading }: TableOptions,
  end: TableEnd,
): Markup {
  const { view, words } = localized;
  const bar = barScale(view.entries.map(({ bounds }) => bounds));
  const shown = view.entries.filter(
    ({ entity }, index) => limit === null || index < limit || highlight.includes(entity.id),
  );
  const left = view.entries.length - shown.length;
  const title = titleText(localized);
  const rows = shown.map((entry) =>
    rowView(localized, entry, bar(entry.bounds, isOpenAbove(view, entry))),
  );
  const more = left > 0 ? ` · ${words.showAll(view.entries.length)}` : '';
  return html`  <table lang="${words.tag}" dir="${words.dir}" width="100%" cellpadding="${PADDING}">
    <caption align="${startOf(words)}"><big><b>${heading || title}</b></big><br>${heading ? `${title} · ` : ''}${scopeText(localized)}</caption>
${headView(localized)}${rows}${footView(localized, end, more)}  </table>
`;
}
