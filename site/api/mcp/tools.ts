/** The tools for models: names, descriptions and arguments. */
import type { ToolName } from '../../../engine/model/mcp.ts';

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
