/**
 * Handler of `/mcp`, the Model Context Protocol over Streamable HTTP, without sessions and streams: one request, one response. Serves
 * the stateless revision, whose requests carry their metadata, and those that begin with `initialize`.
 */
import { concatBytes, jsonBody, textBody } from '../../engine/model/json.ts';
import {
  INVALID_PARAMS,
  INVALID_REQUEST,
  MCP_FILE,
  type McpDescription,
  METHOD_NOT_FOUND,
} from '../../engine/model/mcp.ts';
import { getOwn } from '../../engine/model/objects.ts';
import type { AppContext } from '../env.ts';
import { NEVER } from '../http/cache-policy.ts';
import { notFound } from '../http/errors.ts';
import { COMMON_HEADERS } from '../http/headers.ts';
import { joinedJson } from '../http/joined-asset.ts';
import { problemResponse } from '../http/problem-response.ts';
import { echo, Problem } from '../problem.ts';
import { callTool } from './mcp/call-tool.ts';
import { asRecord, isStateless, type Message, RpcError, readMessage } from './mcp/message.ts';

/**
 * Responds to a message. Every Origin may call a deployed copy: its data is public, and nothing can be changed. One on a loopback address
 * answers only to that.
 */
export async function handleMcp(c: AppContext<string>): Promise<Response> {
  const description = await joinedJson<McpDescription>(c.env, MCP_FILE);
  let id: Message['id'];
  try {
    if (isRebound(c.req.raw, c.env.PUBLIC_ORIGIN)) {
      const expected = 'a Host and an Origin on a loopback address, as this copy has';
      throw new RpcError(INVALID_REQUEST, 403, { expected });
    }
    const message = await readMessage(c);
    id = message.id;
    // A notification, and none has an effect.
    if (id === undefined) return respond(202, null);
    const result = await resultOf(c, message, description);
    const start = textBody(`{"jsonrpc":"2.0","id":${JSON.stringify(id)},"result":`);
    return respond(200, concatBytes([start, result, textBody('}')]));
  } catch (failure) {
    if (!(failure instanceof RpcError)) throw failure;
    const { code, data, status } = failure;
    const error = { code, message: description.errors[code], data };
    return respond(status, jsonBody({ jsonrpc: '2.0', id, error }));
  }
}

function respond(status: number, body: Uint8Array<ArrayBuffer> | null): Response {
  return new Response(body, {
    status,
    headers: { ...COMMON_HEADERS, ...NEVER, 'Content-Type': 'application/json' },
  });
}

/** The result of a request as JSON. Throws an error of the protocol. */
async function resultOf(
  c: AppContext<string>,
  message: Message,
  description: McpDescription,
): Promise<Uint8Array> {
  const { method, params } = message;
  const { versions, stateless, initialized, tools } = description;
  const isModern = isStateless(c, message, description);
  const result = getOwn(isModern ? stateless : initialized, method);
  if (!result) throw new RpcError(METHOD_NOT_FOUND, isModern ? 404 : 200);
  if (method !== 'tools/call') {
    const wanted = versions.slice(1).find((version) => version === params.protocolVersion);
    return jsonBody({ ...result, ...(wanted && { protocolVersion: wanted }) });
  }
  const tool = tools.find(({ name }) => name === params.name);
  if (!tool) throw new RpcError(INVALID_PARAMS, 200);
  return callTool(c, tool, asRecord(params.arguments), result);
}

/** Responds to a preflight, and to any method but POST with a 405. */
export async function refuseMethod(c: AppContext<string>): Promise<Response> {
  const { method } = c.req;
  const problem = new Problem('methodNotAllowed', `method ${echo(method)}; expected POST`);
  const response = method === 'OPTIONS' ? notFound(c) : problemResponse(problem);
  for (const name of ['Allow', 'Access-Control-Allow-Methods'])
    response.headers.set(name, 'POST, OPTIONS');
  return response;
}

// Protection against DNS rebinding: a web page whose own name resolves to this machine could otherwise read a copy that runs on it. A
// deployed copy is public, so that every page may call it.

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

function isLoopback(address: string): boolean {
  return URL.canParse(address) && LOOPBACK.test(new URL(address).hostname);
}

/** Whether a request to a copy with this origin may come from elsewhere: its Host or its Origin isn't a loopback one, as the copy's is. */
export function isRebound({ headers, url }: Request, ownOrigin: string): boolean {
  if (!isLoopback(ownOrigin)) return false;
  const host = headers.get('Host');
  const origin = headers.get('Origin');
  return !isLoopback(host === null ? url : `http://${host}`) || !isLoopback(origin ?? ownOrigin);
}
