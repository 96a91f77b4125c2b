/** The second part of an open row: the entity's history and milestones. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { EntityView, HistoryYear } from '../../engine/model/documents.ts';
import type { DocumentController, WidgetContext } from '../element/mod.ts';
import type { DetailsWords, LocalizedRanking } from '../text/mod.ts';
import { externalLinkView } from './derivation-view.ts';

/** Milestones shown before "show all". */
const MAX_MILESTONES = 5;

/** The milestones, latest first. */
function milestonesView(
  localized: LocalizedRanking,
  detailsWords: DetailsWords,
  { milestones, sources }: EntityView,
): TemplateResult | typeof nothing {
  const { words } = localized;
  const lines = [...milestones].reverse().map(({ date, title, source }) => {
    const { url = '', publisher = source } = sources.find(({ id }) => id === source) ?? {};
    const text = detailsWords.labelled(localized.dayOrMonthText(date), [localized.text(title)]);
    return html`<li>${text} (${externalLinkView(url, publisher)})</li>`;
  });
  const { length } = lines;
  if (length === 0) return nothing;
  const rest = html`<details>
    <summary>${words.showAll(length)}</summary>
    <ul>${lines.slice(MAX_MILESTONES)}</ul>
  </details>`;
  return html`<b>${detailsWords.milestonesHead}</b>
    <ul>${lines.slice(0, MAX_MILESTONES)}</ul>
    ${length > MAX_MILESTONES ? rest : nothing}`;
}

/** Details from the entity's document, or its loading state. */
export function entityDetailsView(
  localized: LocalizedRanking,
  detailsWords: DetailsWords,
  context: WidgetContext,
  entityDocument: DocumentController<EntityView>,
): unknown {
  const { words } = localized;
  const { loading } = entityDocument;
  if (loading.state === 'loading') return words.loading;
  try {
    if (loading.state === 'ready')
      return html`${entityHistoryView(localized, detailsWords, context, loading.value)}${milestonesView(localized, detailsWords, loading.value)}`;
  } catch (error) {
    entityDocument.discard(error);
  }
  return context.noticeView(words, {}, () => void entityDocument.retry());
}

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

export interface HistoryStrip {
  /** The way of counting. */
  readonly basis: string;
  readonly years: readonly HistoryYear[];
}

export interface EntityHistory {
  readonly first: number;
  /** Number of years from the first to the last, both included. */
  readonly span: number;
  readonly strips: readonly HistoryStrip[];
}

/** The history of one metric; null if it has fewer than two figures. */
export function entityHistory(
  { history, bases }: EntityView,
  metric: string,
): EntityHistory | null {
  const own = history.filter((item) => item.metric === metric);
  if (own.length < 2) return null;
  const years = own.map(({ period }) => Number(period));
  const first = Math.min(...years);
  const strips = bases.map(({ id }) => ({
    basis: id,
    years: own.filter(({ basis }) => basis === id),
  }));
  return {
    first,
    span: Math.max(...years) - first + 1,
    strips: strips.filter((strip) => strip.years.length > 0),
  };
}
