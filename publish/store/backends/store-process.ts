/** The process of a child process store: performs operations that its parent sends, and ends when the parent disconnects or ends. */
import type { StoreRequest, StoreResponse } from './child-process-store.ts';
import { localStore } from './local-store.ts';

const [state = ''] = process.argv.slice(2);
const store = localStore(state);

function perform({ operation, args }: StoreRequest): Promise<unknown> {
  switch (operation) {
    case 'list':
      return store.list();
    case 'read':
      return store.read(...args);
    case 'write':
      return store.write(...args);
    case 'remove':
      return store.remove(...args);
  }
}

/** Responds, unless the parent has ended meanwhile: then nobody waits, and an error would end this process before the store is closed. */
function respond(response: StoreResponse): void {
  if (process.connected) process.send?.(response, () => {});
}

process.on('message', (request: StoreRequest) => {
  perform(request).then(
    (result) => respond({ id: request.id, result }),
    (error: unknown) => respond({ id: request.id, error }),
  );
});
process.on('disconnect', () => {
  store.close().finally(() => process.exit());
});
// A terminal interrupts both processes. The parent reports it and ends, which ends this one.
process.on('SIGINT', () => {});
