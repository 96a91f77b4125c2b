/**
 * Local store in a process of its own. It opens while this process reads the data, and its memory, some 100 MB for miniflare, isn't
 * added to that of compiling.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { KeyValueStore } from './key-value-store.ts';

const SCRIPT = join(import.meta.dirname, 'store-process.ts');

type Operations = Omit<KeyValueStore, 'close'>;

/** A call of an operation. */
export type StoreRequest = {
  readonly [Name in keyof Operations]: {
    readonly id: number;
    readonly operation: Name;
    readonly args: Parameters<Operations[Name]>;
  };
}[keyof Operations];

/** Its result, or the error that it threw. */
export type StoreResponse = { readonly id: number } & (
  | { readonly result: unknown }
  | { readonly error: unknown }
);

/** The store in a folder of local state, opened by a child process. */
export function childProcessStore(state: string): KeyValueStore {
  const child = fork(SCRIPT, [state], {
    // The values are outside V8's heap: a larger young generation keeps 30 MB and saves no time.
    execArgv: [...process.execArgv, '--max-semi-space-size=2'],
    serialization: 'advanced',
  });
  const exit = once(child, 'exit');
  const pending = new Map<number, PromiseWithResolvers<unknown>>();
  let nextId = 0;
  child.on('message', (response: StoreResponse) => {
    const { resolve, reject } = pending.get(response.id) ?? {};
    pending.delete(response.id);
    if ('error' in response) reject?.(response.error);
    else resolve?.(response.result);
  });
  child.on('exit', (code, signal) => {
    const error = new Error(`the process of the store ended with ${signal ?? code}`);
    for (const { reject } of pending.values()) reject(error);
    pending.clear();
  });

  function call<Name extends keyof Operations>(
    operation: Name,
    ...args: Parameters<Operations[Name]>
  ): ReturnType<Operations[Name]> {
    const id = nextId++;
    const response = Promise.withResolvers<unknown>();
    pending.set(id, response);
    child.send({ id, operation, args }, (error) => error && response.reject(error));
    // The process answers with what the operation of this name returns.
    return response.promise as ReturnType<Operations[Name]>;
  }

  return {
    list: () => call('list'),
    read: (key) => call('read', key),
    async write(values) {
      // One by one, so that nothing more is written once this process has been killed.
      for (const value of values) await call('write', new Map([value]));
    },
    async remove(keys) {
      for (const key of keys) await call('remove', [key]);
    },
    async close() {
      if (child.connected) child.disconnect();
      await exit;
    },
  };
}
