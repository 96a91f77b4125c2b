/**
 * A text field with a button that copies it. If the browser forbids copying, the text is selected instead. An address is shared where
 * there is a share sheet, and copied if that fails.
 */
import { html, type TemplateResult } from 'lit/html.js';
import type { DetailsWords } from '../text/mod.ts';

/** The elements of the view, in order. */
type Parts = [label: Element, status: Element, button: HTMLElement, field: HTMLTextAreaElement];

/** `text` with its label and its button. */
export function copyView(detailsWords: DetailsWords, label: string, text: string): TemplateResult {
  const sheet = { url: text };
  // Not in a frame that isn't allowed to share.
  const isShared = !/\s/.test(text) && navigator.canShare?.(sheet);
  const press = async ({ currentTarget }: Event): Promise<void> => {
    const isClosed = ({ name }: Error): boolean => name === 'AbortError';
    if (isShared && (await navigator.share(sheet).then(() => true, isClosed))) return;
    // The status is announced to screen readers.
    const [, status, button, field] = [
      ...((currentTarget as Element).parentElement as Element).children,
    ] as Parts;
    field.focus();
    field.select();
    // Unlike the clipboard's interface, it needs no permission in a frame.
    const isDone = document.execCommand('copy');
    if (isDone) button.focus();
    status.textContent = isDone ? detailsWords.copied : detailsWords.selected;
  };
  return html`<div class="copy">
    <b>${label}</b><span role="status"></span>
    <button class="plain" @click=${press}>${isShared ? detailsWords.share : detailsWords.copy}<span class="unseen"> ${label}</span></button>
    <textarea readonly dir="ltr" aria-label=${label} rows=${text.split('\n').length} .value=${text}></textarea>
  </div>`;
}
