/**
 * Checks responses against the API's description. The published schemas are open, because fields may be added; here they are
 * closed, so that an undescribed field is an error.
 */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

type JsonObject = Readonly<Record<string, unknown>>;

interface MediaType {
  readonly schema?: { readonly $ref?: string };
  readonly examples?: Readonly<
    Record<
      string,
      { readonly summary: string; readonly value?: unknown; readonly externalValue?: string }
    >
  >;
  readonly example?: unknown;
}

export interface ResponseObject {
  readonly $ref?: string;
  readonly description?: string;
  readonly headers?: Readonly<Record<string, { readonly $ref: string }>>;
  readonly content?: Readonly<Record<string, MediaType>>;
}

export interface OperationObject {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly description: string;
  readonly parameters: readonly { readonly $ref: string }[];
  readonly responses: Readonly<Record<string, ResponseObject>>;
}

/** The parts of an OpenAPI document that tests read. */
export interface OpenApi {
  readonly openapi: string;
  readonly tags: readonly { readonly name: string }[];
  readonly paths: Readonly<Record<string, { readonly get: OperationObject }>>;
  readonly components: Readonly<Record<string, Readonly<Record<string, JsonObject>>>>;
}

/** The paths that are read with GET: all but that of the Model Context Protocol. */
export function readPaths({ paths }: OpenApi): string[] {
  return Object.keys(paths).filter((path) => paths[path] && 'get' in paths[path]);
}

/** The schemas with every object closed. */
function closeObjects(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closeObjects);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, closeObjects(inner)] as const);
  const isOpen = 'properties' in value && !('additionalProperties' in value);
  return Object.fromEntries(isOpen ? [...entries, ['additionalProperties', false]] : entries);
}

/** An address with unreserved characters decoded, which is equivalent (RFC 3986). */
function decodeUnreserved(pathname: string): string {
  return pathname.replaceAll(/%[0-9a-f]{2}/gi, (code) => {
    const character = String.fromCharCode(Number.parseInt(code.slice(1), 16));
    return /[\w.~-]/.test(character) ? character : code;
  });
}

/** Checks responses against a description. */
export class OpenApiChecker {
  readonly description: OpenApi;
  readonly #ajv = new Ajv2020({ strict: false, allErrors: false });
  readonly #validators = new Map<string, ValidateFunction>();
  readonly #paths: readonly (readonly [pattern: RegExp, path: string])[];

  constructor(description: OpenApi) {
    this.description = description;
    addFormats.default(this.#ajv);
    const { schemas } = description.components;
    this.#ajv.addSchema({
      $id: 'https://described/',
      components: { schemas: closeObjects(schemas) },
    });
    this.#paths = readPaths(description)
      .sort((a, b) => a.split('{').length - b.split('{').length)
      .map((path) => {
        const parts = path.split(/\{\w+\}/).map((part) => part.replaceAll('.', '\\.'));
        return [new RegExp(`^${parts.join('[^/.]+')}$`), path] as const;
      });
  }

  /** The described path of an address; null if there is none. */
  pathOf(address: string): string | null {
    const [pathname = ''] = address.split('?');
    const current = decodeUnreserved(pathname).replace(/^\/v1\/releases\/[^/]+/, '/v1');
    // The description has releases, spellings and languages once.
    const spellings = [current, current.replace(/\.json$/, ''), current.replace(/^\/zh\/?/, '/')];
    for (const spelling of spellings) {
      const found = this.#paths.find(([pattern]) => pattern.test(spelling));
      if (found) return found[1];
    }
    return null;
  }

  /** Whether an address is a static asset, whose 405 has no body. The asset server ignores slashes at the end. */
  isFile(address: string): boolean {
    const [pathname = ''] = address.split('?');
    const path = this.pathOf(pathname.replace(/\/+$/, ''));
    return path !== null && '405' in (this.description.paths[path]?.get.responses ?? {});
  }

  /** The errors of a value by a named schema; empty if it is valid. */
  schemaErrors(schema: string, value: unknown): string {
    const known = this.#validators.get(schema);
    const validate = known ?? this.#ajv.compile({ $ref: `https://described/${schema}` });
    this.#validators.set(schema, validate);
    return validate(value) ? '' : this.#ajv.errorsText(validate.errors);
  }

  /** The error of a response’s status, media type or JSON by the description of its path; empty if it is valid. */
  responseErrors(address: string, status: number, mediaType: string, body: string): string {
    const path = this.pathOf(address);
    if (path === null) return `${address} has status ${status}, but isn't described`;
    const response = this.description.paths[path]?.get.responses[String(status)];
    if (!response) return `${path} doesn't describe status ${status}`;
    if (!response.content) return '';
    const content = response.content[mediaType];
    if (!content) return `${path} doesn't describe ${mediaType}`;
    const schema = content.schema?.$ref;
    return mediaType === 'application/json' && schema
      ? this.schemaErrors(schema, JSON.parse(body))
      : '';
  }
}

/** The constant value of a header component; null if it has none. */
export function constantHeader(description: OpenApi, reference: string): unknown {
  const name = reference.split('/').at(-1) ?? '';
  const schema = description.components.headers?.[name]?.schema;
  return typeof schema === 'object' && schema !== null && 'const' in schema ? schema.const : null;
}
