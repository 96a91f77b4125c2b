/** Calls a tool: checks the arguments, and returns the answer as text and as data, or an error that names the choices. */

import { fillTemplate } from '../../../engine/model/fill-template.ts';
import type { McpTool } from '../../../engine/model/mcp.ts';
import { Problem } from '../../problem.ts';
import { unknownValue } from '../../releases/resolve-errors.ts';
import { cutToSchema } from './cut-to-schema.ts';
import type { JsonRecord } from './message.ts';
import type { ToolArguments } from './tool-release.ts';

/** The arguments as texts. Null and an empty text count as missing, because some clients send every argument. Throws a 400. */
function parseArguments(known: readonly string[], given: JsonRecord): ToolArguments {
  const entries = Object.entries(given).filter(([, value]) => value !== null && value !== '');
  for (const [name, value] of entries)
    if (!known.includes(name) || typeof value === 'object')
      throw unknownValue('argument', name, known);
  return Object.fromEntries(entries.map(([name, value]) => [name, String(value)]));
}

/** The result of a call. The tools themselves find out what is missing or wrong. `origin` is that of citations. */
export async function callTool(
  { arguments: known, outputSchema, sentence, hint }: McpTool,
  given: JsonRecord,
  origin: string,
  answer: (given: ToolArguments) => Promise<object>,
): Promise<object> {
  const contentOf = (...texts: string[]) => texts.map((text) => ({ type: 'text', text }));
  try {
    const document = await answer(parseArguments(known, given));
    const structuredContent = cutToSchema(document, outputSchema);
    // Some clients give the model only the texts, some only the structured content.
    const text = fillTemplate(sentence, { origin, ...document });
    const content = contentOf(text, JSON.stringify(structuredContent));
    return { content, structuredContent };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const content = contentOf(`${error.message}. ${hint}`, JSON.stringify(error.errors));
    return { content, isError: true };
  }
}
