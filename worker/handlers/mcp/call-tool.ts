/** Calls a tool: checks the arguments, and returns the answer as text and as data, or an error that names the choices. */

import { fillTemplate } from '../../../engine/model/fill-template.ts';
import { jsonBody } from '../../../engine/model/json.ts';
import type { McpTool } from '../../../engine/model/mcp.ts';
import type { AppContext } from '../../env.ts';
import { AnswerCache } from '../../http/answer-cache.ts';
import { requireShort } from '../../http/limits.ts';
import { useRelease } from '../../http/respond.ts';
import { Problem } from '../../problem.ts';
import { unknownValue } from '../../releases/resolve-errors.ts';
import { cutToSchema } from './cut-to-schema.ts';
import type { JsonRecord } from './message.ts';
import type { ToolArguments } from './tool-release.ts';
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

function contentOf(...texts: string[]): object {
  return texts.map((text) => ({ type: 'text', text }));
}

/** The answer of a tool, cut to its schema. `origin` is that of citations. */
function resultOf({ outputSchema, sentence }: McpTool, document: object, origin: string): object {
  const structuredContent = cutToSchema(document, outputSchema);
  // Some clients give the model only the texts, some only the structured content.
  const text = fillTemplate(sentence, { origin, ...document });
  return { content: contentOf(text, JSON.stringify(structuredContent)), structuredContent };
}

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
        const document = await TOOLS[name]({ loaded, readBody, env }, parsed);
        return jsonBody({ ...shared, ...resultOf(tool, document, env.PUBLIC_ORIGIN) });
      }),
    );
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const texts = [`${error.message}. ${hint}`, JSON.stringify(error.errors)];
    const content = contentOf(...texts.map(withArgumentNames));
    return jsonBody({ ...shared, content, isError: true });
  }
}
