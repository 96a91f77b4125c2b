/** An entity's history as a chart and as a list. Each year is an interval; each way of counting has a strip of its own. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { EntityView, HistoryYear } from '../../engine/model/documents.ts';
import type { WidgetContext } from '../element/mod.ts';
import type { DetailsWords, LocalizedRanking } from '../text/mod.ts';
import { entityHistory } from './entity-history.ts';

/** Opacity of an interval without an upper bound. */
const OPEN_OPACITY = 0.35;
/** Share of a year's width that its bar takes. */
const BAR_SHARE = 0.8;

/** The entity's history of the ranking's metric. */
export function entityHistoryView(
  localized: LocalizedRanking,
  detailsWords: DetailsWords,
  context: WidgetContext,
  entity: EntityView,
): TemplateResult | typeof nothing {
  const { view, numbers, text, monthsText } = localized;
  const history = entityHistory(entity, view.metric);
  if (!history) return nothing;
  const { first, span, strips } = history;
  const barOf = context.barScale(strips.flatMap(({ years }) => years));
  const percent = (years: number): string => `${(years / span) * 100}%`;
  const titleOf = (id: string): string => text(entity.bases.find((one) => one.id === id)?.title);
  const bar = (year: HistoryYear): TemplateResult => {
    const { solid, possible, open } = barOf(year);
    return html`<svg x=${percent(Number(year.period) - first)} width=${percent(BAR_SHARE)}>
      <rect class="possible" opacity=${open ? OPEN_OPACITY : nothing} y=${possible.x} width="100%" height=${possible.width} />
      <rect class="solid" y=${solid.x} width="100%" height=${solid.width} />
    </svg>`;
  };
  // "2024: 1.5–1.7 million".
  const yearText = (year: HistoryYear): string =>
    detailsWords.labelled(monthsText(year.period), [
      context.valueText(numbers, year, year.reported ?? null),
    ]);
  return html`<b>${detailsWords.historyHead}</b>
    <div class="history" aria-hidden="true">
      ${strips.map(
        ({ basis, years }) => html`<span>${titleOf(basis)}</span>
          <svg class="strip">${years.map(bar)}</svg>`,
      )}
      <span class="axis"><span>${first}</span><span>${first + span - 1}</span></span>
    </div>
    <details>
      <summary>${detailsWords.figuresHead}</summary>
      <ul>
        ${strips.map(
          ({ basis, years }) => html`<li>
            ${titleOf(basis)}
            <ul class="figures">
              ${years.map((year) => html`<li>${yearText(year)}</li> `)}
            </ul>
          </li>`,
        )}
      </ul>
    </details>`;
}
