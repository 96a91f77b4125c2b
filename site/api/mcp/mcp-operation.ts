/** The Model Context Protocol endpoint in the OpenAPI description: the one address that takes POST. */
import type { JsonObject } from '../../../engine/model/schemas/schema-registry.ts';
import { componentRef } from '../openapi-components.ts';
import { PROBLEMS } from '../problems.ts';
import { TOOLS } from './tools.ts';

const rpcResponse = (description: string): JsonObject => ({
  description,
  content: {
    'application/json': {
      schema: {
        type: 'object',
        properties: {
          jsonrpc: { const: '2.0' },
          id: { type: ['string', 'integer'] },
          result: { type: 'object' },
          error: { type: 'object' },
        },
        required: ['jsonrpc'],
      },
    },
  },
});

/** The path item. */
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
              jsonrpc: { const: '2.0' },
              id: { type: ['string', 'integer'] },
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
