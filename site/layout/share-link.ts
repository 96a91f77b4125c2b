/**
 * Link to the permalink of what a page shows. Where `share.js` runs it becomes a button, which opens the share sheet of the device or,
 * without one, copies the address.
 */
import type { FrameWords } from '../words/en/frame-words.ts';
import { html, type Markup } from './html.ts';

export interface ShareLinkProps {
  /** The permalink, path-absolute. */
  readonly path: string;
  /** What is shared, as a headline. */
  readonly title: string;
}

/** The script of all share links of a page, for its head. */
export const shareScript: Markup = html`<script defer src="/share.js"></script>`;

/** The link, and an empty status that announces what was copied. */
export function shareLink({ path, title }: ShareLinkProps, { share }: FrameWords): Markup {
  return html`<p class="share"><a href="${path}" data-share-title="${title}" data-copied="${share.copied}">${share.link}</a> <span role="status"></span></p>`;
}
