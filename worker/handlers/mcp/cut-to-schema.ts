/** Cuts an answer of the API to the parts that a tool's output schema lists, so that the schema decides how small it is. */
import type { McpSchema } from '../../../engine/model/mcp.ts';

/** How many items a list keeps. */
const keptOf = ({ maxItems = Number.POSITIVE_INFINITY }: McpSchema, most: number): number =>
  Math.min(maxItems, most);

/**
 * Drops properties that the schema doesn't list, and items beyond its `maxItems` or beyond `most`: `leftOut` beside a list says how many.
 * Other values stay as they are.
 */
export function cutToSchema(
  value: unknown,
  schema: McpSchema,
  most = Number.POSITIVE_INFINITY,
): unknown {
  const { properties, items } = schema;
  if (Array.isArray(value))
    return value.slice(0, keptOf(schema, most)).map((item) => cutToSchema(item, items ?? {}, most));
  if (!properties || typeof value !== 'object' || value === null) return value;
  const listed = Object.entries(value).flatMap(([name, part]) => {
    const own = properties[name];
    return own ? [[name, part, own] as const] : [];
  });
  const leftOut = listed.flatMap(([name, part, own]) => {
    const left = Array.isArray(part) ? part.length - keptOf(own, most) : 0;
    return left > 0 ? [[name, left] as const] : [];
  });
  return {
    ...Object.fromEntries(listed.map(([name, part, own]) => [name, cutToSchema(part, own, most)])),
    ...(leftOut.length > 0 && { leftOut: Object.fromEntries(leftOut) }),
  };
}
