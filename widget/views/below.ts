/** Under the table: who has no comparable figure, what wasn't compared and why, and where it all comes from. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { dateText } from '../format.ts';
import type { Reading } from '../reading.ts';
import { publishersText, unlistedSentence } from '../remarks.ts';

/** Remarks on what the table doesn't hold. `more` is what opens, and `wanted` is called when it is opened. */
export function remarksView(reading: Reading, more: unknown, wanted: () => void): TemplateResult {
  const { view, words } = reading;
  const { unlisted, setAside, conflicts } = view;
  const sentence = unlistedSentence(reading);
  return html`${sentence ? html`<p class="unlisted">${sentence}</p>` : nothing}
    ${
      unlisted.length + setAside.length + conflicts.length > 0
        ? html`<details @toggle=${wanted}>
            <summary>${words.moreHead}</summary>
            ${more}
          </details>`
        : nothing
    }`;
}

/** Where it all comes from. `frozen` is the date that the page asked for, or null for today's. */
export function footView(reading: Reading, origin: string, frozen: string | null): TemplateResult {
  const { view, words } = reading;
  const link = (path: string, label: string): TemplateResult =>
    html`<a href=${new URL(path, origin).href} target="_blank">${label}</a>`;
  return html`<p class="foot" part="foot">
    ${
      frozen
        ? html`${words.frozen(dateText(words, frozen))}, ${link(view.links.latest, words.today)} · `
        : nothing
    }${publishersText(reading)} · ${words.licence(view.license)} · ${link(view.links.self, words.getData)}
  </p>`;
}
