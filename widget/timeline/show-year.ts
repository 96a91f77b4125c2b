/** Turns from the timeline to the ranking of a year, at the same place in the page. */
import type { RankingView } from '../../data/documents.ts';
import type { TimelineElement } from './host.ts';

/** When the element shows its ranking, or that it can't. */
function shown(element: TimelineElement): Promise<unknown> {
  return new Promise((resolve) => {
    for (const type of ['likewise-load', 'likewise-error'])
      element.addEventListener(type, resolve, { once: true });
  });
}

/** The link that was followed is gone: the focus goes to what stands in its place, unless it went elsewhere. */
async function focusTable(element: TimelineElement, ready: Promise<unknown>): Promise<void> {
  await ready;
  await element.updateComplete;
  const root = element.shadowRoot;
  const table = root?.querySelector('table');
  const { activeElement, body } = element.ownerDocument;
  const isElsewhere = root?.activeElement || (activeElement !== body && activeElement !== element);
  if (!table || isElsewhere) return;
  table.tabIndex = -1;
  table.focus();
}

/** Shows the ranking of a year; `basis` is null for the year's own way of counting. Says so with `likewise-change`. */
export function showYear(
  element: TimelineElement,
  { dataset, metric }: RankingView,
  year: string,
  basis: string | null,
): void {
  const ranking = `${dataset}/${metric}/${year}`;
  const isOther = ranking !== element.ranking || (basis !== null && basis !== element.basis);
  const ready = isOther ? shown(element) : Promise.resolve();
  element.ranking = ranking;
  if (basis !== null) element.basis = basis;
  element.view = null;
  const detail = { view: 'ranking', period: year, ...(basis === null ? {} : { basis }) };
  element.dispatchEvent(
    new CustomEvent('likewise-change', { detail, bubbles: true, composed: true }),
  );
  void focusTable(element, ready);
}
