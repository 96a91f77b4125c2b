/** Sections of the documentation page besides the routes: quick start, fields, errors, caching, releases, CSV, recipes, stability. */

import { FLAG_MEANINGS } from '../../../engine/mod.ts';
import { type CachePolicy, DOCUMENT, FROZEN } from '../../../worker/http/cache-policy.ts';
import { PROBLEM_KINDS } from '../../../worker/http/problem-response.ts';
import type { ProblemKind } from '../../../worker/problem.ts';
import { html, type Markup, none } from '../../layout/html.ts';
import { PROBLEMS, problemAnchor } from '../problems.ts';
import { sampleRankingUrl } from '../sample.ts';
import { STABILITY_POLICY } from '../stability.ts';
import type { DocsData } from './docs-data.ts';
import { GLOSSARY } from './glossary.ts';
import { quickStartRecipes, type Recipe, recipes } from './recipes.ts';

/** A recipe and its output, marked up for the test that runs it. */
function recipeView({ title, tool, code, output }: Recipe): Markup {
  const printed =
    output === undefined
      ? none
      : html`<p class="output">Output</p><pre data-output="${tool}"><code>${output}</code></pre>`;
  return html`<h3>${title}</h3>
<pre data-run="${tool}"><code>${code}</code></pre>
${printed}
`;
}

export function startSection(data: DocsData): Markup {
  return html`<section id="start"><h2>Quick start</h2>
<p>No key and no account are needed, and manual use never reaches the rate limit. CORS is open. Start at <a href="/v1">/v1</a> and follow the links.</p>
${quickStartRecipes(data).map(recipeView)}</section>`;
}

export function glossarySection({ sample, entry }: DocsData): Markup {
  const rows = GLOSSARY.map(
    ([field, meaning]) =>
      html`<tr><th scope="row"><code>${field}</code></th><td>${meaning}</td></tr>
`,
  );
  return html`<section id="words"><h2>Fields of a ranking</h2>
<p>A ranking is one metric in one period, at one level, by one way of counting, as known on one date.</p>
<table><thead><tr><th scope="col">Field</th><th scope="col">Meaning</th></tr></thead><tbody>
${rows}</tbody></table>
<p>The first entry of <a href="${sampleRankingUrl(sample, '.view.json')}">the example ranking</a>:</p>
<pre><code>${entry}</code></pre>
</section>`;
}

function problemView(kind: ProblemKind, { examples }: DocsData): Markup {
  const { status, title } = PROBLEM_KINDS[kind];
  const { description, remedy } = PROBLEMS[kind];
  const example = examples.get(kind);
  const shown = example?.text
    ? html`<p>GET ${example.address} returns:</p><pre><code>${JSON.stringify(JSON.parse(example.text), null, 2)}</code></pre>`
    : none;
  return html`<h3 id="${problemAnchor(kind)}">${status} ${title}</h3>
<p>${description} ${remedy}</p>
${shown}
`;
}

export function problemsSection(data: DocsData): Markup {
  // The keys of the record of problems are their kinds.
  const kinds = Object.keys(PROBLEMS) as ProblemKind[];
  return html`<section id="errors"><h2>Errors</h2>
<p>Errors are problem details (RFC 9457, <code>application/problem+json</code>). <code>type</code> links to its heading here. <code>detail</code> states what is wrong, the value, and what was expected. <code>errors</code> repeats that for each parameter or part of the path, with <code>allowed</code> or <code>nearest</code> values. Under <code>/v1</code> an unknown parameter is an error, because ignoring a misspelt one would give a wrong answer.</p>
${kinds.map((kind) => problemView(kind, data))}</section>`;
}

/** The longest time that any error is cached, in seconds. */
function maxErrorAge(): number {
  const policies: readonly CachePolicy[] = Object.values(PROBLEM_KINDS).map(({ cache }) => cache);
  const ages = policies.flatMap((policy) =>
    [...policy['Cache-Control'].matchAll(/max-age=(\d+)/g)].map(([, seconds]) => Number(seconds)),
  );
  return Math.max(...ages);
}

export function cachingSection(): Markup {
  return html`<section id="caching"><h2>Caching</h2>
<p>Every response has a strong <code>ETag</code>. Send it as <code>If-None-Match</code>; if nothing has changed, the response is 304 without a body. Current documents have <code>Cache-Control: ${DOCUMENT['Cache-Control']}</code>, named releases <code>${FROZEN['Cache-Control']}</code>. Errors are cached for at most ${maxErrorAge()} seconds. No response depends on another request header, so one copy serves everybody.</p>
</section>`;
}

export function releasesSection({ sample }: DocsData): Markup {
  const asOf = `${sampleRankingUrl(sample)}?as_of=${sample.asOf}`;
  return html`<section id="releases"><h2>Dates and releases</h2>
<p><code>as_of</code> returns what was known on a date: <a href="${asOf}">${asOf}</a>. Every ranking’s <code>links.self</code> is such a permalink. Cite it, and readers can check an old article against what was known then.</p>
<p>A release is all documents together, named by the hash of its content; every response names its release in the <code>Likewise-Release</code> header. While a release is kept, at least 30 days, everything under <code>/v1</code> is also available under <code>/v1/releases/{release}</code>, byte for byte: use it when many responses have to be consistent. <a href="/v1/releases">/v1/releases</a> lists the kept releases; others return 410.</p>
</section>`;
}

export function csvSection({ sample }: DocsData): Markup {
  const { dataset } = sample;
  const flags = Object.entries(FLAG_MEANINGS).map(
    ([letter, meaning]) => html`<div><dt><code>${letter}</code></dt><dd>${meaning}</dd></div>
`,
  );
  return html`<section id="csv"><h2>CSV</h2>
<p>RFC 4180: UTF-8 with a byte order mark, so that spreadsheets read Chinese; lines end with CRLF; missing values are empty. Headings are in English and don’t change; for a ranking, <code>lang=zh</code> gives Chinese headings and names. Text that a spreadsheet could take for a formula starts with an apostrophe. An empty <code>high</code> means that the value has no upper bound.</p>
<p>The tidy table of all results is <a href="/v1/datasets/${dataset}/bounds.csv">bounds.csv</a>; every column of every table is described in <a href="/v1/datasets/${dataset}/datapackage.json">datapackage.json</a> (Frictionless). <code>as_of</code> returns any table as it was known on a date.</p>
<p>The column <code>flag</code> of rankings, bounds, figures and claims has letters as in Eurostat’s tables, joined where several hold:</p>
<dl>${flags}</dl>
</section>`;
}

export function stabilitySection(): Markup {
  const parts = STABILITY_POLICY.map(
    ({ title, statements }) =>
      html`<h3>${title}</h3>
<ul>${statements.map(
        (statement) => html`<li>${statement}</li>
`,
      )}</ul>
`,
  );
  return html`<section id="promise"><h2>What you can rely on</h2>
${parts}<p>The reasons are in <code>docs/stability.md</code> in the repository.</p>
</section>`;
}

export function recipesSection(data: DocsData): Markup {
  return html`<section id="recipes"><h2>Recipes</h2>
${recipes(data).map(recipeView)}</section>`;
}
