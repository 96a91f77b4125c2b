/**
 * The preview: the snippet in a frame of its own, as wide as is chosen, by a slider or by its edge. The frame is a sandbox without
 * our origin, so that what is seen is what another origin's page would show.
 */
import { type Choice, MAX_PREVIEW_WIDTH, MIN_PREVIEW_WIDTH } from '../choice.ts';
import { hostTheme, previewDocument } from '../preview-document.ts';
import type { BuilderElements } from './elements.ts';

const POPUP_PERMISSIONS = 'allow-popups allow-popups-to-escape-sandbox';

/** A document that may be put into a frame. */
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

/** What goes through it is made by our own snippets, which escape what was written by hand. */
const policy = window.trustedTypes?.createPolicy('likewise-preview', {
  createHTML: (text) => text,
});

/** Shows what a page has of the snippet. Nothing is loaded again where nothing has changed but the width. */
export function showPreview({ preview }: BuilderElements, html: string, choice: Choice): void {
  const { lang, background, hasScripts, width } = choice;
  preview.width = String(width);
  const text = previewDocument(html, {
    language: lang,
    ground: hostTheme(background),
    sheet: `${location.origin}/preview.css`,
  });
  const sandbox = hasScripts ? `allow-scripts ${POPUP_PERMISSIONS}` : POPUP_PERMISSIONS;
  if (preview.srcdoc === text && preview.getAttribute('sandbox') === sandbox) return;
  // Takes effect with the next document, so it comes first.
  preview.setAttribute('sandbox', sandbox);
  const trusted = policy ? policy.createHTML(text) : text;
  // The property takes what is trusted, though its type knows of text alone.
  preview.srcdoc = trusted as string;
}

/** The width that is seen without scrolling, within what is possible; in CSS pixels. */
export function availableWidth({ stage, grip }: BuilderElements): number {
  const { paddingInlineStart, paddingInlineEnd } = getComputedStyle(stage);
  const padding = Number.parseFloat(paddingInlineStart) + Number.parseFloat(paddingInlineEnd);
  const room = stage.clientWidth - padding - grip.offsetWidth;
  return Math.min(MAX_PREVIEW_WIDTH, Math.max(MIN_PREVIEW_WIDTH, Math.floor(room / 10) * 10));
}

/** Lets the edge be dragged: `setWidth` gets CSS pixels. */
export function connectResizeHandle(
  { preview, grip }: BuilderElements,
  setWidth: (width: number) => void,
): void {
  grip.addEventListener('pointerdown', (down) => {
    const before = preview.offsetWidth;
    grip.setPointerCapture(down.pointerId);
    // A frame would take the movements over it for its own.
    grip.toggleAttribute('data-dragged', true);
    const move = ({ clientX }: PointerEvent): void => {
      const width = before + clientX - down.clientX;
      setWidth(
        Math.round(Math.min(MAX_PREVIEW_WIDTH, Math.max(MIN_PREVIEW_WIDTH, width)) / 10) * 10,
      );
    };
    grip.addEventListener('pointermove', move);
    const end = (): void => {
      grip.removeEventListener('pointermove', move);
      grip.toggleAttribute('data-dragged', false);
    };
    grip.addEventListener('lostpointercapture', end, { once: true });
  });
}
