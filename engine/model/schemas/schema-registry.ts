/**
 * Registry of the published schemas by name: each becomes a component of the OpenAPI description. They are open (unknown
 * properties are allowed), because the stability promise allows new fields.
 */
import { z } from 'zod';

const registry = z.registry<{ id: string }>();

/** Registers a schema with its name and description, so that others refer to it instead of repeating it. */
export function defineSchema<S extends z.ZodType>(id: string, description: string, schema: S): S {
  const described = schema.describe(description);
  registry.add(described, { id });
  return described;
}

/** A JSON Schema (2020-12), or any other JSON object. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** The reference to a named schema within an OpenAPI document. */
export function schemaRef(id: string): string {
  return `#/components/schemas/${id}`;
}

/** The name under which a schema is published. Throws if it has none. */
export function schemaName(schema: z.ZodType): string {
  const id = registry.get(schema)?.id;
  if (id === undefined) throw new Error('schema without a name, expected one from defineSchema()');
  return id;
}

/** All named schemas as JSON Schemas, sorted by name. */
export function jsonSchemas(): Readonly<Record<string, JsonObject>> {
  const { schemas } = z.toJSONSchema(registry, { uri: schemaRef, io: 'input' });
  return Object.fromEntries(
    Object.entries(schemas)
      .map(([id, { $schema: _, $id: __, ...schema }]) => [id, schema] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
