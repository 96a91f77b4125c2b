/**
 * The KV namespace of an environment: its title, and its id in wrangler.toml. Wrangler could create one during a deploy, but the
 * data is published before, and wrangler doesn't write into a file with comments.
 */
import { RELEASES_BINDING } from '../../publish/store/backends/binding.ts';
import type { Environment } from '../lib/environment.ts';

/** A namespace in wrangler's list. */
export interface Namespace {
  readonly id: string;
  readonly title: string;
}

/** The title of a worker's namespace. */
export function namespaceTitle(worker: string): string {
  return `${worker}-releases`;
}

/** Parses the output of `wrangler kv namespace list`. Throws if it isn't a list. */
export function parseNamespaces(output: string): readonly Namespace[] {
  const found: unknown = JSON.parse(output.slice(output.indexOf('[')));
  if (!Array.isArray(found))
    throw new Error(`namespaces: found ${output.slice(0, 100)}, expected a list`);
  return found.flatMap((row) =>
    typeof row?.id === 'string' && typeof row?.title === 'string'
      ? [{ id: row.id, title: row.title }]
      : [],
  );
}

/** Inserts the id of an environment's namespace below its binding in wrangler.toml. Throws without such a binding, or if another id is there. */
export function insertNamespaceId(text: string, environment: Environment, id: string): string {
  const head = `[[env.${environment}.kv_namespaces]]`;
  const from = text.indexOf(head);
  if (from < 0)
    throw new Error(
      `wrangler.toml: found no ${head}, expected one with the binding ${RELEASES_BINDING}`,
    );
  const next = text.indexOf('\n[', from + head.length);
  const table = text.slice(from, next < 0 ? text.length : next);
  const binding = `binding = "${RELEASES_BINDING}"`;
  if (!table.includes(binding)) throw new Error(`wrangler.toml, ${head}: found no ${binding}`);
  const [, written] = /^id = "([^"]*)"$/m.exec(table) ?? [];
  if (written === id) return text;
  if (written !== undefined)
    throw new Error(`wrangler.toml, ${head}: found id ${written}, expected ${id}`);
  const filled = table.replace(binding, `${binding}\nid = "${id}"`);
  return text.slice(0, from) + filled + text.slice(from + table.length);
}
