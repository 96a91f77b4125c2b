/** Parts of the OpenAPI document: parameters, headers, problem responses, and the path of the Model Context Protocol. */

import {
  type JsonObject,
  jsonSchemas,
  schemaName,
  schemaRef,
} from '../../engine/model/schemas/primitives.ts';
import { problem } from '../../engine/model/schemas/service-schema.ts';
import { type CachePolicy, DOCUMENT, FROZEN, NEVER } from '../../worker/http/cache-policy.ts';
import { PROBLEM_KINDS } from '../../worker/http/problem-response.ts';
import type { ProblemKind } from '../../worker/problem.ts';
import type { Examples } from './examples.ts';
import { TOOLS } from './mcp/tools.ts';
import { PARAMETERS, PARTS, type ParameterReference, queryComponent } from './operations.ts';
import { PROBLEMS } from './problems.ts';
import type { Sample } from './sample.ts';

/** Cache lifetimes, by the name of the header component that describes them. */
const LIFETIMES = {
  DocumentLifetime: {
    policy: DOCUMENT,
    description:
      'Current documents: at most a minute old. Caches may serve them longer during failures.',
  },
  ReleaseLifetime: {
    policy: FROZEN,
    description: 'Documents of a named release: they never change, and expire with the release.',
  },
  NeverStored: {
    policy: NEVER,
    description: 'Responses that are never stored, because they are valid only now.',
  },
} as const;

/** Name of a lifetime. Throws if it isn't in `LIFETIMES`. */
export function lifetimeName(policy: CachePolicy): keyof typeof LIFETIMES {
  for (const name of ['DocumentLifetime', 'ReleaseLifetime', 'NeverStored'] as const) {
    if (LIFETIMES[name].policy === policy) return name;
  }
  throw new Error(`unknown lifetime: ${policy['Cache-Control']}; expected one in LIFETIMES`);
}

/** A reference to a component. */
export function componentRef(kind: string, name: string): JsonObject {
  return { $ref: `#/components/${kind}/${name}` };
}

function parameter(
  name: string,
  place: 'path' | 'query',
  { description, defaultText, schema, required }: ParameterReference,
  example: string | undefined,
): JsonObject {
  return {
    name,
    in: place,
    ...(place === 'path' || required ? { required: true } : {}),
    description:
      defaultText === undefined ? description : `${description} Default: ${defaultText}.`,
    schema,
    ...(example === undefined ? {} : { example }),
  };
}

function parameters(sample: Sample | null): JsonObject {
  const samples: Readonly<Record<string, string>> = { ...sample };
  const parts = Object.entries(PARTS).map(([name, part]) => [
    name,
    parameter(name, 'path', part, samples[name]),
  ]);
  const query = Object.entries(PARAMETERS).map(([name, row]) => [
    queryComponent(name),
    parameter(name, 'query', row, undefined),
  ]);
  return Object.fromEntries([
    ...parts,
    ...query,
    [
      'IfNoneMatch',
      {
        name: 'If-None-Match',
        in: 'header',
        description: 'The ETag of your copy: the response is 304 if it is still current.',
        schema: { type: 'string' },
      },
    ],
  ]);
}

const text = (description: string, schema: JsonObject = {}): JsonObject => ({
  description,
  schema: { type: 'string', ...schema },
});

function headers(): JsonObject {
  const lifetimes = Object.entries(LIFETIMES).map(([name, { policy, description }]) => [
    name,
    text(description, { const: policy['Cache-Control'] }),
  ]);
  return {
    ETag: text('Strong validator of these exact bytes.', { pattern: '^"[^"]+"$' }),
    Release: {
      description: 'The release that this response is from.',
      schema: { $ref: schemaRef('ReleaseId') },
    },
    Link: text(
      'Links to the description, the licence, other formats and the canonical address (RFC 8288).',
    ),
    RetryAfter: { description: 'Seconds to wait.', schema: { type: 'integer' } },
    Allow: text('Allowed methods.'),
    ...Object.fromEntries(lifetimes),
  };
}

function problemHeaders(kind: ProblemKind): JsonObject {
  const { cache, headers }: { cache: CachePolicy; headers?: JsonObject } = PROBLEM_KINDS[kind];
  return {
    'Cache-Control': text('Cache lifetime.', { const: cache['Cache-Control'] }),
    ...(headers && 'Retry-After' in headers
      ? { 'Retry-After': componentRef('headers', 'RetryAfter') }
      : {}),
  };
}

function problemResponse(kind: ProblemKind, examples: Examples): JsonObject {
  const { description, remedy } = PROBLEMS[kind];
  const { title } = PROBLEM_KINDS[kind];
  const example = examples.get(kind)?.text;
  return {
    description: `${title}. ${description} ${remedy}`,
    headers: problemHeaders(kind),
    content: {
      'application/problem+json': {
        schema: { $ref: schemaRef(schemaName(problem)) },
        ...(example ? { example: JSON.parse(example) } : {}),
      },
    },
  };
}

/** Problem kinds that operations list; the others are under `default`. */
const NAMED_PROBLEMS = [
  'badParameter',
  'notFound',
  'gone',
  'addressTooLong',
  'tooMany',
  'unavailable',
] as const satisfies readonly ProblemKind[];

function responses(examples: Examples): JsonObject {
  const named = NAMED_PROBLEMS.map((kind) => [
    PROBLEMS[kind].response,
    problemResponse(kind, examples),
  ]);
  return {
    NotModified: {
      description: 'Not modified: your copy is current.',
      headers: {
        ETag: componentRef('headers', 'ETag'),
        'Likewise-Release': componentRef('headers', 'Release'),
      },
    },
    ...Object.fromEntries(named),
    OtherProblem: {
      description: 'Any other problem, such as 405 for a method other than GET, HEAD and OPTIONS.',
      headers: { Allow: componentRef('headers', 'Allow') },
      content: {
        'application/problem+json': { schema: { $ref: schemaRef(schemaName(problem)) } },
      },
    },
  };
}

/** All components. */
export function components(examples: Examples, sample: Sample | null): JsonObject {
  return {
    schemas: jsonSchemas(),
    parameters: parameters(sample),
    headers: headers(),
    responses: responses(examples),
  };
}

/** What each message of JSON-RPC 2.0 has. */
const RPC_MESSAGE: JsonObject = {
  jsonrpc: { const: '2.0' },
  id: { type: ['string', 'integer'] },
};

const rpcResponse = (description: string): JsonObject => ({
  description,
  content: {
    'application/json': {
      schema: {
        type: 'object',
        properties: {
          ...RPC_MESSAGE,
          result: { type: 'object' },
          error: { type: 'object' },
        },
        required: ['jsonrpc'],
      },
    },
  },
});

/** The path item of the Model Context Protocol endpoint, the one address that takes POST. */
export const MCP_PATH_ITEM: JsonObject = {
  post: {
    operationId: 'callMcp',
    tags: ['service'],
    summary: 'The Model Context Protocol, for assistants',
    description: `Streamable HTTP without sessions and streams. Tools: ${TOOLS.map(({ name }) => name).join(', ')}. Any Origin may call a deployed copy; one on a loopback address refuses others. Never cached, and no ETag.`,
    requestBody: {
      required: true,
      content: {
        'application/json': {
          schema: {
            type: 'object',
            properties: {
              ...RPC_MESSAGE,
              method: { type: 'string' },
              params: { type: 'object' },
            },
            required: ['jsonrpc', 'method'],
          },
          example: { jsonrpc: '2.0', id: 1, method: 'tools/list' },
        },
      },
    },
    responses: {
      '200': rpcResponse('The response, which may be an error of JSON-RPC.'),
      '202': { description: 'A notification was accepted.' },
      '400': rpcResponse('An error of the protocol.'),
      '403': rpcResponse(
        'A copy on a loopback address was called by another name, or from another origin.',
      ),
      '404': rpcResponse('An unknown method, since the revision 2026-07-28.'),
      '413': rpcResponse('More than 64 KB.'),
      '415': rpcResponse('Not application/json.'),
      '429': componentRef('responses', PROBLEMS.tooMany.response),
      '503': componentRef('responses', PROBLEMS.unavailable.response),
    },
  },
};
