/** JSON-RPC messages of the Model Context Protocol: reads one from a request, and checks the metadata that comes with it. */
import { concatBytes, parseJson } from '../../../engine/model/json.ts';
import {
  HEADER_MISMATCH,
  INVALID_PARAMS,
  INVALID_REQUEST,
  type McpDescription,
  PARSE_ERROR,
  UNSUPPORTED_VERSION,
} from '../../../engine/model/mcp.ts';
import type { AppContext } from '../../env.ts';

/** An error of the protocol by its code, with the status of its response. The description has the messages. */
export class RpcError extends Error {
  readonly code: number;
  readonly status: number;
  readonly data: object | undefined;

  constructor(code: number, status = 400, data?: object) {
    super();
    this.code = code;
    this.status = status;
    this.data = data;
  }
}

/** A JSON object of unknown content. */
export type JsonRecord = Readonly<Record<string, unknown>>;

/** A request, or a notification, which has no id. */
export interface Message {
  readonly id: string | number | undefined;
  readonly method: string;
  readonly params: JsonRecord;
}

/** Far more than any request needs. */
const MAX_BYTES = 65_536;
/** The prefix of the protocol's metadata. */
const META = 'io.modelcontextprotocol/';

/** The value if it is a JSON object; else an empty one. */
export function asRecord(value: unknown): JsonRecord {
  return typeof value === 'object' && value ? (value as JsonRecord) : {};
}

/** The body of a request, which is cut off while it streams if it is too long. Throws a 413 then. */
async function readBytes({ body }: Request): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  let length = 0;
  // Leaving the loop cancels the stream.
  for await (const part of body ?? []) {
    length += part.byteLength;
    if (length > MAX_BYTES) throw new RpcError(INVALID_REQUEST, 413);
    parts.push(part);
  }
  return concatBytes(parts);
}

/** Reads the body of a request. Throws an error of the protocol if it isn't one message in JSON. */
export async function readMessage({ req }: AppContext<string>): Promise<Message> {
  if (!/^application\/json\b/i.test(req.header('Content-Type') ?? ''))
    throw new RpcError(INVALID_REQUEST, 415);
  const body = parseJson(await readBytes(req.raw));
  if (!body) throw new RpcError(PARSE_ERROR);
  const { jsonrpc, id, method, params } = asRecord(body);
  const isId = typeof id === 'string' || Number.isInteger(id) || id === undefined;
  if (jsonrpc !== '2.0' || typeof method !== 'string' || !isId) throw new RpcError(INVALID_REQUEST);
  return { id: id as Message['id'], method, params: asRecord(params) };
}

/** The value of a header that repeats a text. What isn't plain ASCII is in Base64, marked as such; undefined if it can't be decoded. */
function decodeHeader(value: string | undefined): string | undefined {
  const encoded = /^=\?base64\?(.*)\?=$/.exec(value ?? '')?.[1];
  if (encoded === undefined) return value;
  try {
    const bytes = Uint8Array.from(atob(encoded), (sign) => sign.charCodeAt(0));
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * Whether a request is of the stateless revision, whose requests repeat in headers what is in the body. Throws an error of the protocol
 * for an unknown revision, and for metadata that is missing or contradicts itself.
 */
export function isStateless(
  { req }: AppContext<string>,
  { method, params }: Message,
  { versions }: McpDescription,
): boolean {
  const meta = asRecord(params._meta);
  const version = req.header('MCP-Protocol-Version');
  const inBody = meta[`${META}protocolVersion`];
  if ((inBody ?? version) !== version) throw new RpcError(HEADER_MISMATCH);
  if (!version) return false;
  if (!versions.includes(version))
    throw new RpcError(UNSUPPORTED_VERSION, 400, { supported: versions, requested: version });
  if (version !== versions[0]) return false;
  if (!inBody || !meta[`${META}clientCapabilities`]) throw new RpcError(INVALID_PARAMS);
  const isNamed = method !== 'tools/call' || decodeHeader(req.header('Mcp-Name')) === params.name;
  if (req.header('Mcp-Method') !== method || !isNamed) throw new RpcError(HEADER_MISMATCH);
  return true;
}
