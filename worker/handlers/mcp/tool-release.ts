/** What a tool gets: one release, and the arguments of the call as texts. */
import type { Env } from '../../env.ts';
import { requireDocument } from '../../http/respond.ts';
import { parseOnce } from '../../releases/parse-once.ts';
import type { LoadedRelease, ReadBody } from '../../releases/release-store.ts';

/** The release that a call is answered from. */
export interface ToolRelease {
  readonly loaded: LoadedRelease;
  readonly readBody: ReadBody;
  readonly env: Env;
}

/** The arguments of a call by name. Required ones are never missing. */
export type ToolArguments = Readonly<Partial<Record<string, string>>>;

/** Reads a document without vintages. The caller states its type, because the publisher wrote it. Throws a 404 if there is none. */
export async function readDocument<T>(
  { loaded, readBody }: ToolRelease,
  address: string,
): Promise<T> {
  const { bytes } = await readBody(requireDocument(loaded, `v1/${address}.json`));
  return parseOnce<T>(bytes);
}
