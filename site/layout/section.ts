/** A part of a page: its head beside what stands in it, or above where there is no room. */
import { html, type Markup } from './html.ts';

/** A section that can be linked to by `id`; `kind` is a further class. */
export function section(id: string, head: string, content: Markup, kind = ''): Markup {
  return html`<section class="part${kind && ` ${kind}`}" id="${id}">
<h2>${head}</h2>
<div>
${content}
</div>
</section>
`;
}
