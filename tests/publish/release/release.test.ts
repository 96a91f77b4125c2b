/**
 * Releases of the real data: they fit the free plan and contain everything rendered for them. Pictures are stand-ins, a little
 * heavier than the rendered ones; `npm run test:deep` renders them.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { compile } from '../../../engine/compile/compile.ts';
import type { CompiledDataset, CompiledRanking } from '../../../engine/compile/compiled-dataset.ts';
import { viewDocument } from '../../../engine/compile/ranking/view-document.ts';
import type { Vintage } from '../../../engine/compile/vintages.ts';
import { rankingCsv } from '../../../engine/formats/ranking-csv.ts';
import { rankingMarkdown } from '../../../engine/formats/ranking-markdown.ts';
import {
  leadersAddress,
  manifestKey,
  rankingAddress,
  vintageAddress,
} from '../../../engine/model/address.ts';
import type { RankingView } from '../../../engine/model/documents.ts';
import { jsonBody } from '../../../engine/model/json.ts';
import { etagOf, MAX_PACK_BYTES } from '../../../publish/release/pack.ts';
import { makeRelease, type Release } from '../../../publish/release/release.ts';
import type { Pictures, Renderers } from '../../../publish/release/renderers.ts';
import { buildCompiledRelease } from '../../../scripts/lib/build-release.ts';
import { renderMainPages, renderSecondaryPages } from '../../../site/pages/render-pages.ts';
import {
  rankingPageRenderer,
  renderSharePictures,
  renderVintageFiles,
  sharedViews,
} from '../../../site/release-renderers.ts';
import { withPressNotice } from '../../support/data/press-notice.ts';
import { china } from '../../support/data/real-data.ts';
import { OpenedRelease } from '../../support/releases/opened-release.ts';
import { standInPicture } from '../../support/releases/stand-in-pictures.ts';

const ORIGIN = 'https://likewise.test';
const isDeep = process.env.LIKEWISE_DEEP === '1';

/** One day after the last date in the data. */
function dayAfter({ asOf }: CompiledDataset): string {
  const day = new Date(`${asOf}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}

/** The texts of each vintage, by its permalink: rendered once for all releases. */
const texts = new Map<string, ReadonlyMap<string, string>>();

function textsOf(view: RankingView): ReadonlyMap<string, string> {
  const self = JSON.stringify(view);
  const known = texts.get(self) ?? renderVintageFiles(view, ORIGIN);
  texts.set(self, known);
  return known;
}

/** Renderers that draw real pictures. */
interface DrawingRenderers extends Renderers {
  readonly pictures: (ranking: CompiledRanking) => Pictures;
}

function renderingOf(compiled: CompiledDataset): DrawingRenderers {
  const pictures = new Map(
    sharedViews(compiled).map((view) => {
      const { dataset, metric, period, level, basis } = view;
      const address = rankingAddress({ dataset, metric, period: period.id, level, basis });
      return [address, renderSharePictures(view, ORIGIN)];
    }),
  );
  return {
    origin: ORIGIN,
    documents: renderMainPages([compiled], ORIGIN),
    otherDocuments: renderSecondaryPages([compiled], ORIGIN),
    forms: textsOf,
    pages: rankingPageRenderer([compiled], ORIGIN),
    pictures: ({ key }) =>
      new Map(
        [...(pictures.get(rankingAddress(key)) ?? [])].map(([form, svg]) => [
          form,
          () => standInPicture(form, svg),
        ]),
      ),
  };
}

type Made = readonly [address: string, body: Uint8Array | string];

/** The bodies of a ranking by address, rendered anew. */
function* bodiesOfRanking(compiled: CompiledDataset, ranking: CompiledRanking): Generator<Made> {
  const stem = rankingAddress(ranking.key);
  for (const { asOf, document } of ranking.vintages) {
    if (!document) continue;
    const view = viewDocument(compiled, ranking, document);
    yield [vintageAddress(stem, asOf, 'json'), jsonBody(document)];
    yield [vintageAddress(stem, asOf, 'view.json'), jsonBody(view)];
    yield [
      vintageAddress(stem, asOf, 'md'),
      rankingMarkdown(view, document.sources, rendering.origin),
    ];
    for (const language of ['en', 'zh'] as const)
      yield [
        vintageAddress(stem, asOf, `${language}.csv`),
        rankingCsv(view, compiled.dataset.bases, language),
      ];
    for (const [form, text] of textsOf(view)) yield [vintageAddress(stem, asOf, form), text];
  }
  const newest = ranking.vintages.at(-1)?.asOf ?? '';
  const pages = rendering.pages(ranking)?.render() ?? [];
  for (const [form, body] of pages) yield [vintageAddress(stem, newest, form), body];
  for (const [form, read] of rendering.pictures(ranking))
    yield [vintageAddress(stem, newest, form), read()];
}

/** The bodies of documents whose vintages are JSON only. */
function bodiesOf(
  stem: string,
  vintages: readonly Vintage<object>[],
  form: string,
): readonly Made[] {
  return vintages.flatMap(({ asOf, document }): Made[] =>
    document ? [[vintageAddress(stem, asOf, form), jsonBody(document)]] : [],
  );
}

/** The bodies of all of a dataset's vintages, by address, as ETags. */
function expectedEtags(compiled: CompiledDataset): Map<string, string> {
  const made = [
    ...compiled.rankings.flatMap((ranking) => [
      ...bodiesOfRanking(compiled, ranking),
      ...bodiesOf(rankingAddress(ranking.key), ranking.comparisons, 'compare.json'),
    ]),
    ...compiled.leaders.flatMap(({ key, vintages }) =>
      bodiesOf(leadersAddress(key), vintages, 'json'),
    ),
  ];
  return new Map(made.map(([address, body]) => [address, etagOf(Buffer.from(body))]));
}

/** Number of values that a store with one release needs for another; the pointer is one more. */
function missing(from: Release, to: Release): number {
  return [...to.values.keys()].filter((key) => !from.values.has(key)).length;
}

function sizes({ values }: Release): number[] {
  return [...values.values()].map(({ length }) => length);
}

let rendering: DrawingRenderers;
let first: Release;
let updated: Release;
let firstEtags: ReadonlyMap<string, string>;
let updatedEtags: ReadonlyMap<string, string>;
let superseded: ReadonlySet<string>;

beforeAll(async () => {
  const compiled = china();
  rendering = renderingOf(compiled);
  first = makeRelease([compiled], rendering);
  const later = compile(withPressNotice(compiled.dataset, dayAfter(compiled)));
  updated = makeRelease([later], renderingOf(later));
  firstEtags = await new OpenedRelease(first).etags();
  updatedEtags = await new OpenedRelease(updated).etags();
  const stems = [...compiled.rankings, ...compiled.leaders].map(({ key, vintages }) => ({
    stem: 'period' in key ? rankingAddress(key) : leadersAddress(key),
    dates: vintages.slice(0, -1).map(({ asOf }) => asOf),
  }));
  superseded = new Set(stems.flatMap(({ stem, dates }) => dates.map((date) => `${stem}@${date}`)));
}, 600_000);

/** The vintage of an address: the part before its format. */
function vintageIn(address: string): string {
  return /^.*@\d{4}-\d\d-\d\d/.exec(address)?.[0] ?? '';
}

describe('a release of the real data', () => {
  test('takes at most 60 keys, with its manifest and the pointer', () => {
    expect(first.values.size + 1).toBeLessThanOrEqual(60);
  });

  test('has no value above two megabytes, and a manifest that is fast to parse', () => {
    expect(Math.max(...sizes(first))).toBeLessThanOrEqual(MAX_PACK_BYTES);
    expect(first.values.get(manifestKey(first.id))?.length).toBeLessThanOrEqual(180_000);
  });

  test('fills its packs: at most 1.5 times as many as their bytes need', () => {
    const bytes = sizes(first).reduce((sum, size) => sum + size, 0);
    expect(first.values.size).toBeLessThan((bytes / MAX_PACK_BYTES) * 1.5);
  });

  test('contains every body rendered for it, where its manifest says, and no other', () => {
    const made = expectedEtags(china());
    const found = [...firstEtags].filter(([address]) => vintageIn(address) !== '');
    expect(found.length).toBe(made.size);
    expect(found.filter(([address, etag]) => made.get(address) !== etag)).toEqual([]);
  });

  test('lists every pack that it needs, so that none is garbage-collected', () => {
    const keys = [...first.manifest.packs.map((hash) => `pack/${hash}`), manifestKey(first.id)];
    expect(new Set(keys)).toEqual(new Set(first.values.keys()));
  });

  test('is the same for rows in any order, and writes nothing the second time', async () => {
    const { dataset } = china();
    const reversed = compile({
      ...dataset,
      entities: dataset.entities.toReversed(),
      sources: dataset.sources.toReversed(),
      observations: dataset.observations.toReversed(),
      claims: dataset.claims.toReversed(),
    });
    const again = makeRelease([reversed], renderingOf(reversed));
    expect(missing(first, again)).toBe(0);
    expect(again.id).toBe(first.id);
  }, 600_000);
});

describe('a month’s update', () => {
  test('writes at most 30 keys, with its manifest and the pointer', () => {
    expect(missing(first, updated) + 1).toBeLessThanOrEqual(30);
    expect(Math.max(...sizes(updated))).toBeLessThanOrEqual(MAX_PACK_BYTES);
  });

  test('keeps every earlier vintage', () => {
    const vintages = new Set([...updatedEtags.keys()].map(vintageIn));
    expect([...firstEtags.keys()].filter((address) => !vintages.has(vintageIn(address)))).toEqual(
      [],
    );
    expect(updatedEtags.size).toBeGreaterThan(firstEtags.size);
  });

  test('changes no byte of what was already superseded', () => {
    const before = [...firstEtags].filter(([address]) => superseded.has(vintageIn(address)));
    expect(before.length).toBeGreaterThan(9000);
    expect(before.filter(([address, etag]) => updatedEtags.get(address) !== etag)).toEqual([]);
  });

  test('changes other vintages only where they refer to others: their views and pages', () => {
    const changed = [...firstEtags.keys()].filter(
      (address) =>
        vintageIn(address) !== '' &&
        updatedEtags.has(address) &&
        updatedEtags.get(address) !== firstEtags.get(address),
    );
    const refersToOthers = /\.(?:view\.json|page\.html)$/;
    expect(changed.filter((address) => !refersToOthers.test(address))).toEqual([]);
    expect(changed.length).toBeGreaterThan(0);
  });
});

test.runIf(isDeep)('a release with real pictures fits as well', async () => {
  const { dataset } = china();
  const drawn = await buildCompiledRelease([compile(dataset)], ORIGIN);
  expect(drawn.values.size + 1).toBeLessThanOrEqual(60);
  for (const level of ['province', 'city']) {
    const later = withPressNotice(dataset, dayAfter(china()), level);
    const next = await buildCompiledRelease([compile(later)], ORIGIN);
    expect(missing(drawn, next) + 1).toBeLessThanOrEqual(30);
  }
  expect(missing(drawn, await buildCompiledRelease([compile(dataset)], ORIGIN))).toBe(0);
});
