/** The local store that a command uses, chosen among those of the local servers. */

import { POINTER_KEY } from '../../engine/model/address.ts';
import { CommandError } from '../../engine/model/command-error.ts';
import type { KeyValueStore } from '../../publish/store/open-store.ts';
import { readPointer } from '../../publish/store/release-pointer.ts';
import {
  DEFAULT_PORT,
  findServer,
  findServers,
  type LocalServer,
  serverFolder,
} from './local-server.ts';

/** The store of a local server. */
export interface LocalStore {
  readonly folder: string;
  readonly port: number;
  /** Null if no server runs with it now. */
  readonly server: LocalServer | null;
}

/** Chooses the server that a command means; null if none runs. Throws a `CommandError` if several run. */
export function chooseServer(servers: readonly LocalServer[]): LocalServer | null {
  if (servers.length <= 1) return servers[0] ?? null;
  const list = servers.map(({ port, data }) => `  ${port}, from ${data}`).join('\n');
  throw new CommandError(
    `${servers.length} local servers are running, on these ports:\n${list}`,
    'choose one with --port',
  );
}

/**
 * Finds the local store that a command uses: that on `port` or in `LIKEWISE_STATE`, else that of the one running server, else that
 * of the default port. Throws a `CommandError` if several servers run.
 */
export async function findLocalStore(port: number | null): Promise<LocalStore> {
  if (port === null && process.env.LIKEWISE_STATE === undefined) {
    const server = chooseServer(await findServers());
    if (server) return { folder: serverFolder(server.port), port: server.port, server };
  }
  const folder = serverFolder(port ?? DEFAULT_PORT);
  const server = await findServer(folder);
  return { folder, port: server?.port ?? port ?? DEFAULT_PORT, server };
}

export interface TrackedStore {
  readonly store: KeyValueStore;
  /** What readers are served, in words: `release 0123456789abcdef`. */
  describeServed(): string;
}

/** Wraps a store and follows its pointer as it is read and written. */
export function trackServed(store: KeyValueStore): TrackedStore {
  let served = 'the previous release; the pointer was not switched';
  const follow = async (value: Uint8Array | null) => {
    const pointer = await readPointer({ read: async () => value });
    served = pointer ? `release ${pointer.release}` : 'nothing: no release has been published';
  };
  return {
    describeServed: () => served,
    store: {
      ...store,
      async read(key) {
        const value = await store.read(key);
        if (key === POINTER_KEY) await follow(value);
        return value;
      },
      async write(values) {
        const pointer = values.get(POINTER_KEY);
        if (pointer)
          served +=
            ', unless the switch still went through; npm run data:releases shows the current release';
        await store.write(values);
        if (pointer) await follow(pointer);
      },
    },
  };
}
