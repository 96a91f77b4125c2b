/**
 * The Model Context Protocol endpoint's description, as the build writes it for the worker: the results that are always the same, the
 * tools, and the wording of answers and errors.
 */
import {
  HEADER_MISMATCH,
  INVALID_PARAMS,
  INVALID_REQUEST,
  type McpDescription,
  METHOD_NOT_FOUND,
  PARSE_ERROR,
  UNSUPPORTED_VERSION,
} from '../../../engine/model/mcp.ts';
import { API_VERSION } from '../stability.ts';
import { outputSchema } from './output-schemas.ts';
import { TOOLS } from './tools.ts';

/** Revisions of the protocol: https://modelcontextprotocol.io/specification/versioning. */
const VERSIONS = ['2026-07-28', '2025-11-25', '2025-06-18'];

const SERVER = { name: 'likewise', title: 'Likewise', version: API_VERSION };

const INSTRUCTIONS = `Rankings that compare like with like, from published figures with their sources. Call find first with the question: it says which call answers it. Call verdict before you state a rank, an order, a value or a growth rate. Say which of its five verdicts it is: proven and refuted rest on published figures, stated and denied on somebody's statement of a rank, open is unsettled. A rank like 2-4 means that the evidence leaves all of these open; never pick one. Figures counted in different ways (basis) are never compared. The first line of an answer can be quoted by itself; cite its address. leftOut counts what an answer doesn't show.`;

/** The tools change only with a deploy. */
const CACHING = { ttlMs: 3_600_000, cacheScope: 'public' };

/** Fields of every result of the stateless revision. */
const SHARED = {
  resultType: 'complete',
  _meta: { 'io.modelcontextprotocol/serverInfo': SERVER },
};

const CAPABILITIES = { tools: {} };

/** `tools/list` without the fields of every result. */
export function toolList() {
  return TOOLS.map((tool) => ({
    ...tool,
    outputSchema: outputSchema(tool.name),
    annotations: { readOnlyHint: true, openWorldHint: false },
  }));
}

/** The description. */
export function mcpDescription(): McpDescription {
  const [, latest] = VERSIONS;
  const list = toolList();
  return {
    versions: VERSIONS,
    stateless: {
      'server/discover': {
        ...SHARED,
        ...CACHING,
        supportedVersions: VERSIONS,
        capabilities: CAPABILITIES,
        instructions: INSTRUCTIONS,
      },
      'tools/list': { ...SHARED, ...CACHING, tools: list },
      'tools/call': SHARED,
    },
    initialized: {
      initialize: {
        protocolVersion: latest,
        capabilities: CAPABILITIES,
        serverInfo: SERVER,
        instructions: INSTRUCTIONS,
      },
      ping: {},
      'tools/list': { tools: list },
      'tools/call': {},
    },
    tools: TOOLS.map(({ name, inputSchema }) => ({
      name,
      arguments: Object.keys(inputSchema.properties),
      outputSchema: outputSchema(name),
      hint: `${name} requires ${inputSchema.required.join(', ')}. Call find for the ids that exist, then ${name} again.`,
    })),
    errors: {
      [PARSE_ERROR]: 'Parse error: expected JSON',
      [INVALID_REQUEST]:
        'Invalid request: expected one request or notification of JSON-RPC 2.0, as application/json, of at most 64 KB',
      [METHOD_NOT_FOUND]:
        'Method not found: expected server/discover, tools/list or tools/call; before 2026-07-28 also initialize or ping',
      [INVALID_PARAMS]: `Invalid params: expected one of the tools ${TOOLS.map(({ name }) => name).join(', ')}, and since ${VERSIONS[0]} io.modelcontextprotocol/protocolVersion and clientCapabilities in _meta`,
      [HEADER_MISMATCH]:
        'Header mismatch: expected MCP-Protocol-Version, Mcp-Method and Mcp-Name as in the body',
      [UNSUPPORTED_VERSION]: 'Unsupported protocol version',
    },
  };
}
