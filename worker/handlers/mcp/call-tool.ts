/** Calls a tool: checks the arguments, and returns the answer, or an error that names the choices. */

import { jsonBody } from '../../../engine/model/json.ts';
import type { McpTool } from '../../../engine/model/mcp.ts';
import type { AppContext } from '../../env.ts';
import { requireShort } from '../../http/request.ts';
import { AnswerCache, useRelease } from '../../http/respond.ts';
import { Problem } from '../../problem.ts';
import { unknownValue } from '../../releases/resolve-errors.ts';
import type { JsonRecord } from './message.ts';
import {
  contentOf,
  cutMarkdown,
  MAX_CHARACTERS,
  resultOf,
  type ToolArguments,
} from './tool-release.ts';
import { TOOLS, withArgumentNames } from './tools.ts';

/** The arguments as texts. Null and an empty text count as missing, because some clients send every argument. Throws a 400. */
function parseArguments(known: readonly string[], given: JsonRecord): ToolArguments {
  const entries = Object.entries(given).filter(([, value]) => value !== null && value !== '');
  for (const [name, value] of entries)
    if (!known.includes(name) || typeof value === 'object')
      throw unknownValue('argument', name, known);
  const texts = Object.fromEntries(entries.map(([name, value]) => [name, String(value)]));
  requireShort(texts);
  return texts;
}

/** Results as JSON. */
const RESULTS = new AnswerCache<Uint8Array>(({ byteLength }) => byteLength);

/** The result of a call as JSON, with the fields of every result. The tools themselves find out what is missing or wrong. */
export async function callTool(
  c: AppContext<string>,
  tool: McpTool,
  given: JsonRecord,
  shared: object,
): Promise<Uint8Array> {
  const { env } = c;
  const { name, arguments: known, hint } = tool;
  try {
    const parsed = parseArguments(known, given);
    return await useRelease(c, { release: undefined }, (loaded, readBody) =>
      RESULTS.get(env, loaded.id, JSON.stringify([shared, name, parsed]), async () => {
        const answer = await TOOLS[name]({ loaded, readBody, env }, parsed);
        return jsonBody(resultOf(answer, tool, shared));
      }),
    );
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const lines = error.errors.map((one) => `- ${JSON.stringify(one)}`);
    const text = [`${error.message}. ${hint}`, ...lines].map(withArgumentNames).join('\n');
    const content = contentOf(cutMarkdown(text, MAX_CHARACTERS / 2, '/v1/datasets'));
    return jsonBody({ ...shared, content, isError: true });
  }
}
