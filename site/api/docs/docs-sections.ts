/** The sections of the documentation beside the routes: each says one thing that holds everywhere. */

import { DOCUMENT, FROZEN } from '../../../worker/http/cache-policy.ts';
import { PROBLEM_KINDS, type ProblemKind } from '../../../worker/http/problem.ts';
import { type Markup, markup, none } from '../../layout/markup.ts';
import { PROBLEMS, problemAnchor } from '../problems.ts';
import { sampleRankingUrl } from '../sample.ts';
import { STABILITY_POLICY } from '../stability.ts';
import type { DocsData } from './docs-data.ts';
import { GLOSSARY } from './glossary.ts';
import { quickStartRecipes, type Recipe, recipes } from './recipes.ts';

/** Lines and what they print, in the form in which a test finds them. */
function recipeView({ title, tool, code, output }: Recipe): Markup {
  const printed =
    output === undefined
      ? none
      : markup`<p class="prints">prints</p><pre data-prints="${tool}"><code>${output}</code></pre>`;
  return markup`<h3>${title}</h3>
<pre data-run="${tool}"><code>${code}</code></pre>
${printed}
`;
}

export function startSection(facts: DocsData): Markup {
  return markup`<section id="start"><h2>The first minute</h2>
<p>No key, no account, no limit that a person meets. Any page may ask (CORS). Begin at <a href="/v1">/v1</a> and follow the links.</p>
${quickStartRecipes(facts).map(recipeView)}</section>`;
}

export function glossarySection({ sample, entry }: DocsData): Markup {
  const rows = GLOSSARY.map(
    ([field, meaning]) =>
      markup`<tr><th scope="row"><code>${field}</code></th><td>${meaning}</td></tr>
`,
  );
  return markup`<section id="words"><h2>What a ranking says</h2>
<p>A ranking is one metric in one period, at one level, on one way of counting, as known on one day.</p>
<table><thead><tr><th scope="col">Field</th><th scope="col">What it says</th></tr></thead><tbody>
${rows}</tbody></table>
<p>The first entry of <a href="${sampleRankingUrl(sample, '.view.json')}">the ranking of the examples</a>:</p>
<pre><code>${entry}</code></pre>
</section>`;
}

function problemView(kind: ProblemKind, { examples }: DocsData): Markup {
  const { status, title } = PROBLEM_KINDS[kind];
  const { description, remedy } = PROBLEMS[kind];
  const example = examples.get(kind);
  const shown = example?.text
    ? markup`<p>GET ${example.address} answers:</p><pre><code>${JSON.stringify(JSON.parse(example.text), null, 2)}</code></pre>`
    : none;
  return markup`<h3 id="${problemAnchor(kind)}">${status} ${title}</h3>
<p>${description} ${remedy}</p>
${shown}
`;
}

export function problemsSection(facts: DocsData): Markup {
  // The keys of the record of problems are their kinds.
  const kinds = Object.keys(PROBLEMS) as ProblemKind[];
  return markup`<section id="errors"><h2>Errors</h2>
<p>All are problem details (RFC 9457, <code>application/problem+json</code>): <code>type</code> leads to its heading here, <code>detail</code> says what is wrong, the value, and what was expected; <code>errors</code> says it for each parameter or part of the path, with <code>allowed</code> or <code>nearest</code> values. Under <code>/v1</code> a parameter that is unknown is an error, because a misspelt one that is ignored is a wrong answer.</p>
${kinds.map((kind) => problemView(kind, facts))}</section>`;
}

export function cachingSection(): Markup {
  return markup`<section id="caching"><h2>Caching</h2>
<p>Every answer has a strong <code>ETag</code>. Keep it, send it as <code>If-None-Match</code>, and what is unchanged is answered with 304 and no body. What is known now says <code>Cache-Control: ${DOCUMENT['Cache-Control']}</code>; a named release <code>${FROZEN['Cache-Control']}</code>. Errors are kept for half a minute at most. No answer depends on any other header of the request, so one copy serves everybody.</p>
</section>`;
}

export function releasesSection({ sample }: DocsData): Markup {
  const asOf = `${sampleRankingUrl(sample)}?as_of=${sample.asOf}`;
  return markup`<section id="releases"><h2>What was known when</h2>
<p><code>as_of</code> asks for what was known on a day: <a href="${asOf}">${asOf}</a>. Every ranking’s <code>links.self</code> is such a permalink: cite it, and an old article can be checked against what it could know.</p>
<p>A release is all documents together, named by the hash of its content; every answer says its own in the header <code>Likewise-Release</code>. While it is kept, at least 30 days, everything under <code>/v1</code> stands under <code>/v1/releases/{release}</code> too, byte for byte: ask so when many answers have to fit together. <a href="/v1/releases">/v1/releases</a> lists those that are kept; one that isn’t any more answers 410.</p>
</section>`;
}

export function csvSection({ sample }: DocsData): Markup {
  const { dataset } = sample;
  return markup`<section id="csv"><h2>CSV</h2>
<p>RFC 4180: UTF-8 with a byte order mark, so that spreadsheets read Chinese; lines end with CRLF; a missing value is empty. Headings are in English and stay as they are; of a ranking, <code>lang=zh</code> gives Chinese headings and names. A text that a spreadsheet could take for a formula has an apostrophe in front. An empty <code>high</code> means that nothing bounds it.</p>
<p>The one tidy table of all results is <a href="/v1/datasets/${dataset}/bounds.csv">bounds.csv</a>; every column of every table is described in <a href="/v1/datasets/${dataset}/datapackage.json">datapackage.json</a> (Frictionless).</p>
</section>`;
}

export function stabilitySection(): Markup {
  const parts = STABILITY_POLICY.map(
    ({ title, statements }) =>
      markup`<h3>${title}</h3>
<ul>${statements.map(
        (statement) => markup`<li>${statement}</li>
`,
      )}</ul>
`,
  );
  return markup`<section id="promise"><h2>What you can rely on</h2>
${parts}<p>With reasons: <code>docs/stability.md</code> in the repository.</p>
</section>`;
}

export function recipesSection(facts: DocsData): Markup {
  return markup`<section id="recipes"><h2>Recipes</h2>
${recipes(facts).map(recipeView)}</section>`;
}
