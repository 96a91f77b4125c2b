/**
 * The ranking as a plain table: what stands inside the element before, without and after JavaScript. It says all
 * that the widget says before any click, so that nothing moves when the widget takes its place.
 */
import type { RankingEntryView } from '../data/documents.ts';
import { changeText, valueText } from '../widget/format.ts';
import type { Reading } from '../widget/reading.ts';
import { isKnownInPart, isTied, reasonFor } from '../widget/reasons.ts';
import { publishersText, scopeText, titleText, unlistedSentence } from '../widget/remarks.ts';
import { type Bar, scaleOf } from '../widget/scale.ts';
import { type Markup, markup, none } from './markup.ts';

function rankView({ view, words }: Reading, entry: RankingEntryView): Markup {
  if (view.mixed) return none;
  const { best, worst } = entry.rank;
  const range = markup`<small>${words.ranks(best, worst)}</small>`;
  if (isKnownInPart(view, entry)) return range;
  const first = markup`<b>${isTied(view, entry) ? '=' : ''}${best}</b>`;
  return best === worst ? first : markup`${first} ${range}`;
}

function barView({ solid, possible }: Bar): Markup {
  return markup`<svg width="100%" height="12" aria-hidden="true"><rect x="${possible.x}" width="${possible.width}" height="100%" fill="currentColor" fill-opacity=".3"/><rect x="${solid.x}" width="${solid.width}" height="100%" fill="currentColor" fill-opacity=".7"/></svg>`;
}

function rowView(reading: Reading, entry: RankingEntryView, bar: Bar): Markup {
  const { view, words, numbers, name } = reading;
  const { entity, bounds, reported } = entry;
  const yoy = reported?.yoy ?? null;
  const kind = isKnownInPart(view, entry) ? 'in-part' : 'whole';
  const change =
    yoy === null ? none : markup`<small>${changeText(words, yoy)} ${words.changeHead}</small>`;
  return markup`
<tr class="${kind}"><td class="rank">${rankView(reading, entry)}</td><th scope="row">${name(entity.id)}</th><td class="bars">${barView(bar)}<small>${reasonFor(reading, entry)}</small></td><td class="value">${valueText(numbers, bounds, reported)} ${change}</td></tr>`;
}

/** The table, with the caption, the remarks and the sources of the widget. */
export function fallbackTable(reading: Reading): Markup {
  const { view, words, text } = reading;
  const { entries } = view;
  const bar = scaleOf(entries.map(({ bounds }) => bounds));
  const rows = entries.map((entry) => rowView(reading, entry, bar(entry.bounds)));
  const rankHead = view.mixed
    ? words.notRanked(text(view.titles.basis))
    : words.rankHead(entries.length);
  return markup`<table>
<caption><b>${titleText(reading)}</b> <small>${scopeText(reading)}</small></caption>
<thead><tr><th class="rank">${rankHead}</th><th>${text(view.titles.level)}</th><th class="bars">${words.whyHead}</th><th class="value">${words.valueHead(text(view.titles.unit))}</th></tr></thead>
<tbody>${rows}</tbody>
<tfoot>
<tr><td colspan="4">${unlistedSentence(reading)}</td></tr>
<tr><td colspan="4"><small>${publishersText(reading)} · ${words.licence(view.license)} · <a href="${view.links.self}">${words.getData}</a></small></td></tr>
</tfoot>
</table>`;
}
