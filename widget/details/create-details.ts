/** What opens on demand, as a file of its own that is loaded when it is first wanted. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Details, WidgetContext } from '../element/mod.ts';
import { contradictions, type DetailsWords, notCompared } from '../text/mod.ts';
import { timeline, timelineStyles } from '../timeline/mod.ts';
import { controlsView } from './controls-view.ts';
import { derivationView } from './derivation-view.ts';
import { entityDetailsView } from './entity-details-view.ts';
import { syncPermalink } from './permalink.ts';
import { reportUrl } from './report-url.ts';
import { sortAndFilter, sortFilterStatus } from './sort-filter.ts';
import { detailsStyles } from './styles.ts';
import { toolView } from './tool-view.ts';

function listView(head: string, items: readonly string[]): TemplateResult | typeof nothing {
  if (items.length === 0) return nothing;
  return html`<b>${head} (${items.length})</b>
    <ul>
      ${items.map((item) => html`<li>${item}</li>`)}
    </ul>`;
}

/** All that this file is loaded for, in the words of one language, for the element that lends; null until its styles are in use. */
export function createDetails(words: DetailsWords, context: WidgetContext): Details | null {
  const { element } = context;
  const { shadowRoot } = element;
  if (shadowRoot && context.adoptStyles(shadowRoot, detailsStyles + timelineStyles)) {
    // To find what new styles concern, a browser looks at all that stands there: a long table is drawn after that.
    queueMicrotask(() => element.requestUpdate(true));
    return null;
  }
  return {
    words,
    listsView: (localized) => {
      const unlisted = localized.view.unlisted.map((one) => context.unlistedText(localized, one));
      return html`${listView(words.notComparedHead, notCompared(localized, words))}
      ${listView(words.contradictionsHead, contradictions(localized, words))}
      ${listView(words.withoutFigureHead, unlisted)}`;
    },
    rowView: (localized, id, { entries, sources, dataset }, place) => {
      const entry = entries.find(({ entity }) => entity.id === id);
      if (!entry) return nothing;
      return html`${derivationView(localized, words, entry, sources)}
      ${entityDetailsView(localized, words, context, place)}
      <p><a href=${reportUrl(context.origin, dataset, entry)} target="_blank">${words.reportLabel}</a></p>`;
    },
    controlsView: (localized) => controlsView(localized, context, words),
    toolView: (localized, tool) => toolView(localized, words, context, tool),
    timelineView: (localized) => timeline(localized, context, words.timeline),
    sortedRows: (localized) => sortAndFilter(localized, element),
    sortFilterStatus: (localized) => sortFilterStatus(localized, element, words),
    syncPermalink: (chosen) => syncPermalink(context, chosen),
  };
}
