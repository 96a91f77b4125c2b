/** What opens on demand, as a file of its own that is loaded when it is first wanted. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { RankingDocument } from '../../data/documents.ts';
import { moreWords } from '../locales/en.ts';
import type { MoreWords } from '../locales/words.ts';
import type { Reading } from '../reading.ts';
import type { unlistedText } from '../remarks.ts';
import { type Arranged, arranged, arrangement as arrangementText } from './arrangement.ts';
import { controls } from './controls.ts';
import { derivationView } from './derivation.ts';
import { contradictions, notCompared } from './not-compared.ts';
import { followLink, keepLink } from './permalink.ts';

export { arranged, controls, followLink, keepLink };

function listView(head: string, items: readonly string[]): TemplateResult | typeof nothing {
  if (items.length === 0) return nothing;
  return html`<b>${head} (${items.length})</b>
    <ul>
      ${items.map((item) => html`<li>${item}</li>`)}
    </ul>`;
}

/** What opens under the table: what wasn't compared, what sources contradict, who has no comparable figure. */
export function lists(
  reading: Reading,
  tell: typeof unlistedText,
  words: MoreWords = moreWords,
): TemplateResult {
  const unlisted = reading.view.unlisted.map((one) => tell(reading, one));
  return html`${listView(words.notComparedHead, notCompared(reading, words))}
  ${listView(words.contradictionsHead, contradictions(reading, words))}
  ${listView(words.withoutFigureHead, unlisted)}`;
}

/** What opens under the row of a place, by its id. Without `words`, in English. */
export function derivation(
  reading: Reading,
  id: string,
  { entries, sources }: RankingDocument,
  words: MoreWords = moreWords,
): TemplateResult | typeof nothing {
  const entry = entries.find(({ entity }) => entity.id === id);
  return entry ? derivationView(reading, words, entry, sources) : nothing;
}

/** What is said of the order and the choice of rows; see `arrangement.ts`. Without `words`, in English. */
export function arrangement(
  reading: Reading,
  state: Arranged,
  words: MoreWords = moreWords,
): string {
  return arrangementText(reading, state, words);
}

/** The file's exports, as the widget sees them. */
export interface More {
  readonly lists: typeof lists;
  readonly derivation: typeof derivation;
  readonly arranged: typeof arranged;
  readonly arrangement: typeof arrangement;
  readonly controls: typeof controls;
  readonly followLink: typeof followLink;
  readonly keepLink: typeof keepLink;
}
