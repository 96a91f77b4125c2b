/** Cuts an answer of the API to the parts that a tool's output schema lists, so that the schema decides how small it is. */
import type { McpSchema } from '../../../engine/model/mcp.ts';

/** Drops properties that the schema doesn't list, and items beyond its `maxItems`. Other values stay as they are. */
export function cutToSchema(value: unknown, schema: McpSchema): unknown {
  const { properties, items, maxItems } = schema;
  if (Array.isArray(value))
    return value.slice(0, maxItems).map((item) => cutToSchema(item, items ?? {}));
  if (!properties || typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, part]) => {
      const listed = properties[name];
      return listed ? [[name, cutToSchema(part, listed)]] : [];
    }),
  );
}
