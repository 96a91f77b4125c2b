/**
 * The preview: the snippet in a sandboxed iframe without our origin, as in a page of another origin. Its width is set
 * by a slider or by dragging its edge.
 */

import { altText } from '../../pictures/picture-rows.ts';
import { isShareable } from '../../select-rankings.ts';
import type { BuilderWords } from '../../words/en/builder-words.ts';
import { type Choice, MAX_PREVIEW_WIDTH, MIN_PREVIEW_WIDTH } from '../builder-options.ts';
import { hostTheme, previewDocument } from '../preview-document.ts';
import { type SnippetInput, socialCardUrl } from '../snippet-input.ts';
import { PINNABLE, type Snippet } from '../snippets.ts';
import { measureResponses } from './fetch-documents.ts';
import type { BuilderElements } from './form.ts';

const POPUP_PERMISSIONS = 'allow-popups allow-popups-to-escape-sandbox';

/** A document for an iframe. */
interface FrameText {
  toString(): string;
}

declare global {
  interface Window {
    readonly trustedTypes?: {
      createPolicy(
        name: string,
        rules: { createHTML(text: string): string },
      ): { createHTML(text: string): FrameText };
    };
  }
}

/** The policy accepts only our own snippets, which escape all user input. */
const policy = window.trustedTypes?.createPolicy('likewise-preview', {
  createHTML: (text) => text,
});

/** Shows a snippet in the preview. Changing only the width reloads nothing. */
export function showPreview({ preview }: BuilderElements, html: string, choice: Choice): void {
  const { lang, background, hasScripts, width } = choice;
  preview.width = String(width);
  const text = previewDocument(html, {
    language: lang,
    theme: hostTheme(background),
    styleSheet: `${location.origin}/preview.css`,
  });
  const sandbox = hasScripts ? `allow-scripts ${POPUP_PERMISSIONS}` : POPUP_PERMISSIONS;
  if (preview.srcdoc === text && preview.getAttribute('sandbox') === sandbox) return;
  // Takes effect with the next document, so it is set first.
  preview.setAttribute('sandbox', sandbox);
  const trusted = policy ? policy.createHTML(text) : text;
  // The property accepts trusted HTML, though its type only allows strings.
  preview.srcdoc = trusted as string;
}

/** The width that is visible without scrolling, within the allowed range; in CSS pixels. */
export function availableWidth({ previewArea, resizeHandle }: BuilderElements): number {
  const { paddingInlineStart, paddingInlineEnd } = getComputedStyle(previewArea);
  const padding = Number.parseFloat(paddingInlineStart) + Number.parseFloat(paddingInlineEnd);
  const room = previewArea.clientWidth - padding - resizeHandle.offsetWidth;
  return Math.min(MAX_PREVIEW_WIDTH, Math.max(MIN_PREVIEW_WIDTH, Math.floor(room / 10) * 10));
}

/** Makes the edge draggable; `setWidth` is called with CSS pixels. */
export function connectResizeHandle(
  { preview, resizeHandle }: BuilderElements,
  setWidth: (width: number) => void,
): void {
  resizeHandle.addEventListener('pointerdown', (down) => {
    const before = preview.offsetWidth;
    resizeHandle.setPointerCapture(down.pointerId);
    // An iframe would capture the pointer while it moves over it.
    preview.toggleAttribute('data-dragged', true);
    const move = ({ clientX }: PointerEvent): void => {
      const width = before + clientX - down.clientX;
      setWidth(
        Math.round(Math.min(MAX_PREVIEW_WIDTH, Math.max(MIN_PREVIEW_WIDTH, width)) / 10) * 10,
      );
    };
    resizeHandle.addEventListener('pointermove', move);
    const end = (): void => {
      resizeHandle.removeEventListener('pointermove', move);
      preview.toggleAttribute('data-dragged', false);
    };
    resizeHandle.addEventListener('lostpointercapture', end, { once: true });
  });
}

export interface SnippetOutput {
  /** The snippet as copied. */
  readonly snippet: Snippet;
  /** The same snippet, loading from the page's own host. */
  readonly localSnippet: Snippet;
  readonly input: SnippetInput;
  readonly builder: BuilderWords;
}

/** Shows the options that apply to the destination. */
function showOptions(
  { form, file, altChoice, resizerChoice }: BuilderElements,
  { localSnippet, input: { choice } }: SnippetOutput,
): void {
  const pinned = form.querySelector<HTMLElement>('label:has([name=pinned])');
  pinned?.toggleAttribute('hidden', !PINNABLE.includes(choice.destination));
  resizerChoice.hidden = choice.destination !== 'iframe';
  altChoice.hidden = choice.destination !== 'markdown';
  file.hidden = localSnippet.file === '';
  file.href = localSnippet.file;
}

function showCard({ card, noCard }: BuilderElements, { input }: SnippetOutput): void {
  const has = isShareable(input.view);
  card.hidden = !has;
  noCard.hidden = has;
  if (!has) return;
  const address = socialCardUrl({ ...input, origin: location.origin });
  if (card.src !== address) card.src = address;
  card.alt = altText(input.view, input.altWords);
}

/** Shows the output; the cost follows once it is measured. */
export async function showSnippetOutput(
  parts: BuilderElements,
  taken: SnippetOutput,
): Promise<void> {
  const { snippet, localSnippet, input, builder } = taken;
  const { choice, view } = input;
  parts.snippet.value = snippet.text;
  parts.hint.textContent = builder.hints[choice.destination];
  parts.policy.textContent = snippet.policy || builder.noPolicy;
  parts.integrity.textContent = snippet.integrity || builder.latestBuild;
  parts.alt.placeholder = altText(view, input.altWords);
  showOptions(parts, taken);
  showCard(parts, taken);
  const bytes = await measureResponses(localSnippet.requests);
  if (parts.snippet.value === snippet.text)
    parts.cost.value = builder.costs(localSnippet.requests.length, bytes);
}
