/**
 * The types of the client, written from the description of the interface in the form that openapi-fetch reads. Our own
 * writer, because openapi-typescript needs an interface of the compiler that TypeScript 7 hasn't.
 */
import type { JsonObject } from '../schemas/published.ts';
import {
  comment,
  isObject,
  type Json,
  listAt,
  objectAt,
  reference,
  typeOf,
} from './schema-types.ts';

const HEADER = `/** Written by \`npm run client\` from the description of the interface; a test holds it to that. */
`;

/** A component by its reference, or what stands there itself. */
function resolved(value: Json, description: JsonObject): JsonObject {
  if (!isObject(value)) throw new Error('expected an object or a reference to one');
  if (typeof value.$ref !== 'string') return value;
  const [, , kind = '', name = ''] = value.$ref.split('/');
  return objectAt(objectAt(objectAt(description, 'components'), kind), name);
}

function parameterType(row: Json, { name, required }: JsonObject): string {
  const mark = required === true ? '' : '?';
  if (!isObject(row) || typeof row.$ref !== 'string') throw new Error('expected a reference');
  return `        ${JSON.stringify(name)}${mark}: ${reference(row.$ref)};\n`;
}

function parametersType(operation: JsonObject, description: JsonObject): string {
  const rows = listAt(operation, 'parameters').map(
    (row) => [row, resolved(row, description)] as const,
  );
  const places = ['path', 'query', 'header'].map((place) => {
    const own = rows.filter(([, parameter]) => parameter.in === place);
    if (own.length === 0) return `      ${place}?: never;\n`;
    const mark = own.some(([, { required }]) => required === true) ? '' : '?';
    const types = own.map(([row, parameter]) => parameterType(row, parameter));
    return `      ${place}${mark}: {\n${types.join('')}      };\n`;
  });
  return `{\n${places.join('')}      cookie?: never;\n    }`;
}

function contentType(content: JsonObject): string {
  const types = Object.keys(content).map(
    (mediaType) =>
      `${JSON.stringify(mediaType)}: ${typeOf(objectAt(objectAt(content, mediaType), 'schema'))}`,
  );
  return types.length === 0 ? 'content?: never' : `content: { ${types.join('; ')} }`;
}

function responseType(response: Json): string {
  if (!isObject(response)) throw new Error('expected a response');
  if (typeof response.$ref === 'string') return reference(response.$ref);
  return `{ headers: { [name: string]: unknown }; ${contentType(objectAt(response, 'content'))} }`;
}

function responsesType(operation: JsonObject): string {
  const rows = Object.entries(objectAt(operation, 'responses')).map(
    ([status, response]) => `      ${status}: ${responseType(response)};\n`,
  );
  return `{\n${rows.join('')}    }`;
}

function operationType([path, item]: [string, Json], description: JsonObject): string {
  const operation = objectAt(resolved(item, description), 'get');
  return `${comment(operation.summary, '  ')}  ${JSON.stringify(path)}: {
    get: {
    parameters: ${parametersType(operation, description)};
    requestBody?: never;
    responses: ${responsesType(operation)};
    };
  };
`;
}

/** A group of components, each as `write` has it. */
function componentTypes(
  kind: string,
  description: JsonObject,
  write: (component: JsonObject) => string,
): string {
  const group = objectAt(objectAt(description, 'components'), kind);
  const rows = Object.keys(group).map((name) => {
    const row = objectAt(group, name);
    return `${comment(row.description, '    ')}    ${JSON.stringify(name)}: ${write(row)};\n`;
  });
  return `  ${kind}: {\n${rows.join('')}  };\n`;
}

/** A module with the types `paths` and `components` of a description. Throws for what it doesn't understand. */
export function clientTypes(description: JsonObject): string {
  const paths = Object.entries(objectAt(description, 'paths'));
  return `${HEADER}
export interface paths {
${paths.map((row) => operationType(row, description)).join('')}}

export interface components {
${componentTypes('schemas', description, (schema) => typeOf(schema, '    '))}${componentTypes('parameters', description, (row) => typeOf(objectAt(row, 'schema')))}${componentTypes('responses', description, responseType)}}
`;
}
