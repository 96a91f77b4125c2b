/** What opens on demand, as a file of its own that is loaded when it is first wanted. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type {
  EntityView,
  RankingDocument,
  RankingEntryView,
} from '../../engine/model/documents/mod.ts';
import type { DocumentController } from '../element/document-controller.ts';
import type { Chosen } from '../element/navigation.ts';
import type { Lent } from '../element/widget-context.ts';
import type { MoreWords } from '../text/details-words.ts';
import type { Reading } from '../text/localized-ranking.ts';
import { contradictions, notCompared } from '../text/not-compared.ts';
import { timelineStyles } from '../timeline/styles.ts';
import { timeline } from '../timeline/timeline.ts';
import type { Tool } from '../views/foot-view.ts';
import { controls } from './controls-view.ts';
import { derivationView } from './derivation-view.ts';
import { placeView } from './entity-details-view.ts';
import { followLink } from './permalink.ts';
import { reportAddress } from './report-url.ts';
import { arranged, arrangement } from './sort-filter.ts';
import { openedStyles } from './styles.ts';
import { toolView } from './tool-view.ts';

function listView(head: string, items: readonly string[]): TemplateResult | typeof nothing {
  if (items.length === 0) return nothing;
  return html`<b>${head} (${items.length})</b>
    <ul>
      ${items.map((item) => html`<li>${item}</li>`)}
    </ul>`;
}

/** What can be opened, in one language. */
export interface Opened {
  readonly words: MoreWords;
  /** Under the table: what wasn't compared, what sources contradict, who has no comparable figure. */
  lists(reading: Reading): TemplateResult;
  /** Under the row of a place, by its id: says who; and what its own document tells of it. */
  row(
    reading: Reading,
    id: string,
    document: RankingDocument,
    place: DocumentController<EntityView>,
  ): TemplateResult | typeof nothing;
  controls(reading: Reading): TemplateResult;
  tool(reading: Reading, tool: Tool): TemplateResult;
  /** Who led each year; null while it comes. */
  timeline(reading: Reading): TemplateResult | null;
  /** The rows that are searched for, in the order that is asked for. */
  arranged(reading: Reading): readonly RankingEntryView[];
  /** What is said of the order and the choice of rows. */
  arrangement(reading: Reading): string;
  /** Keeps what was chosen in the page's address, and takes what stands there. */
  followLink(chosen: Chosen | null): void;
}

/** All that this file is loaded for, in the words of one language, for the element that lends; null until its styles are in use. */
export function openedIn(words: MoreWords, lent: Lent): Opened | null {
  const { element } = lent;
  const { shadowRoot } = element;
  if (shadowRoot && lent.adoptStyles(shadowRoot, openedStyles + timelineStyles)) {
    // To find what new styles concern, a browser looks at all that stands there: a long table is drawn after that.
    queueMicrotask(() => element.requestUpdate(true));
    return null;
  }
  return {
    words,
    lists: (reading) => {
      const unlisted = reading.view.unlisted.map((one) => lent.unlistedText(reading, one));
      return html`${listView(words.notComparedHead, notCompared(reading, words))}
      ${listView(words.contradictionsHead, contradictions(reading, words))}
      ${listView(words.withoutFigureHead, unlisted)}`;
    },
    row: (reading, id, { entries, sources, dataset }, place) => {
      const entry = entries.find(({ entity }) => entity.id === id);
      if (!entry) return nothing;
      return html`${derivationView(reading, words, entry, sources)}
      ${placeView(reading, words, lent, place)}
      <p><a href=${reportAddress(lent.origin, dataset, entry)} target="_blank">${words.reportLabel}</a></p>`;
    },
    controls: (reading) => controls(reading, lent, words),
    tool: (reading, tool) => toolView(reading, words, lent, tool),
    timeline: (reading) => timeline(reading, lent, words.timeline),
    arranged: (reading) => arranged(reading, element),
    arrangement: (reading) => arrangement(reading, element, words),
    followLink: (chosen) => followLink(lent, chosen),
  };
}
