/** A text with a button that copies it; where the browser doesn't allow that, the text is selected instead. */
import { html, type TemplateResult } from 'lit/html.js';
import type { MoreWords } from '../locales/more/words.ts';

/** Whether a text is in the clipboard now. The old way works where a frame isn't trusted with the new one, and says nothing. */
async function copied(field: HTMLTextAreaElement): Promise<boolean> {
  field.focus();
  field.select();
  if (document.execCommand('copy')) return true;
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    return false;
  }
}

/** What became of it is said beside the button, and aloud. */
async function copy(button: EventTarget | null, more: MoreWords): Promise<void> {
  if (!(button instanceof HTMLButtonElement)) return;
  const status = button.previousElementSibling;
  const field = button.nextElementSibling;
  if (!status || !(field instanceof HTMLTextAreaElement)) return;
  const isDone = await copied(field);
  if (isDone) button.focus();
  status.textContent = isDone ? more.copied : more.selected;
}

/** `text` under its label, as it can be selected and copied. */
export function copyView(more: MoreWords, label: string, text: string): TemplateResult {
  const press = ({ currentTarget }: Event): void => void copy(currentTarget, more);
  return html`<div class="copy">
    <b>${label}</b><span role="status"></span>
    <button class="plain" @click=${press}>${more.copy}<span class="unseen"> ${label}</span></button>
    <textarea readonly dir="ltr" aria-label=${label} rows=${text.split('\n').length} .value=${text}></textarea>
  </div>`;
}
