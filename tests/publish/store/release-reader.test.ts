/** Releases read back from a store: their keys, whether they are intact, and their documents, in one pack or several. */
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Manifest } from '../../../engine/model/manifest.ts';
import { makeRelease } from '../../../publish/release/release.ts';
import { NO_RENDERERS } from '../../../publish/release/renderers.ts';
import {
  isIntact,
  readDocument,
  readManifest,
  releaseKeys,
} from '../../../publish/store/release-reader.ts';
import { small } from '../../support/data/small-data.ts';
import { packOf } from '../../support/releases/packed-release.ts';

const release = makeRelease([small()]);
const reader = (values: ReadonlyMap<string, Uint8Array>) => ({
  read: async (key: string) => values.get(key) ?? null,
});

describe('the keys of a release', () => {
  test('are those of its values, packs first', () => {
    expect(releaseKeys(release.id, release.manifest)).toEqual([...release.values.keys()]);
  });
});

describe('a value', () => {
  test('is intact if its hash is its name', () => {
    for (const [key, value] of release.values) expect(isIntact(key, value)).toBe(true);
  });

  test.each(['one byte less', 'one bit else', 'another key', 'a key without a hash'])(
    'isn’t with %s',
    (what) => {
      const [key = '', value = new Uint8Array()] = [...release.values][0] ?? [];
      const changed = Uint8Array.from(value);
      changed[9] = (changed[9] ?? 0) ^ 1;
      const found = {
        'one byte less': isIntact(key, value.subarray(1)),
        'one bit else': isIntact(key, changed),
        'another key': isIntact(`pack/${'0'.repeat(32)}`, value),
        'a key without a hash': isIntact('current', value),
      }[what];
      expect(found).toBe(false);
    },
  );
});

describe('a manifest', () => {
  test('is read as it was written', async () => {
    expect(await readManifest(release.id, reader(release.values))).toEqual(release.manifest);
  });

  test('is null if the store has none, or another one', async () => {
    expect(await readManifest('0123456789abcdef', reader(release.values))).toBeNull();
    const values = new Map([[`manifest/${release.id}`, Buffer.from('{}')]]);
    expect(await readManifest(release.id, reader(values))).toBeNull();
  });
});

describe('a document', () => {
  test('at each address is the body that was packed', async () => {
    const documents = new Map([['about.html', Buffer.from('<p>ä</p>')]]);
    const rendered = makeRelease([small()], { ...NO_RENDERERS, documents });
    for (const address of Object.keys(rendered.manifest.documents)) {
      const body = await readDocument(rendered.manifest, address, reader(rendered.values));
      expect(body?.length, address).toBeGreaterThan(0);
    }
    const about = await readDocument(rendered.manifest, 'about.html', reader(rendered.values));
    expect(Buffer.from(about ?? []).toString()).toBe('<p>ä</p>');
  });

  test('that is too large for one pack is joined from its parts', async () => {
    const large = Uint8Array.from({ length: 2_500_000 }, (_, index) => (index * 7919) % 251);
    const documents = new Map([['large.bin', large]]);
    const rendered = makeRelease([small()], { ...NO_RENDERERS, documents });
    const body = await readDocument(rendered.manifest, 'large.bin', reader(rendered.values));
    expect(Buffer.from(body ?? []).equals(large)).toBe(true);
    for (const key of rendered.values.keys()) {
      const lacking = new Map(rendered.values);
      lacking.delete(key);
      const found = await readDocument(rendered.manifest, 'large.bin', reader(lacking));
      expect(found === null || Buffer.from(found).equals(large)).toBe(true);
    }
  });

  test('is null if its address is unknown, or its pack missing, damaged or incomplete', async () => {
    const pack = packOf({ other: 'x' });
    const hash = createHash('sha256').update(pack).digest('hex').slice(0, 32);
    const manifest: Manifest = { packs: [hash], documents: { here: 0, far: 7 }, datasets: {} };
    const values = new Map([[`pack/${hash}`, pack]]);
    const read = (address: string, from = values) => readDocument(manifest, address, reader(from));
    expect(await read('nowhere')).toBeNull();
    expect(await read('far')).toBeNull();
    expect(await read('here')).toBeNull();
    expect(await read('here', new Map())).toBeNull();
    expect(await read('here', new Map([[`pack/${hash}`, pack.subarray(1)]]))).toBeNull();
  });
});
