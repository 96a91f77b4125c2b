/** A text with a button that copies it; where the browser doesn't allow that, the text is selected instead. */
import { html, type TemplateResult } from 'lit/html.js';
import type { DetailsWords } from '../text/mod.ts';

/** Whether a text is in the clipboard now. The old way works where a frame isn't trusted with the new one, and says nothing. */
function copyText(field: HTMLTextAreaElement): boolean | Promise<boolean> | undefined {
  field.focus();
  field.select();
  const isDone = document.execCommand('copy');
  // Where a page isn't secure, there is only the old way.
  const { clipboard }: { readonly clipboard?: Clipboard } = navigator;
  return (
    isDone ||
    clipboard?.writeText(field.value).then(
      () => true,
      () => false,
    )
  );
}

/** `text` under its label, as it can be selected and copied. */
export function copyView(detailsWords: DetailsWords, label: string, text: string): TemplateResult {
  // What became of it is said beside the button, and aloud.
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
