/**
 * A text field with a copy button, and for an address with a share button where there is a share sheet. If the browser forbids
 * copying, the text is selected instead.
 */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { DetailsWords } from '../text/mod.ts';

/** The button that opens the share sheet with an address; nothing for other texts, and in a frame that isn't allowed to. */
function shareButton({ share }: DetailsWords, url: string): TemplateResult | typeof nothing {
  const sheet = { url };
  if (/\s/.test(url) || !navigator.canShare?.(sheet)) return nothing;
  // Rejects when the reader closes the sheet.
  const press = (): unknown => navigator.share(sheet).catch(() => nothing);
  return html`<button class="plain" @click=${press}>${share}</button>`;
}

/** `text` with its label and a copy button. */
export function copyView(detailsWords: DetailsWords, label: string, text: string): TemplateResult {
  // The status beside the button is announced to screen readers.
  const press = ({ currentTarget: button }: Event): void => {
    if (!(button instanceof HTMLElement)) return;
    const { previousElementSibling: status, nextElementSibling: field } = button;
    if (!status || !(field instanceof HTMLTextAreaElement)) return;
    field.focus();
    field.select();
    // Unlike the clipboard's interface, it needs no permission in a frame.
    const isDone = document.execCommand('copy');
    if (isDone) button.focus();
    status.textContent = isDone ? detailsWords.copied : detailsWords.selected;
  };
  return html`<div class="copy">
    <b>${label}</b>${shareButton(detailsWords, text)}<span role="status"></span>
    <button class="plain" @click=${press}>${detailsWords.copy}<span class="unseen"> ${label}</span></button>
    <textarea readonly dir="ltr" aria-label=${label} rows=${text.split('\n').length} .value=${text}></textarea>
  </div>`;
}
