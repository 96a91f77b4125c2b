/** JSON Schemas as types of TypeScript, in words of code. It understands what our schemas use, and refuses the rest. */
import type { JsonObject } from '../schemas/published.ts';

/** Anything of JSON. */
export type Json = unknown;

/** Whether it is an object of JSON. */
export function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object under a name; an empty one where there is none. Throws where it is no object. */
export function objectAt(value: JsonObject, name: string): JsonObject {
  const found = value[name] ?? {};
  if (!isObject(found))
    throw new Error(`${name}: found ${JSON.stringify(found)}, expected an object`);
  return found;
}

/** The list under a name; an empty one where there is none. */
export function listAt(value: JsonObject, name: string): readonly Json[] {
  const found = value[name];
  return Array.isArray(found) ? found : [];
}

/** What a reference stands for: `#/components/schemas/Id` as `components['schemas']['Id']`. */
export function reference(address: string): string {
  const [, , kind = '', name = ''] = address.split('/');
  return `components['${kind}']['${name}']`;
}

/** A description as a comment on a line of its own; empty where there is none. */
export function comment(description: Json, indent: string): string {
  if (typeof description !== 'string') return '';
  return `${indent}/** ${description.replaceAll('*/', '* /').replaceAll('\n', ' ')} */\n`;
}

function propertiesType(schema: JsonObject, indent: string): string {
  const inner = `${indent}  `;
  const required = new Set(listAt(schema, 'required'));
  const lines = Object.entries(objectAt(schema, 'properties')).map(([name, property]) => {
    if (!isObject(property)) throw new Error(`property ${name}: expected a schema`);
    const mark = required.has(name) ? '' : '?';
    return `${comment(property.description, inner)}${inner}${JSON.stringify(name)}${mark}: ${typeOf(property, inner)};\n`;
  });
  return `{\n${lines.join('')}${indent}}`;
}

function objectType(schema: JsonObject, indent: string): string {
  const further = schema.additionalProperties;
  const map = isObject(further) ? `{ [key: string]: ${typeOf(further, indent)} }` : null;
  if (!('properties' in schema)) return map ?? 'Record<string, unknown>';
  const properties = propertiesType(schema, indent);
  return map === null ? properties : `${properties} & ${map}`;
}

function arrayType(schema: JsonObject, indent: string): string {
  const tuple = listAt(schema, 'prefixItems').filter(isObject);
  if (tuple.length > 0) return `[${tuple.map((item) => typeOf(item, indent)).join(', ')}]`;
  return `(${typeOf(objectAt(schema, 'items'), indent)})[]`;
}

function typeNamed(name: Json, schema: JsonObject, indent: string): string {
  switch (name) {
    case 'string':
    case 'boolean':
    case 'number':
    case 'null':
      return name;
    case 'integer':
      return 'number';
    case 'array':
      return arrayType(schema, indent);
    case 'object':
      return objectType(schema, indent);
    default:
      throw new Error(`schema of type ${JSON.stringify(name)}; expected a type of JSON`);
  }
}

/** The type of what a schema describes. Throws for a schema that it doesn't understand. */
export function typeOf(schema: JsonObject, indent = ''): string {
  const { $ref: address, type } = schema;
  if (typeof address === 'string') return reference(address);
  if ('const' in schema) return JSON.stringify(schema.const);
  if ('enum' in schema)
    return listAt(schema, 'enum')
      .map((value) => JSON.stringify(value))
      .join(' | ');
  const choices = listAt(schema, 'anyOf').filter(isObject);
  if (choices.length > 0) return choices.map((choice) => typeOf(choice, indent)).join(' | ');
  const names: readonly Json[] = Array.isArray(type) ? type : [type];
  return names.map((name) => typeNamed(name, schema, indent)).join(' | ');
}
