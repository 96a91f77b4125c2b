/** The faulty KV as its publisher sees it: immediately consistent, with commands that sometimes fail. */
import { POINTER_KEY } from '../../../engine/model/address.ts';
import type { KeyValueStore } from '../../../publish/store/backends/key-value-store.ts';
import type { ReleaseTimeline } from '../simulation/release-timeline.ts';
import type { Random } from '../simulation/seeded-random.ts';
import type { FaultyStore } from './faulty-kv.ts';

/** The probability that a command fails. */
const FAILURE = 0.002;

/** A store that reports every switch to the history. */
export function unreliableStore(
  central: FaultyStore,
  history: ReleaseTimeline,
  random: Random,
): KeyValueStore {
  const attempt = () => {
    if (random() < FAILURE) throw new Error('the store fails');
  };
  return {
    async list() {
      attempt();
      return new Map(central.keys().map((key) => [key, central.read(key)?.length ?? null]));
    },
    async read(key) {
      attempt();
      return central.read(key);
    },
    async write(values) {
      for (const [key, value] of values) {
        attempt();
        central.write(key, value);
        if (key === POINTER_KEY) recordPointer(value, history);
      }
    },
    async remove(keys) {
      for (const key of keys) {
        attempt();
        central.write(key, null);
      }
    },
    async close() {},
  };
}

function recordPointer(value: Uint8Array, history: ReleaseTimeline): void {
  const { release }: { readonly release: string } = JSON.parse(Buffer.from(value).toString());
  if (release !== history.current) history.recordSwitch(release, Date.now());
}
