/** The documentation page: quick start, fields, errors, caching, releases, recipes, stability, assistants, and every route, folded. */

import { FLAG_MEANINGS } from '../../../engine/mod.ts';
import { MCP_PATH } from '../../../engine/model/mcp.ts';
import { schemaName } from '../../../engine/model/schemas/primitives.ts';
import { type CachePolicy, DOCUMENT, FROZEN } from '../../../worker/http/cache-policy.ts';
import { PROBLEM_KINDS } from '../../../worker/http/problem-response.ts';
import type { ProblemKind } from '../../../worker/problem.ts';
import { isFreezable, type Route } from '../../../worker/routes.ts';
import { html, type Markup, none } from '../../layout/html.ts';
import { layout } from '../../layout/layout.ts';
import type { Example } from '../examples.ts';
import { TOOLS } from '../mcp/tools.ts';
import {
  DOCUMENTED_ROUTES,
  mainOperations,
  type Operation,
  openApiPath,
  operations,
  PARAMETERS,
  PARTS,
  type ParameterReference,
  REFERENCE,
  routeNames,
} from '../operations.ts';
import { PROBLEMS, problemAnchor } from '../problems.ts';
import {
  type DocumentedRouteName,
  type RouteReference,
  TAGS,
  type Tag,
} from '../route-reference.ts';
import { sampleRankingUrl } from '../sample.ts';
import { STABILITY_POLICY } from '../stability.ts';
import { type DocsData, GLOSSARY, quickStartRecipes, type Recipe, recipes } from './docs-data.ts';

const CONTENTS: readonly (readonly [anchor: string, title: string])[] = [
  ['begin', 'Ten operations to begin with'],
  ['start', 'Quick start'],
  ['words', 'Fields of a ranking'],
  ['addresses', 'All addresses'],
  ['errors', 'Errors'],
  ['caching', 'Caching'],
  ['releases', 'Dates and releases'],
  ['csv', 'CSV'],
  ['recipes', 'Recipes'],
  ['assistants', 'Assistants'],
  ['promise', 'What you can rely on'],
];

function contents(): Markup {
  const items = CONTENTS.map(
    ([anchor, title]) => html`<li><a href="#${anchor}">${title}</a></li>
`,
  );
  return html`<nav aria-label="Contents"><ul>${items}</ul></nav>`;
}

/** The page as HTML. */
export function docsPage(data: DocsData): string {
  const { origin, dataset } = data.sample;
  return layout({
    language: 'en',
    path: '/docs',
    isTranslated: false,
    title: 'API documentation',
    description:
      'The API of Likewise: rankings with their evidence as JSON, CSV and pictures, for curl, Python, R, Excel and web pages.',
    origin,
    dataset: { id: dataset, license: null },
    kind: 'docs',
    head: html`<link rel="service-desc" type="application/json" href="/v1/openapi.json">
<link rel="alternate" type="text/markdown" href="/docs.md">`,
    main: html`<h1>API documentation</h1>
<p>Every ranking is available as JSON, CSV or a picture, with all the evidence behind it. Each rank is what the evidence proves, with its derivation.</p>
${contents()}
${mainSection(data)}
${startSection(data)}
${glossarySection(data)}
${routesSection(data)}
${problemsSection(data)}
${cachingSection()}
${releasesSection(data)}
${csvSection(data)}
${recipesSection(data)}
${assistantsSection(data.sample)}
${stabilitySection()}`,
  });
}

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

function startSection(data: DocsData): Markup {
  return html`<section id="start"><h2>Quick start</h2>
<p>No key and no account are needed, and manual use never reaches the rate limit. CORS is open. Start at <a href="/v1">/v1</a> and follow the links.</p>
${quickStartRecipes(data).map(recipeView)}</section>`;
}

function glossarySection({ sample, entry }: DocsData): Markup {
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

function problemsSection(data: DocsData): Markup {
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

function cachingSection(): Markup {
  return html`<section id="caching"><h2>Caching</h2>
<p>Every response has a strong <code>ETag</code>. Send it as <code>If-None-Match</code>; if nothing has changed, the response is 304 without a body. Current documents have <code>Cache-Control: ${DOCUMENT['Cache-Control']}</code>, named releases <code>${FROZEN['Cache-Control']}</code>. Errors are cached for at most ${maxErrorAge()} seconds. No response depends on another request header, so one copy serves everybody.</p>
</section>`;
}

function releasesSection({ sample }: DocsData): Markup {
  const asOf = `${sampleRankingUrl(sample)}?as_of=${sample.asOf}`;
  return html`<section id="releases"><h2>Dates and releases</h2>
<p><code>as_of</code> returns what was known on a date: <a href="${asOf}">${asOf}</a>. Every ranking’s <code>links.self</code> is such a permalink. Cite it, and readers can check an old article against what was known then.</p>
<p>A release is all documents together, named by the hash of its content; every response names its release in the <code>Likewise-Release</code> header. While a release is kept, at least 30 days, everything under <code>/v1</code> is also available under <code>/v1/releases/{release}</code>, byte for byte: use it when many responses have to be consistent. <a href="/v1/releases">/v1/releases</a> lists the kept releases; others return 410.</p>
</section>`;
}

function csvSection({ sample }: DocsData): Markup {
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

function stabilitySection(): Markup {
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

function recipesSection(data: DocsData): Markup {
  return html`<section id="recipes"><h2>Recipes</h2>
${recipes(data).map(recipeView)}</section>`;
}

function assistantsSection({ origin }: DocsData['sample']): Markup {
  const rows = TOOLS.map(
    ({ name, inputSchema, description }) =>
      html`<tr><th scope="row"><code>${name}</code></th><td>${Object.keys(inputSchema.properties).join(', ')}</td><td>${description}</td></tr>
`,
  );
  return html`<section id="assistants"><h2>Assistants</h2>
<p>Assistants that use the Model Context Protocol can check a claim before they repeat it. Connect them to <code>${origin}${MCP_PATH}</code> (Streamable HTTP, no authentication): in Claude as a custom connector, in ChatGPT as an app in developer mode, in Claude Code with <code>claude mcp add --transport http likewise ${origin}${MCP_PATH}</code>, in VS Code and Cursor by the address in <code>mcp.json</code>. It is the one address that takes POST. Answers are those under <code>/v1</code>, cut to what a model needs.</p>
<table><thead><tr><th scope="col">Tool</th><th scope="col">Arguments</th><th scope="col">Answer</th></tr></thead><tbody>
${rows}</tbody></table>
</section>`;
}

/** The values of an enum, in words. */
function valuesOf({ schema }: ParameterReference): string {
  return Array.isArray(schema.enum) ? ` One of ${schema.enum.join(', ')}.` : '';
}

function parameterRow(name: string, row: ParameterReference, inQuery: boolean): Markup {
  const without = row.defaultText === undefined ? none : html` <i>Default: ${row.defaultText}.</i>`;
  const needed = inQuery && row.required ? html` <i>Required.</i>` : none;
  const place = inQuery ? `?${name}=` : `{${name}}`;
  return html`<div><dt><code>${place}</code></dt><dd>${row.description}${valuesOf(row)}${needed}${without}</dd></div>
`;
}

function parametersView({ parts, route }: Operation): Markup {
  const rows = [
    ...parts.map((name) => parameterRow(name, PARTS[name], false)),
    ...route.query.map((name) => parameterRow(name, PARAMETERS[name], true)),
  ];
  return rows.length === 0 ? none : html`<dl>${rows}</dl>`;
}

function exampleLink({ address }: Example): Markup {
  return html`<a href="${address}">${decodeURIComponent(address)}</a>`;
}

function formRow({ path, response, mediaType, id }: Operation, { examples }: DocsData): Markup {
  const schema = response.schema ? html` (<i>${schemaName(response.schema)}</i>)` : none;
  const example = examples.get(id);
  return html`<li><code>${path}</code>: ${response.summary}, ${mediaType}${response.alternateMediaType ? ` or ${response.alternateMediaType}` : ''}${schema}${example ? html`. Example: ${exampleLink(example)}` : none}</li>
`;
}

/** JSON indented, other text unchanged. */
function exampleText({ mediaType, text }: Example): string {
  if (text === null) return '';
  return mediaType === 'application/json' ? JSON.stringify(JSON.parse(text), null, 2) : text;
}

function exampleView(rows: readonly Operation[], { examples }: DocsData): Markup {
  const example = rows
    .flatMap(({ id }) => examples.get(id) ?? [])
    .find(({ text }) => text !== null);
  if (!example) return none;
  return html`<p>GET ${exampleLink(example)} returns:</p><pre><code>${exampleText(example)}</code></pre>`;
}

function lifetimeView(route: Route): Markup {
  const frozen = isFreezable(route) ? ' Also under /v1/releases/{release}: see releases.' : '';
  return html`<p><code>Cache-Control: ${route.lifetime['Cache-Control']}</code>.${frozen}</p>`;
}

function routeView(name: DocumentedRouteName, data: DocsData): Markup {
  const rows = operations().filter((row) => row.name === name && !row.isFrozen);
  const [first] = rows;
  if (!first) return none;
  const { title, description }: RouteReference = REFERENCE[name];
  return html`<details id="route-${name}"><summary><code>${openApiPath(first.route.path)}</code> ${title}</summary>
<p>${description.join(' ')}</p>
${parametersView(first)}
<ul>${rows.map((row) => formRow(row, data))}</ul>
${lifetimeView(DOCUMENTED_ROUTES[name])}
${exampleView(rows, data)}
</details>
`;
}

/** A group of routes under its heading. */
function tagView(tag: Tag, data: DocsData): Markup {
  const names = routeNames().filter((name) => REFERENCE[name].tag === tag);
  return html`<h3>${TAGS[tag]}</h3>
${names.map((name) => routeView(name, data))}`;
}

/** The ten operations to begin with. */
function mainSection({ sample }: DocsData): Markup {
  const items = mainOperations(sample).map(
    ({ operation: { response, path }, example }) =>
      html`<li><a href="${example}">${response.summary}</a> <code>${path}</code></li>
`,
  );
  return html`<section id="begin"><h2>Ten operations to begin with</h2>
<ul>
${items}</ul>
</section>`;
}

/** All routes. */
function routesSection(data: DocsData): Markup {
  // The keys of the record of tags are the tags.
  const tags = Object.keys(TAGS) as Tag[];
  return html`<section id="addresses"><h2>All addresses</h2>
<p>Each supports GET and HEAD. For programs: <a href="/v1/openapi.json">/v1/openapi.json</a> (OpenAPI 3.1), with the meaning of every field.</p>
${tags.map((tag) => tagView(tag, data))}
</section>`;
}
