/** What opens on demand, as a file of its own that is loaded when it is first wanted. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { RankingDocument } from '../../data/documents.ts';
import type { MoreWords } from '../locales/words.ts';
import type { Reading } from '../reading.ts';
import type { unlistedText } from '../remarks.ts';
import { type Arranged, arranged, arrangement } from './arrangement.ts';
import { controls, type Steerer } from './controls.ts';
import { derivationView } from './derivation.ts';
import { contradictions, notCompared } from './not-compared.ts';
import { followLink } from './permalink.ts';

function listView(head: string, items: readonly string[]): TemplateResult | typeof nothing {
  if (items.length === 0) return nothing;
  return html`<b>${head} (${items.length})</b>
    <ul>
      ${items.map((item) => html`<li>${item}</li>`)}
    </ul>`;
}

/** What opens under the table: what wasn't compared, what sources contradict, who has no comparable figure. */
function lists(reading: Reading, tell: typeof unlistedText, words: MoreWords): TemplateResult {
  const unlisted = reading.view.unlisted.map((one) => tell(reading, one));
  return html`${listView(words.notComparedHead, notCompared(reading, words))}
  ${listView(words.contradictionsHead, contradictions(reading, words))}
  ${listView(words.withoutFigureHead, unlisted)}`;
}

/** What opens under the row of a place, by its id. */
function derivation(
  reading: Reading,
  id: string,
  { entries, sources }: RankingDocument,
  words: MoreWords,
): TemplateResult | typeof nothing {
  const entry = entries.find(({ entity }) => entity.id === id);
  return entry ? derivationView(reading, words, entry, sources) : nothing;
}

/** What can be opened, in one language. */
export interface Opened {
  lists(reading: Reading, tell: typeof unlistedText): TemplateResult;
  derivation(
    reading: Reading,
    id: string,
    document: RankingDocument,
  ): TemplateResult | typeof nothing;
  controls(reading: Reading, steerer: Steerer): TemplateResult;
  /** What is said of the order and the choice of rows. */
  arrangement(reading: Reading, state: Arranged): string;
  readonly arranged: typeof arranged;
  readonly followLink: typeof followLink;
}

/** All that this file is loaded for, in the words of one language. */
export function openedIn(words: MoreWords): Opened {
  return {
    lists: (reading, tell) => lists(reading, tell, words),
    derivation: (reading, id, document) => derivation(reading, id, document, words),
    controls: (reading, steerer) => controls(reading, steerer, words),
    arrangement: (reading, state) => arrangement(reading, state, words),
    arranged,
    followLink,
  };
}
