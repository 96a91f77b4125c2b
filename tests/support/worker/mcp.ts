/** Requests to the Model Context Protocol endpoint, of each revision, by hand and with the official client. */
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { MCP_PATH } from '../../../engine/model/mcp.ts';

/** The revision without `initialize`. */
export const STATELESS = '2026-07-28';
/** The revisions that begin with `initialize`. */
export const INITIALIZED = ['2025-11-25', '2025-06-18'] as const;

/** Sends a request to a path. */
export type Send = (path: string, init: RequestInit) => Promise<Response>;

/** A response of JSON-RPC. */
export interface RpcResponse {
  readonly id?: string | number;
  readonly result?: Readonly<Record<string, unknown>>;
  readonly error?: { readonly code: number; readonly message: string; readonly data?: unknown };
}

/** A tool's result. */
export interface ToolResult {
  readonly content: readonly { readonly type: string; readonly text: string }[];
  readonly structuredContent?: Readonly<Record<string, unknown>>;
  readonly isError?: boolean;
}

/** Posts a body as JSON. */
export function post(
  send: Send,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  return send(MCP_PATH, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body,
  });
}

/** A request of a revision with its headers and metadata; without a revision, as clients send that know none. */
export function requestOf(
  method: string,
  params: Readonly<Record<string, unknown>> = {},
  revision?: string,
): { readonly body: string; readonly headers: Readonly<Record<string, string>> } {
  if (revision !== STATELESS)
    return {
      body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
      headers: revision === undefined ? {} : { 'MCP-Protocol-Version': revision },
    };
  const _meta = {
    'io.modelcontextprotocol/protocolVersion': revision,
    'io.modelcontextprotocol/clientInfo': { name: 'test', version: '1' },
    'io.modelcontextprotocol/clientCapabilities': {},
  };
  return {
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params: { ...params, _meta } }),
    headers: {
      'MCP-Protocol-Version': revision,
      'Mcp-Method': method,
      ...(typeof params.name === 'string' && { 'Mcp-Name': params.name }),
    },
  };
}

/** Sends a request of a revision, and returns the status and the response. */
export async function rpc(
  send: Send,
  method: string,
  params?: Readonly<Record<string, unknown>>,
  revision?: string,
): Promise<{ readonly status: number } & RpcResponse> {
  const { body, headers } = requestOf(method, params, revision);
  const response = await post(send, body, headers);
  return { status: response.status, ...((await response.json()) as RpcResponse) };
}

/** Calls a tool by hand. Throws if the response is an error of the protocol. */
export async function callTool(
  send: Send,
  name: string,
  given: Readonly<Record<string, unknown>>,
  revision?: string,
): Promise<ToolResult> {
  const { result, error } = await rpc(send, 'tools/call', { name, arguments: given }, revision);
  if (!result) throw new Error(`${name}: ${JSON.stringify(error)}`);
  return result as unknown as ToolResult;
}

/** The official client, connected in one revision; it checks every answer against the tool's output schema. */
export async function connectClient(send: Send, revision: string): Promise<Client> {
  const client = new Client(
    { name: 'test', version: '1' },
    revision === STATELESS
      ? { versionNegotiation: { mode: { pin: revision } } }
      : { supportedProtocolVersions: [revision] },
  );
  const transport = new StreamableHTTPClientTransport(new URL(`https://likewise.test${MCP_PATH}`), {
    fetch: (url, init) => send(new URL(url).pathname, init ?? {}),
  });
  await client.connect(transport);
  return client;
}
