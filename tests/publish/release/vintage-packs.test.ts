/** The packs of a dataset's vintages: superseded ones, the newest, their views, their pictures. */
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { compile } from '../../../engine/compile/compile.ts';
import type { Observation } from '../../../engine/dataset/schema.ts';
import { ON_DEMAND, type RankingIndex } from '../../../engine/model/manifest.ts';
import { decodePack } from '../../../engine/model/pack.ts';
import { BodyCache } from '../../../publish/release/body-cache.ts';
import { Packer } from '../../../publish/release/pack.ts';
import { makeRelease, type Release } from '../../../publish/release/release.ts';
import { NO_RENDERERS } from '../../../publish/release/renderers.ts';
import { collectBodies, packBodies } from '../../../publish/release/vintages.ts';
import { figure, handmade } from '../../support/data/handmade.ts';
import { OpenedRelease, PICTURES } from '../../support/releases/opened-release.ts';

const PLACES = 'a b c';

/** The first figure, the one that changes it, and unrelated ones. */
const FIRST = [figure('a total 2024 300'), figure('b total 2024 200'), figure('a total 2023 90')];
const LATER = figure('c total 2024 250', { knownFrom: '2024-02-01' });
const ASIDE = figure('b total 2024 210', {
  source: 'guess',
  status: 'estimate',
  knownFrom: '2024-03-01',
});
const WITHDRAWN = figure('a total 2022 80', { withdrawnOn: '2024-04-01', withdrawnReason: 'x' });

function releaseOf(...observations: readonly Observation[]): Release {
  return makeRelease([compile(handmade(PLACES, observations))], {
    ...NO_RENDERERS,
    forms: () => new Map(['en.svg', 'zh.svg', 'en.html', 'zh.html'].map((form) => [form, form])),
    pictures: ({ key: { metric, period } }) =>
      new Map(
        metric === 'total' && period === '2024'
          ? PICTURES.map((form) => [form, () => Buffer.from(form)])
          : [],
      ),
  });
}

function indexOf({ manifest }: Release, period: string): RankingIndex {
  const index = manifest.datasets.handmade?.rankings.total?.[period]?.city?.count;
  if (!index) throw new Error(`no ranking of ${period}`);
  return index;
}

/** The addresses in the pack at an index. */
function addressesIn({ manifest, values }: Release, position: RankingIndex['pictures']): string[] {
  const value = values.get(`pack/${manifest.packs[Number(position ?? -1)]}`);
  const pack = value && decodePack(new Uint8Array(value));
  return pack ? Object.keys(pack.index) : [];
}

test('a pack of superseded vintages ends with a date if it is half full, so that the next date leaves it as it is', async () => {
  // It deflates to three quarters.
  const noise = (seed: string) => {
    const hash = (at: number) => createHash('sha256').update(`${seed} ${at}`).digest('base64');
    return Array.from({ length: 40_000 }, (_, at) => hash(at)).join('');
  };
  const packsOf = async (...rows: readonly Observation[]) => {
    const release = makeRelease([compile(handmade(PLACES, rows))], {
      ...NO_RENDERERS,
      forms: ({ asOf, period }) => new Map(period.id === '2024' ? [['en.html', noise(asOf)]] : []),
    });
    return indexOf(release, '2024').vintages.map(
      ([, , pack]) => release.manifest.packs[pack ?? -1],
    );
  };
  const [first, newest] = await packsOf(...FIRST, LATER);
  const [same, second, now] = await packsOf(...FIRST, LATER, ASIDE);
  expect(same).toBe(first);
  expect(new Set([first, newest, second, now]).size).toBe(4);
});

describe('the packs of a dataset', async () => {
  const release = releaseOf(...FIRST, LATER, ASIDE, WITHDRAWN);
  const stem = 'v1/rankings/handmade/total/2024/city/count';

  test('separate the newest vintages, their views, their pictures and superseded ones', () => {
    const { vintages, view, pictures } = indexOf(release, '2024');
    expect(vintages.map(([asOf]) => asOf)).toEqual(['2024-01-01', '2024-02-01', '2024-03-01']);
    const [first, second, newest] = vintages.map(([, , pack]) => pack);
    expect(second).toBe(first);
    expect(new Set([first, newest, view, pictures]).size).toBe(4);
    expect(addressesIn(release, view)).toContain(`${stem}@2024-03-01.view.json`);
    expect(addressesIn(release, newest)).toContain(`${stem}@2024-03-01.json`);
    expect(addressesIn(release, newest)).not.toContain(`${stem}@2024-03-01.view.json`);
    expect(addressesIn(release, first)).toContain(`${stem}@2024-02-01.view.json`);
    expect(addressesIn(release, pictures)).toEqual(
      PICTURES.map((form) => `${stem}@2024-03-01.${form}`),
    );
  });

  test('omit pictures that are drawn on demand, which only the manifest lists', async () => {
    const onDemand = makeRelease([compile(handmade(PLACES, [...FIRST, LATER]))], {
      ...NO_RENDERERS,
      pictures: ({ key }) => (key.period === '2024' ? ON_DEMAND : new Map()),
    });
    expect(indexOf(onDemand, '2024').pictures).toBe(ON_DEMAND);
    expect(indexOf(onDemand, '2023').pictures).toBeUndefined();
    const addresses = onDemand.manifest.packs.flatMap((_, pack) => addressesIn(onDemand, pack));
    expect(addresses.filter((address) => address.endsWith('.png'))).toEqual([]);
  });

  test('share one for the newest vintages, whatever their year, and one for all views', () => {
    const [one, other] = ['2024', '2023'].map((period) => indexOf(release, period));
    expect(one?.view).toBe(other?.view);
    expect(one?.vintages.at(-1)?.[2]).toBe(other?.vintages.at(-1)?.[2]);
    expect(other?.pictures).toBeUndefined();
  });

  test('order superseded vintages by their dates', () => {
    const [, , pack] = indexOf(release, '2024').vintages[0] ?? [];
    const dates = ['2024-01-01', '2024-02-01'].map((asOf) => `${stem}@${asOf}.json`);
    const found = addressesIn(release, pack).filter((address) => dates.includes(address));
    expect(found).toEqual(dates);
  });

  test('have no view of a withdrawn ranking, whose last vintage is superseded', () => {
    const { vintages, view } = indexOf(release, '2022');
    expect(vintages.at(-1)).toEqual(['2024-04-01', null]);
    expect(view).toBeUndefined();
    const address = 'v1/rankings/handmade/total/2022/city/count@2024-01-01.view.json';
    expect(addressesIn(release, vintages[0]?.[2])).toContain(address);
  });

  test('list comparisons separately only if their dates differ from the ranking’s', () => {
    expect(indexOf(release, '2023').comparisons).toBeUndefined();
    const { comparisons, vintages } = indexOf(release, '2024');
    expect(comparisons?.map(([asOf]) => asOf)).toEqual(['2024-01-01', '2024-02-01']);
    // The comparison's newest document is packed with the newest ranking, though it is older.
    expect(comparisons?.at(-1)?.[2]).toBe(vintages.at(-1)?.[2]);
  });

  test('contain a body wherever the manifest says', async () => {
    const etags = await new OpenedRelease(release).etags();
    expect(etags.size).toBeGreaterThan(20);
  });

  test('have no position for an address that was never packed', async () => {
    const compiled = compile(handmade(PLACES, FIRST));
    const context = { compiled, rendering: NO_RENDERERS, cache: BodyCache.empty() };
    const bodies = collectBodies(context);
    const positions = packBodies(new Packer(), bodies, new Map(), context);
    expect(() => positions.vintage('v1/rankings/x', null)).toThrow('v1/rankings/x');
    expect(() => positions.vintage(stem, '2024-09-09')).toThrow('until 2024-09-09');
  });
});

describe('an update', async () => {
  const before = releaseOf(...FIRST, LATER);
  const after = releaseOf(...FIRST, LATER, ASIDE);

  test('moves the newest vintage to the superseded ones, byte for byte', async () => {
    const address = 'v1/rankings/handmade/total/2024/city/count@2024-02-01.json';
    const bodyIn = async (release: Release) => {
      const [, , pack] = indexOf(release, '2024').vintages[1] ?? [];
      const body = await new OpenedRelease(release).bodyAt({ pack: pack ?? -1, address });
      return new TextDecoder().decode(body.bytes);
    };
    expect(await bodyIn(before)).toContain('"asOf":"2024-02-01"');
    expect(await bodyIn(after)).toBe(await bodyIn(before));
    const places = [before, after].map((release) => indexOf(release, '2024').vintages[1]?.[2]);
    expect(places[0]).toBe(indexOf(before, '2024').vintages.at(-1)?.[2]);
    expect(places[1]).toBe(indexOf(after, '2024').vintages[0]?.[2]);
  });
});
