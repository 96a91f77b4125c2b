/**
 * Prints the declarations of published documents for the package from their JSON Schemas. Our own types are inferred by zod,
 * which users of the package would have to install.
 */
import { jsonSchemas } from '../../engine/model/schemas/primitives.ts';
// Registers the schemas of rankings.
import '../../engine/model/schemas/ranking-schema.ts';

interface Schema {
  readonly $ref?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly prefixItems?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema;
}

const REFERENCE = '#/components/schemas/';
const SCALARS: Readonly<Record<string, string>> = { integer: 'number' };

/** The type of a schema. Adds the names of referenced schemas to `names`. Throws if the schema has no type. */
function typeText(schema: Schema, names: Set<string>): string {
  const text = (inner: Schema) => typeText(inner, names);
  if (schema.$ref) {
    const name = schema.$ref.slice(REFERENCE.length);
    names.add(name);
    return name;
  }
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  if (schema.anyOf) return schema.anyOf.map(text).join(' | ');
  if (schema.prefixItems) return `readonly [${schema.prefixItems.map(text).join(', ')}]`;
  if (schema.items) return `ReadonlyArray<${text(schema.items)}>`;
  if (schema.type === 'object') return objectText(schema, text);
  if (schema.type === undefined)
    throw new Error(`schema without a type: ${JSON.stringify(schema)}; expected one of documents`);
  return [schema.type]
    .flat()
    .map((name) => SCALARS[name] ?? name)
    .join(' | ');
}

function objectText(
  { properties = {}, required = [], additionalProperties }: Schema,
  text: (schema: Schema) => string,
): string {
  const members = Object.entries(properties).map(([name, schema]) => {
    const comment = schema.description ? `/** ${schema.description} */\n  ` : '';
    return `${comment}readonly ${name}${required.includes(name) ? '' : '?'}: ${text(schema)};`;
  });
  if (additionalProperties) members.push(`readonly [name: string]: ${text(additionalProperties)};`);
  return `{\n  ${members.join('\n  ')}\n}`;
}

/** The declarations of a document and of all schemas that it references. Throws if a schema is unknown. */
export function documentTypes(document: string): string {
  const schemas: Readonly<Record<string, Schema>> = jsonSchemas();
  const names = new Set([document]);
  const declarations: string[] = [];
  // A set's iterator also visits names added during the loop.
  for (const name of names) {
    const schema = schemas[name];
    if (!schema) throw new Error(`unknown schema: ${name}; expected one defined by defineSchema()`);
    const type = typeText(schema, names);
    declarations.push(`/** ${schema.description} */\nexport type ${name} = ${type};\n`);
  }
  return declarations.join('\n');
}
