/** A section of a page: its heading beside its content, or above it if there is no room. */
import { html, type Markup } from './html.ts';

/** A section with the anchor `id`; `kind` is an additional class. */
export function section(id: string, head: string, content: Markup, kind = ''): Markup {
  return html`<section class="part${kind && ` ${kind}`}" id="${id}">
<h2>${head}</h2>
<div>
${content}
</div>
</section>
`;
}
