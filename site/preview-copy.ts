/** Marks the pages of a preview copy, which nobody runs yet. */
import { html } from './layout/html.ts';

const NOTICE =
  html`<p class="preview-copy">Preview copy: nobody runs it yet, and it may be gone within the hour. <span lang="zh">预览副本：尚无人运营，可能在一小时内消失。</span></p>
`.toString();

/** Adds the notice to a page, before its main content. */
export function markAsPreview(page: string): string {
  return page.replace('<main', `${NOTICE}<main`);
}
