/**
 * The description of the Model Context Protocol endpoint: the results that are always the same, and the tools with their schemas. The
 * build writes it as a file among the assets for the worker, which has no schema library.
 */

/** The path of the endpoint. */
export const MCP_PATH = '/mcp';

/** The description's file among the assets for the worker. */
export const MCP_FILE = 'mcp.json';

/** Codes of errors, of JSON-RPC and of the protocol. */
export const PARSE_ERROR = -32700;
export const INVALID_REQUEST = -32600;
export const METHOD_NOT_FOUND = -32601;
export const INVALID_PARAMS = -32602;
export const HEADER_MISMATCH = -32020;
export const UNSUPPORTED_VERSION = -32022;

/** Names of the tools. */
export type ToolName = 'find' | 'ranking' | 'verdict' | 'figures' | 'changes';

/** The parts of a JSON Schema that the worker reads. */
export interface McpSchema {
  readonly properties?: Readonly<Record<string, McpSchema>>;
  readonly items?: McpSchema;
  /** Longer lists are cut. */
  readonly maxItems?: number;
}

/** What the worker has to know of a tool. */
export interface McpTool {
  readonly name: ToolName;
  readonly arguments: readonly string[];
  readonly outputSchema: McpSchema;
  /** What to do after an error. */
  readonly hint: string;
}

/** The file. */
export interface McpDescription {
  /** Protocol revisions, the newest first. It is stateless; the others begin with `initialize`. */
  readonly versions: readonly string[];
  /** The result of each method of the stateless revision; of `tools/call` the fields that are always the same. */
  readonly stateless: Readonly<Record<string, object>>;
  /** The same of the others. */
  readonly initialized: Readonly<Record<string, object>>;
  readonly tools: readonly McpTool[];
  /** Messages of errors by their codes. */
  readonly errors: Readonly<Record<number, string>>;
}
