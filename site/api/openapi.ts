/**
 * OpenAPI 3.1 document, generated from the route table and its reference. Every address has its own path item, including
 * those under a named release.
 */
import type { DatasetDocument } from '../../engine/model/documents.ts';
import { MCP_PATH } from '../../engine/model/mcp.ts';
import {
  type JsonObject,
  schemaName,
  schemaRef,
} from '../../engine/model/schemas/schema-registry.ts';
import { FROZEN } from '../../worker/http/cache-policy.ts';
import { PROBLEM_KINDS } from '../../worker/http/problem-response.ts';
import type { ProblemKind } from '../../worker/problem.ts';
import type { Example, Examples } from './examples.ts';
import { MCP_PATH_ITEM } from './mcp/mcp-operation.ts';
import { componentRef, components, lifetimeName } from './openapi-components.ts';
import { type Operation, operations } from './operations.ts';
import { queryComponent } from './parameters.ts';
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
  const { route, reference, isFrozen, response, isStatic } = operation;
  const lifetime = lifetimeName(isFrozen ? FROZEN : route.lifetime);
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

/** Problem kinds that an operation lists. */
function problemsOf({ reference, isFrozen }: Operation): readonly ProblemKind[] {
  const own = new Set<ProblemKind>(reference.problems);
  if (isFrozen) own.add('notFound').add('gone');
  return [...own, 'tooMany', 'unavailable'];
}

function operationDescription(operation: Operation): string {
  const { reference, isFrozen, path } = operation;
  if (!isFrozen) return reference.description.join(' ');
  return `${path.replace('/releases/{release}', '')} as it was in a kept release.`;
}

/** Error responses of an operation, by status. */
function errorResponses(operation: Operation): JsonObject {
  if (operation.isStatic) return { '405': METHOD_NOT_ALLOWED };
  const problems = problemsOf(operation).map((kind) => [
    String(PROBLEM_KINDS[kind].status),
    componentRef('responses', PROBLEMS[kind].response),
  ]);
  return { ...Object.fromEntries(problems), default: componentRef('responses', 'OtherProblem') };
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
      ...errorResponses(operation),
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
  const paths = operations().map((operation) => [
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
    paths: { ...Object.fromEntries(paths), [MCP_PATH]: MCP_PATH_ITEM },
    components: components(examples, sample),
  };
}
