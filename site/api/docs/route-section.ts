/** Documentation of every route: parameters, formats, cache lifetime, an example; folded by default. */

import { schemaName } from '../../../engine/model/schemas/schema-registry.ts';
import { isFreezable, type Route } from '../../../worker/routes.ts';
import { html, type Markup, none } from '../../layout/html.ts';
import type { Example } from '../examples.ts';
import { mainOperations } from '../main-operations.ts';
import {
  DOCUMENTED_ROUTES,
  type Operation,
  openApiPath,
  operations,
  REFERENCE,
  routeNames,
} from '../operations.ts';
import { PARAMETERS, PARTS, type ParameterReference } from '../parameters.ts';
import {
  type DocumentedRouteName,
  type RouteReference,
  TAGS,
  type Tag,
} from '../route-reference.ts';
import type { DocsData } from './docs-data.ts';

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
export function mainSection({ sample }: DocsData): Markup {
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
export function routesSection(data: DocsData): Markup {
  // The keys of the record of tags are the tags.
  const tags = Object.keys(TAGS) as Tag[];
  return html`<section id="addresses"><h2>All addresses</h2>
<p>Each supports GET and HEAD. For programs: <a href="/v1/openapi.json">/v1/openapi.json</a> (OpenAPI 3.1), with the meaning of every field.</p>
${tags.map((tag) => tagView(tag, data))}
</section>`;
}
