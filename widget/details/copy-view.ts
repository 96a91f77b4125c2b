/** A text field with a copy button. If the browser forbids copying, the text is selected instead. */
import { html, type TemplateResult } from 'lit/html.js';
import type { DetailsWords } from '../text/mod.ts';

/** Copies a field's text and returns whether that worked. `execCommand` is tried first: it needs no permission in a frame. */
function copyText(field: HTMLTextAreaElement): boolean | Promise<boolean> | undefined {
  field.focus();
  field.select();
  const isDone = document.execCommand('copy');
  // Undefined in insecure contexts.
  const { clipboard }: { readonly clipboard?: Clipboard } = navigator;
  return (
    isDone ||
    clipboard?.writeText(field.value).then(
      () => true,
      () => false,
    )
  );
}

/** `text` with its label and a copy button. */
export function copyView(detailsWords: DetailsWords, label: string, text: string): TemplateResult {
  // The status beside the button is announced to screen readers.
  const press = async ({ currentTarget: button }: Event): Promise<void> => {
    if (!(button instanceof HTMLElement)) return;
    const { previousElementSibling: status, nextElementSibling: field } = button;
    if (!status || !(field instanceof HTMLTextAreaElement)) return;
    const isDone = await copyText(field);
    if (isDone) button.focus();
    status.textContent = isDone ? detailsWords.copied : detailsWords.selected;
  };
  return html`<div class="copy">
    <b>${label}</b><span role="status"></span>
    <button class="plain" @click=${press}>${detailsWords.copy}<span class="unseen"> ${label}</span></button>
    <textarea readonly dir="ltr" aria-label=${label} rows=${text.split('\n').length} .value=${text}></textarea>
  </div>`;
}
