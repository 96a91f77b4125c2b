/** The KV namespace of a worker at Cloudflare, found by its title, so that no file has to hold its id. */
import { runWrangler } from './run-wrangler.ts';
import { parseStoreError } from './store-error.ts';

/** The part of a namespace in wrangler's list that is used. */
interface Namespace {
  readonly id: string;
  readonly title: string;
}

/** The title of a worker's namespace. */
export function namespaceTitle(worker: string): string {
  return `${worker}-releases`;
}

/** The id of a worker's namespace; null if the account has none. Throws a `StoreError`. */
export async function findNamespace(worker: string): Promise<string | null> {
  const { code, output, printed } = await runWrangler(['kv', 'namespace', 'list']);
  if (code !== 0) throw parseStoreError('listing the KV namespaces', printed);
  const text = Buffer.from(output).toString();
  // The form of Cloudflare's API.
  const namespaces = JSON.parse(text.slice(text.indexOf('['))) as readonly Namespace[];
  return namespaces.find(({ title }) => title === namespaceTitle(worker))?.id ?? null;
}

/** Creates a worker's namespace. Throws a `StoreError`. */
export async function createNamespace(worker: string): Promise<void> {
  const { code, printed } = await runWrangler([
    'kv',
    'namespace',
    'create',
    namespaceTitle(worker),
  ]);
  if (code !== 0)
    throw parseStoreError(`creating the namespace ${namespaceTitle(worker)}`, printed);
}
