/** Under the table: who has no comparable figure, and what wasn't compared and why. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { type LocalizedRanking, unlistedSentence } from '../text/mod.ts';

/** What was said of a localized: a long ranking is drawn in many turns. */
const sentences = new WeakMap<LocalizedRanking, string>();

/** Remarks on what the table doesn't hold. `more` is what opens, and `onToggle` is called when it is opened. */
export function notesView(
  localized: LocalizedRanking,
  more: unknown,
  onToggle: () => void,
): TemplateResult {
  const { view, words } = localized;
  const { unlisted, setAside, conflicts } = view;
  const sentence = sentences.get(localized) ?? unlistedSentence(localized);
  sentences.set(localized, sentence);
  return html`${sentence ? html`<p lang=${words.tag} class="unlisted">${sentence}</p>` : nothing}
    ${
      unlisted.length + setAside.length + conflicts.length > 0
        ? html`<details lang=${words.tag} @toggle=${onToggle}>
            <summary>${words.detailsHead}</summary>
            ${more}
          </details>`
        : nothing
    }`;
}
