/** Where the page of changes tells how to report an error: what is reported, and the places that the operator gave. */

import { html, type Markup, none } from '../../layout/html.ts';
import { jsonScript } from '../../layout/json-script.ts';
import { section } from '../../layout/section.ts';
import { type Operator, reportLinks } from '../../operator.ts';
import type { SiteWords } from '../../words/mod.ts';

/** Stands in a link for the id of what is reported, which only the page's address tells; its script puts it in. */
const ID = 'OBSERVATION';

/** The rows that the script fills in: what an id consists of, and the whole. */
const PARTS = ['entity', 'metric', 'period', 'basis', 'source', 'id'] as const;

function linkView(href: string | null, text: string): Markup {
  if (href === null) return none;
  const [plain] = href.split(new RegExp(`(?:&observation=|\\?subject=).*${ID}`));
  return html`<li><a href="${plain ?? href}" data-about="${href}">${text}</a></li>
`;
}

/** The section `#report`, readable without its script; `names` are those of the parts of an id. */
export function reportSection(
  { changes }: Pick<SiteWords, 'changes'>,
  operator: Operator,
  names: unknown,
): Markup {
  const { issue, mail } = reportLinks(operator, ID);
  const rows = PARTS.map(
    (part) => html`<div><dt>${changes.labels[part]}</dt><dd data-part="${part}"></dd></div>
`,
  );
  const places = html`${linkView(issue, changes.byIssue)}${linkView(mail, changes.byMail)}`;
  return section(
    'report',
    changes.reportHead,
    html`<p>${changes.reportLead}</p>
<div id="reported" hidden>
<p>${changes.reportFigure}</p>
<dl>
${rows}</dl>
</div>
${issue === null && mail === null ? html`<p>${changes.nowhere}</p>` : html`<ul>\n${places}</ul>`}
<p><small>${changes.whatHappens}</small></p>
${jsonScript('application/json', names, 'names')}`,
  );
}
