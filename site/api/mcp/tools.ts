/** The tools of the Model Context Protocol endpoint, and its description as the build writes it for the worker. */

import {
  HEADER_MISMATCH,
  INVALID_PARAMS,
  INVALID_REQUEST,
  type McpDescription,
  METHOD_NOT_FOUND,
  PARSE_ERROR,
  type ToolName,
  UNSUPPORTED_VERSION,
} from '../../../engine/model/mcp.ts';
import { API_VERSION } from '../stability.ts';
import { outputSchema } from './output-schemas.ts';

interface Argument {
  readonly type: string;
  readonly description?: string;
}

interface Tool {
  readonly name: ToolName;
  readonly title: string;
  readonly description: string;
  readonly inputSchema: {
    readonly type: 'object';
    readonly properties: Readonly<Record<string, Argument>>;
    readonly required: readonly string[];
    readonly additionalProperties: false;
  };
}

const text = (description?: string): Argument => ({
  type: 'string',
  ...(description && { description }),
});
const number = (description: string): Argument => ({ type: 'number', description });
const integer = (description: string): Argument => ({ type: 'integer', description });

/** The tool `find` has the ids. */
const DATASET = { dataset: text() };
const AS_OF = { as_of: text('YYYY-MM-DD') };
const RANKING = {
  ...DATASET,
  metric: text(),
  period: text('2025, 2025-11, 2025-01--2025-11, latest, latest-year'),
  level: text('tier'),
  basis: text('way of counting'),
  ...AS_OF,
};

function inputSchema(
  properties: Readonly<Record<string, Argument>>,
  ...required: readonly string[]
): Tool['inputSchema'] {
  return { type: 'object', properties, required, additionalProperties: false };
}

/** The tools in the order of `tools/list`. */
export const TOOLS: readonly Tool[] = [
  {
    name: 'find',
    title: 'Find datasets and entities',
    description:
      'Call it first, with the question as it was asked, in English or Chinese: which call answers it (next), words not understood (unread), and ids: metrics, levels, bases (ways of counting), full years, entities named.',
    inputSchema: inputSchema({ query: text('a question or names') }, 'query'),
  },
  {
    name: 'ranking',
    title: 'Show a ranking',
    description:
      'Who is first and how sure that is, then the ranks and values that the evidence leaves possible, who has no comparable figure, and what is set aside. Level and basis default to what the dataset prefers; as_of shows what was known on a day.',
    inputSchema: inputSchema(RANKING, 'dataset', 'metric', 'period'),
  },
  {
    name: 'verdict',
    title: 'Check a claim',
    description:
      'Whether the evidence proves, refutes or leaves open a claim about an entity: give entity and exactly one of rank, above, least, most, value, growth_least, growth_most, first_since. Returns proven, stated, open, denied or refuted, why, and a citation.',
    inputSchema: inputSchema(
      {
        ...RANKING,
        entity: text('id or name in any language'),
        rank: integer('is number N; 1 is highest. For a top N, read the possible ranks of ranking'),
        above: text('is above this entity'),
        least: number('value is at least'),
        most: number('value is at most'),
        value: number('value is'),
        precision: number('give or take, with value'),
        growth_least: number('growth in percent is at least'),
        growth_most: number('growth in percent is at most'),
        first_since: integer('is first, for the first time since this year'),
        among: text('listed: rank among those with figures only'),
      },
      'dataset',
      'metric',
      'period',
      'entity',
    ),
  },
  {
    name: 'figures',
    title: 'List published figures',
    description:
      'The published figures of one entity as stated, with qualifier, precision, way of counting, withdrawals and sources, the latest period first; name metric and period for fewer.',
    inputSchema: inputSchema(
      {
        ...DATASET,
        entity: text('id or name in any language'),
        metric: text(),
        period: text(),
        ...AS_OF,
      },
      'dataset',
      'entity',
    ),
  },
  {
    name: 'changes',
    title: 'List changes',
    description:
      'What changed for readers, newest first: new figures, withdrawals with reasons, and ranks before and after.',
    inputSchema: inputSchema(
      { ...DATASET, from: text('YYYY-MM-DD'), to: text('YYYY-MM-DD') },
      'dataset',
    ),
  },
];

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

/** The endpoint’s description. */
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
