/** Notes below the table: entities without a comparable figure, and figures that weren't compared. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { type LocalizedRanking, unlistedSentence } from '../text/mod.ts';

/** The notes. `more` is the content of the collapsible part; `onToggle` is called when that opens or closes. */
export function notesView(
  localized: LocalizedRanking,
  more: unknown,
  onToggle: () => void,
): TemplateResult {
  const { view, words } = localized;
  const { unlisted, setAside, conflicts } = view;
  const sentence = unlistedSentence(localized);
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
