/**
 * OpenAPI 3.1 document, generated from the route table and its reference. What differs only in a release, a
 * language or a spelling is described once.
 */

import type { DatasetDocument } from '../../engine/model/documents.ts';
import { DEFAULT_LANGUAGE } from '../../engine/model/languages.ts';
import { MCP_PATH } from '../../engine/model/mcp.ts';
import { type JsonObject, schemaName, schemaRef } from '../../engine/model/schemas/primitives.ts';
import { FROZEN } from '../../worker/http/cache-policy.ts';
import { PROBLEM_KINDS } from '../../worker/http/problem-response.ts';
import type { ProblemKind } from '../../worker/problem.ts';
import { localizedRoutes } from '../../worker/routes.ts';
import type { Example, Examples } from './examples.ts';
import { componentRef, components, lifetimeName, MCP_PATH_ITEM } from './openapi-components.ts';
import {
  DOCUMENTED_ROUTES,
  describedOperations,
  isSpelling,
  KEPT_RELEASE_PATH,
  languageName,
  type Operation,
  openApiPath,
  queryComponent,
} from './operations.ts';
import { PROBLEMS } from './problems.ts';
import { TAGS } from './route-reference.ts';
import type { Sample } from './sample.ts';
import { API_VERSION } from './stability.ts';

const DESCRIPTION = `Rankings that compare like with like: each rank is what the evidence proves, with its derivation.

- Every address but /mcp supports GET and HEAD, and OPTIONS for preflights. CORS is open: any page may read every response.
- This document and /docs are static: not versioned by release, ignore query parameters, GET and HEAD only.
- Responses are JSON unless the path has another ending; the Accept header is ignored.
- Every response has a strong ETag; If-None-Match gives 304.
- Under /v1 an unknown or repeated parameter is an error; elsewhere unknown parameters are ignored.
- Errors are problem details (RFC 9457) that name the parameter and the nearest valid values.
- Documents may get new fields: ignore those you don’t know. /docs#promise states what stays.`;

function exampleObject({ address, mediaType, text }: Example): JsonObject {
  if (text === null) return { summary: `GET ${address}`, externalValue: address };
  const value: unknown = mediaType === 'application/json' ? JSON.parse(text) : text;
  return { summary: `GET ${address}`, value };
}

function content({ response, mediaType }: Operation, example: Example | undefined): JsonObject {
  const schema = response.schema
    ? { $ref: schemaRef(schemaName(response.schema)) }
    : { type: 'string', ...(mediaType.startsWith('image/png') ? { format: 'binary' } : {}) };
  return {
    [mediaType]: {
      schema: mediaType === 'application/json' && !response.schema ? { type: 'object' } : schema,
      ...(example ? { examples: { real: exampleObject(example) } } : {}),
    },
    ...(response.alternateMediaType
      ? { [response.alternateMediaType]: { schema: { type: 'string' } } }
      : {}),
  };
}

function successResponse(operation: Operation, example: Example | undefined): JsonObject {
  const { route, reference, response, isStatic } = operation;
  const lifetime = lifetimeName(route.lifetime);
  return {
    description: `${response.summary}.`,
    headers: {
      ETag: componentRef('headers', 'ETag'),
      'Cache-Control': componentRef('headers', lifetime),
      ...(isStatic ? {} : { 'Likewise-Release': componentRef('headers', 'Release') }),
      ...(reference.hasLinkHeader && !response.hasNoLinkHeader
        ? { Link: componentRef('headers', 'Link') }
        : {}),
    },
    content: content(operation, example),
  };
}

/** The 405 of a static file, without a body. */
const METHOD_NOT_ALLOWED: JsonObject = {
  description: 'A method other than GET and HEAD.',
  headers: { Allow: componentRef('headers', 'Allow') },
};

/** An operation's description, with the addresses of the same in other spellings and languages. */
function operationDescription({ name, reference, route, ending, path }: Operation): string {
  const spellings = ending === '' && isSpelling('.json', route) ? [`Also at ${path}.json.`] : [];
  const languages = localizedRoutes(DOCUMENTED_ROUTES[name]).flatMap(({ language, route }) =>
    language === DEFAULT_LANGUAGE
      ? []
      : [`In ${languageName(language)} at ${openApiPath(route.path)}.`],
  );
  return [...reference.description, ...spellings, ...languages].join(' ');
}

/** Problems that every route can have. */
const ALWAYS: readonly ProblemKind[] = ['addressTooLong', 'tooMany', 'unavailable'];

/** Error responses by status; those that every route can have, and these. */
function errorResponses(kinds: readonly ProblemKind[]): JsonObject {
  const problems = [...kinds, ...ALWAYS].map((kind) => [
    String(PROBLEM_KINDS[kind].status),
    componentRef('responses', PROBLEMS[kind].response),
  ]);
  return { ...Object.fromEntries(problems), default: componentRef('responses', 'OtherProblem') };
}

/** The item of every address in a kept release, which OpenAPI can't express as a path: `address` may contain slashes. */
function keptReleaseItem(): JsonObject {
  const address = {
    name: 'address',
    in: 'path',
    required: true,
    description:
      'The rest of an address under /v1, with its slashes: rankings/{dataset}/{metric}/{period}.csv.',
    schema: { type: 'string' },
  };
  return {
    get: {
      operationId: 'getFromRelease',
      tags: ['releases'],
      summary: 'Any address under /v1 as it was in a kept release',
      description:
        'Every operation under /v1 except the list of releases and this document, with the same parameters and the same responses as when the release was served, for at least 30 days; then 410.',
      parameters: [
        componentRef('parameters', 'release'),
        address,
        componentRef('parameters', 'IfNoneMatch'),
      ],
      responses: {
        '200': {
          description: 'As at the same address without /releases/{release}.',
          headers: {
            ETag: componentRef('headers', 'ETag'),
            'Cache-Control': componentRef('headers', lifetimeName(FROZEN)),
            'Likewise-Release': componentRef('headers', 'Release'),
          },
        },
        '304': componentRef('responses', 'NotModified'),
        ...errorResponses(['badParameter', 'notFound', 'gone']),
      },
    },
  };
}

function operationObject(operation: Operation, examples: Examples): JsonObject {
  const { id, response, reference, route, parts } = operation;
  const names = [...parts, ...route.query.map(queryComponent), 'IfNoneMatch'];
  return {
    operationId: id,
    tags: [reference.tag],
    summary: response.summary,
    description: operationDescription(operation),
    parameters: names.map((name) => componentRef('parameters', name)),
    responses: {
      '200': successResponse(operation, examples.get(id)),
      '304': componentRef('responses', 'NotModified'),
      ...(operation.isStatic ? { '405': METHOD_NOT_ALLOWED } : errorResponses(reference.problems)),
    },
  };
}

function licenseOf(datasets: readonly Pick<DatasetDocument, 'license'>[]): JsonObject {
  const names = [...new Set(datasets.map(({ license }) => license))].sort();
  const identifier = names.join(' AND ') || 'MIT';
  return { name: `${identifier} (the data)`, identifier };
}

/** The OpenAPI document. Pure. `sample` is null if there is no dataset for examples. */
export function openApi(
  datasets: readonly Pick<DatasetDocument, 'license'>[],
  sample: Sample | null,
  examples: Examples,
): JsonObject {
  const paths: [path: string, item: JsonObject][] = describedOperations().map((operation) => [
    operation.path,
    { get: operationObject(operation, examples) },
  ]);
  return {
    openapi: '3.1.1',
    info: {
      title: 'Likewise',
      version: API_VERSION,
      summary: 'Rankings that compare like with like.',
      description: DESCRIPTION,
      license: licenseOf(datasets),
    },
    servers: [{ url: '/', description: 'The host of this document.' }],
    security: [],
    externalDocs: { url: '/docs', description: 'Documentation with examples.' },
    tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
    paths: Object.fromEntries([
      ...paths,
      [MCP_PATH, MCP_PATH_ITEM],
      [KEPT_RELEASE_PATH, keptReleaseItem()],
    ]),
    components: components(examples, sample),
  };
}
