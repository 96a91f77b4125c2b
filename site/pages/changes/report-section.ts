/** Section on reporting an error: the reported figure and the operator's addresses. */

import { html, jsonScript, type Markup, none } from '../../layout/html.ts';
import { section } from '../../layout/sections.ts';
import { type Operator, reportLinks } from '../../operator.ts';
import type { SiteWords } from '../../words/mod.ts';

/**
 * Placeholder in links for the id of the reported figure. The page's script reads the id from the address and replaces
 * it.
 */
const ID = 'OBSERVATION';

/** Rows that the script fills in: the parts of an id and the whole id. */
const PARTS = ['entity', 'metric', 'period', 'basis', 'source', 'id'] as const;

function linkView(href: string | null, text: string): Markup {
  if (href === null) return none;
  const [plain] = href.split(new RegExp(`(?:&observation=|\\?subject=).*${ID}`));
  return html`<li><a href="${plain ?? href}" data-template="${href}">${text}</a></li>
`;
}

/** The section `#report`, readable without its script; `names` has the names of an id's parts. */
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
${issue === null && mail === null ? html`<p>${changes.noContact}</p>` : html`<ul>\n${places}</ul>`}
<p><small>${changes.whatHappens}</small></p>
${jsonScript('application/json', names, 'names')}`,
  );
}
