/**
 * Local store: the KV state of `wrangler dev`, through miniflare, which wrangler runs too: loading it takes half the time and a
 * third of the memory of loading wrangler.
 */
import {
  type KeyValueStore,
  RELEASES_BINDING,
  sizeFromMetadata,
  type ValueMetadata,
} from './key-value-store.ts';

/** The namespace's id in the state: a binding without an id is its own. */
const NAMESPACE = RELEASES_BINDING;
/** Any date: no code of ours runs here. */
const COMPATIBILITY_DATE = '2026-11-17';

/** The used part of KV's binding. */
interface Namespace {
  list(options: { readonly cursor?: string }): Promise<{
    readonly keys: readonly { readonly name: string; readonly metadata?: unknown }[];
    readonly list_complete: boolean;
    readonly cursor?: string;
  }>;
  get(key: string, type: 'stream'): Promise<ReadableStream | null>;
  put(
    key: string,
    value: ReadableStream,
    options: { readonly metadata: ValueMetadata },
  ): Promise<void>;
  delete(key: string): Promise<void>;
}

interface OpenNamespace {
  readonly namespace: Namespace;
  close(): Promise<void>;
}

async function open(state: string): Promise<OpenNamespace> {
  // Imported late: it takes half a second to load, and the remote store doesn't need it.
  const { convertV4MiniflareOptions, Miniflare } = await import('miniflare');
  const options = convertV4MiniflareOptions({
    modules: true,
    script: 'export default { fetch() { return new Response(null, { status: 404 }); } };',
    compatibilityDate: COMPATIBILITY_DATE,
    kvNamespaces: { [RELEASES_BINDING]: NAMESPACE },
    // The same path as `wrangler dev --persist-to`.
    resourcePersistencePath: `${state}/v3`,
    cf: false,
  });
  const miniflare = new Miniflare(options);
  // Its types would import those of Workers, which contradict those of Node.
  const namespace = (await miniflare.getKVNamespace(RELEASES_BINDING)) as unknown as Namespace;
  return { namespace, close: () => miniflare.dispose() };
}

async function listAll({ namespace }: OpenNamespace): Promise<Map<string, number | null>> {
  const sizes = new Map<string, number | null>();
  for (let cursor: string | undefined, more = true; more; ) {
    const page = await namespace.list(cursor === undefined ? {} : { cursor });
    for (const { name, metadata } of page.keys) sizes.set(name, sizeFromMetadata(metadata));
    cursor = page.cursor;
    more = !page.list_complete && cursor !== undefined;
  }
  return sizes;
}

/** The store in a folder of local state. Opens at once; if it can't be opened, every operation throws why. */
export function localStore(state: string): KeyValueStore {
  const opened = open(state);
  opened.catch(() => {});
  return {
    list: async () => listAll(await opened),
    async read(key) {
      // A stream, because the proxy passes buffers as base64, which is three times slower.
      const stream = await (await opened).namespace.get(key, 'stream');
      return stream && new Uint8Array(await new Response(stream).arrayBuffer());
    },
    async write(values) {
      const { namespace } = await opened;
      for (const [key, value] of values) {
        // No value is in shared memory, which a blob can't hold.
        const stream = new Blob([value as Uint8Array<ArrayBuffer>]).stream();
        await namespace.put(key, stream, { metadata: { bytes: value.length } });
      }
    },
    async remove(keys) {
      const { namespace } = await opened;
      for (const key of keys) await namespace.delete(key);
    },
    // What can't be opened needs no closing.
    close: async () => (await opened.catch(() => null))?.close(),
  };
}
