/** JSON files among the assets for the worker, which change only with the code: what it would otherwise carry in its script. */
import { VERDICT_WORDS } from '../../engine/mod.ts';
import { jsonBody } from '../../engine/model/json.ts';
import { MCP_FILE } from '../../engine/model/mcp.ts';
import { VERDICT_WORDS_FILE } from '../../engine/model/verdict-words.ts';
import { mcpDescription } from '../../site/api/mcp/tools.ts';

/** The files by their names under `_joined/`. */
export function joinedJson(): ReadonlyMap<string, Uint8Array<ArrayBuffer>> {
  return new Map([
    [MCP_FILE, jsonBody(mcpDescription())],
    [VERDICT_WORDS_FILE, jsonBody(VERDICT_WORDS)],
  ]);
}
