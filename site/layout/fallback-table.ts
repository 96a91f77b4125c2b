/**
 * The ranking as a plain table: the element's content before, without and after JavaScript. It has the content and the
 * structure of the widget's first view, so that nothing moves when the widget replaces it.
 */

import type { RankingEntryView, StatedGrowth } from '../../engine/model/documents.ts';
import {
  type Bar,
  barScale,
  changeText,
  contradictions,
  type DetailsWords,
  type HeadedList,
  isOpenAbove,
  isProven,
  type LocalizedRanking,
  legendTexts,
  notCompared,
  publishersText,
  rankLabel,
  rankReason,
  rankText,
  scopeText,
  titleText,
  unlistedSentence,
  unlistedText,
  valueText,
  withoutFigure,
} from '../../widget/text/mod.ts';
import { html, type Markup, none } from './html.ts';

/** The rank, emphasised if the figures prove it, and the label below it. */
function rankView(localized: LocalizedRanking, entry: RankingEntryView): Markup {
  if (localized.view.mixed) return none;
  const text = rankText(localized, entry);
  const label = rankLabel(localized, entry);
  return html`${isProven(entry) ? html`<b>${text}</b>` : text}${label && html`<small>${label}</small>`}`;
}

function changeView({ words }: LocalizedRanking, growth: StatedGrowth | null): Markup {
  return growth ? html`${changeText(words, growth.value)}` : none;
}

/** The address of the source of each entry's value, by the entry's id. */
export type ValueSourceUrls = ReadonlyMap<string, string>;

function valueView(
  localized: LocalizedRanking,
  entry: RankingEntryView,
  source: string | undefined,
): Markup {
  const text = valueText(localized.numbers, entry.bounds, entry.reported);
  return source && text ? html`<a href="${source}">${text}</a>` : html`${text}`;
}

function rowView(
  localized: LocalizedRanking,
  entry: RankingEntryView,
  bar: Bar,
  source: string | undefined,
  isBeyond: boolean,
): Markup {
  const { name } = localized;
  const { entity, growth, group } = entry;
  const classes = [...(group ? ['group', group] : []), ...(isBeyond ? ['beyond'] : [])].join(' ');
  return html`
<tr data-id="${entity.id}" class="${classes}">
<td class="rank">${rankView(localized, entry)}</td>
<th scope="row">${name(entity.id)}</th>
<td class="bars">${localized.view.mixed ? none : barView(bar)}</td>
<td class="value">${valueView(localized, entry, source)}</td>
<td class="change">${changeView(localized, growth)}</td>
<td class="reason">${rankReason(localized, entry)}</td>
</tr>`;
}

function headView(localized: LocalizedRanking): Markup {
  const { view, words, text, changeHead } = localized;
  const legend = legendTexts(localized).map(
    ([look, text]) => html`<span class="${look}">${text}</span> `,
  );
  const hasChanges = view.entries.some(({ growth }) => growth);
  return html`<thead><tr>
<th class="rank">${view.mixed ? none : rankHeadText(localized)}</th>
<th>${text(view.titles.level)}</th>
${legend.length > 0 ? html`<th class="bars">${legend}</th>` : html`<td class="bars"></td>`}
<th class="value">${words.valueHead(text(view.titles.unit))}</th>
${hasChanges ? html`<th class="change">${changeHead}</th>` : none}
</tr></thead>`;
}

function captionView(localized: LocalizedRanking): Markup {
  const { view, words } = localized;
  const unranked = view.mixed ? html` <small>${words.notRanked}</small>` : none;
  return html`<caption><b>${titleText(localized)}</b> <small>${scopeText(localized)}</small>${unranked}</caption>`;
}

function listView([head, items]: HeadedList): Markup {
  if (items.length === 0) return none;
  return html`<b>${head}</b><ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`;
}

/** What has no place among the rows: in a sentence, and in lists that open. Nothing if nothing is missing. */
function notesView(localized: LocalizedRanking, more: DetailsWords): Markup {
  const { words } = localized;
  const sentence = unlistedSentence(localized);
  const lists = [
    ...withoutFigure(localized, more, unlistedText),
    [
      more.notComparedHead(localized.monthsText(localized.view.period.id)),
      notCompared(localized, more),
    ] as const,
    [more.contradictionsHead, contradictions(localized, more)] as const,
  ]
    .map(listView)
    .filter((list) => list !== none);
  if (!sentence && lists.length === 0) return none;
  return html`<tr><td colspan="6" class="notes">${sentence ? html`<span>${sentence}</span> ` : none}${
    lists.length > 0
      ? html`<details><summary>${words.detailsHead}</summary>${lists}</details>`
      : none
  }</td></tr>
`;
}

/** The widget's tools as links; like the widget's buttons, they don't break across lines. */
function toolsView({ view, words }: LocalizedRanking): Markup {
  const { csv, svg, self, embed } = view.links;
  const tools = [
    [csv, words.data],
    [svg, words.image],
    [self, words.cite],
    [embed, words.embed],
  ] as const;
  return html`${tools.map(([address, label]) => html` · <a href="${address}">${label.replaceAll(' ', '\u00a0')}</a>`)}`;
}

/** How many rows the widget shows at first, and the page with all of them. */
export interface RowLimit {
  readonly count: number;
  readonly allUrl: string;
}

/** In place of the widget's button that shows the rows beyond the limit. */
function moreView({ view, words }: LocalizedRanking, { allUrl }: RowLimit): Markup {
  return html`<tr class="more"><td colspan="6"><a href="${allUrl}">${words.showAll(view.entries.length)}</a></td></tr>
`;
}

/**
 * The table with the widget's caption, remarks and sources. Values lead to the given sources. Rows beyond the limit, if there is one,
 * are hidden where the widget will hide them.
 */
export function fallbackTable(
  localized: LocalizedRanking,
  more: DetailsWords,
  sources: ValueSourceUrls = new Map(),
  limit: RowLimit | null = null,
): Markup {
  const { view, words } = localized;
  const bar = barScale(view.entries.map(({ bounds }) => bounds));
  const rows = view.entries.map((entry, index) =>
    rowView(
      localized,
      entry,
      bar(entry.bounds, isOpenAbove(view, entry)),
      sources.get(entry.entity.id),
      index >= (limit?.count ?? Infinity),
    ),
  );
  return html`<table>
${captionView(localized)}
${headView(localized)}
<tbody>${rows}
</tbody>
<tfoot>
${limit && rows.length > limit.count ? moreView(localized, limit) : none}${notesView(localized, more)}<tr><td colspan="6"><small>${publishersText(localized)} · ${words.licence(view.license)}${toolsView(localized)}</small></td></tr>
</tfoot>
</table>`;
}

/** Among how many entries the ranks are; empty if there is only one. */
export function rankHeadText({ view, words }: LocalizedRanking): string {
  const { length } = view.entries;
  return length > 1 ? words.rankHead(length) : '';
}

/** In pixels. */
export const BAR_HEIGHT = 12;

/** The proven part, and the possible one as a thin line. */
export function barView({ solid, possible }: Bar): Markup {
  return html`<svg width="100%" height="${BAR_HEIGHT}" fill="currentColor" aria-hidden="true"><rect x="${possible.x}" y="30%" width="${possible.width}" height="40%" opacity=".3"/><rect x="${solid.x}" width="${solid.width}" height="${BAR_HEIGHT}" opacity=".7"/></svg>`;
}
