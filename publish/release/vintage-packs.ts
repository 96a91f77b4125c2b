/**
 * Packs of a dataset's vintages. Superseded vintages never change, so they form a log that updates append to. Of the newest
 * vintages, views have packs of their own, because any new ranking changes them all, and so have the large pictures; the rest is
 * packed by year, so that a new figure changes few packs. See docs/decisions/0006-packs.md.
 */

import {
  type CompiledDataset,
  type CompiledLeaders,
  type CompiledRanking,
  rankingCsv,
  rankingMarkdown,
  stateDigests,
  type VintageSpan,
  viewDocument,
  vintageSpans,
} from '../../engine/mod.ts';
import {
  leadersAddress,
  rankingAddress,
  vintageAddress,
} from '../../engine/model/document-address.ts';
import type { RankingDocument, RankingView } from '../../engine/model/documents.ts';
import { jsonBody } from '../../engine/model/json.ts';
import { PAGE_LANGUAGES } from '../../engine/model/languages.ts';
import { ON_DEMAND } from '../../engine/model/manifest.ts';
import type { TextBodies } from './bodies.ts';
import type { BodyCache } from './body-cache.ts';
import { type EncodedBodies, type EncodedBody, encodeBinary, etagOf } from './encode-pack.ts';
import type { PackPositions } from './manifest-index.ts';
import type { Packer } from './packer.ts';
import { byYearAndBasis, sortByKey, yearOf } from './ranking-order.ts';
import { type Renderers, withoutChoices } from './renderers.ts';
import { historyBodies } from './unversioned-documents.ts';

/** Groups of bodies that share a pack, by group key. */
type BodiesByKey = Map<string, Map<string, EncodedBody>>;

function getOrCreateBodies(groups: BodiesByKey, key: string): Map<string, EncodedBody> {
  const bodies = groups.get(key) ?? new Map<string, EncodedBody>();
  groups.set(key, bodies);
  return bodies;
}

function rankingStem({ key }: CompiledRanking): string {
  return rankingAddress(key);
}

function leadersStem({ key }: CompiledLeaders): string {
  return leadersAddress(key);
}

/** Key of the bodies superseded on a date, sorted by date. */
function archiveKey(stem: string, until: string): string {
  return `${until} ${stem}`;
}

/** The dates of a vintage. */
type Span = Omit<VintageSpan<never>, 'document'>;

/** All bodies of the vintages of a dataset. */
class VintageBodies {
  /** Superseded vintages, by `archiveKey`. */
  readonly archive: BodiesByKey = new Map();
  /** Newest vintages, by address. */
  readonly newest: BodiesByKey = new Map();
  /** Views of the newest vintages, by address. */
  readonly views: BodiesByKey = new Map();

  /** Adds bodies of a vintage, by form. */
  put(stem: string, { asOf, until }: Span, bodies: EncodedBodies): void {
    for (const [form, body] of bodies) {
      const group =
        until !== null
          ? getOrCreateBodies(this.archive, archiveKey(stem, until))
          : getOrCreateBodies(form === 'view.json' ? this.views : this.newest, stem);
      group.set(vintageAddress(stem, asOf, form), body);
    }
  }
}

/** A dataset, and what it is packed with. */
export interface PackingContext {
  readonly compiled: CompiledDataset;
  readonly rendering: Renderers;
  readonly cache: BodyCache;
}

/** A dataset that is being packed, with the digests of what was known on each date. */
interface DatedContext extends PackingContext {
  readonly digests: ReadonlyMap<string, string>;
}

/** Everything that the bodies of a superseded vintage depend on, in short. */
function shortcutOf({ rendering, digests }: DatedContext, stem: string, asOf: string): string[] {
  const digest = digests.get(asOf);
  if (digest === undefined) throw new Error(`${stem}@${asOf}: nothing became known on that date`);
  return [rendering.origin, stem, asOf, digest];
}

/** All that a view has beside its document. */
function viewInputs({ titles, license, available }: RankingView): string {
  return JSON.stringify({ titles, license, available });
}

/** The bases of a dataset, by which rows of its tables have flags. */
function basesOf({ dataset }: CompiledDataset): string {
  return JSON.stringify(dataset.bases);
}

function viewBodies(view: RankingView): TextBodies {
  return new Map([['view.json', jsonBody(view)]]);
}

/** The other forms of a view. */
function renderForms(
  view: RankingView,
  { compiled, rendering: { forms } }: PackingContext,
): TextBodies {
  const { bases } = compiled.dataset;
  return new Map<string, string | Uint8Array>([
    ...PAGE_LANGUAGES.map(
      (language) => [`${language}.csv`, rankingCsv(view, bases, language)] as const,
    ),
    ...forms(view),
  ]);
}

/** A body of a vintage, by its form. It is serialized only if what was known on its date was altered. */
function documentBody(
  context: DatedContext,
  stem: string,
  asOf: string,
  form: string,
  document: object,
): EncodedBodies {
  const inputs = [...shortcutOf(context, stem, asOf), form];
  return context.cache.item(inputs, () => new Map([[form, jsonBody(document)]]));
}

/** The bodies of a ranking's newest vintage by form. A new period changes the views of many rankings, and nothing else of them. */
function newestRankingBodies(
  context: DatedContext,
  ranking: CompiledRanking,
  document: RankingDocument,
): EncodedBodies {
  const { compiled, rendering, cache } = context;
  const json = documentBody(context, rankingStem(ranking), document.asOf, 'json', document);
  const etag = json.get('json')?.etag ?? '';
  const view = viewDocument(compiled, ranking, document);
  const { origin } = rendering;
  const views = cache.item(['view', etag, viewInputs(view)], () => viewBodies(view));
  const shown = withoutChoices(view);
  const forms = cache.item(
    ['forms', origin, etag, viewInputs(shown), basesOf(compiled)],
    () =>
      new Map([['md', rankingMarkdown(document, view, origin)], ...renderForms(shown, context)]),
  );
  return new Map([...json, ...views, ...forms]);
}

/** The bodies of a superseded vintage of a ranking by form. Its document is serialized only if earlier dates were altered. */
function supersededRankingBodies(
  context: DatedContext,
  ranking: CompiledRanking,
  document: RankingDocument,
): EncodedBodies {
  const { compiled, rendering, cache } = context;
  const shortcut = shortcutOf(context, rankingStem(ranking), document.asOf);
  return cache.itemByShortcut(shortcut, () => {
    const json = jsonBody(document);
    const view = viewDocument(compiled, ranking, document);
    return {
      inputs: ['superseded', rendering.origin, etagOf(json), viewInputs(view), basesOf(compiled)],
      make: () =>
        new Map([
          ['json', json],
          ['md', rankingMarkdown(document, view, rendering.origin)],
          ...viewBodies(view),
          ...renderForms(withoutChoices(view), context),
        ]),
    };
  });
}

/** Adds all bodies of a ranking's vintages, and its comparison documents. */
function addRanking(bodies: VintageBodies, context: DatedContext, ranking: CompiledRanking): void {
  const stem = rankingStem(ranking);
  for (const { document, ...span } of vintageSpans(ranking.vintages)) {
    if (!document) continue;
    const bodiesOf = span.until === null ? newestRankingBodies : supersededRankingBodies;
    bodies.put(stem, span, bodiesOf(context, ranking, document));
  }
  for (const { document, ...span } of vintageSpans(ranking.comparisons)) {
    if (document)
      bodies.put(stem, span, documentBody(context, stem, span.asOf, 'compare.json', document));
  }
}

function collectVintages(context: PackingContext): VintageBodies {
  const { compiled } = context;
  const dated = { ...context, digests: stateDigests(compiled.dataset) };
  const bodies = new VintageBodies();
  for (const ranking of compiled.rankings) addRanking(bodies, dated, ranking);
  for (const list of compiled.leaders) {
    const stem = leadersStem(list);
    for (const { document, ...span } of vintageSpans(list.vintages)) {
      if (document) bodies.put(stem, span, documentBody(dated, stem, span.asOf, 'json', document));
    }
  }
  return bodies;
}

/** Bodies of a ranking's newest vintage, by address. */
function newestBodies(ranking: CompiledRanking, forms: EncodedBodies): EncodedBodies {
  const asOf = ranking.vintages.at(-1)?.asOf ?? '';
  const stem = rankingStem(ranking);
  return new Map([...forms].map(([form, body]) => [vintageAddress(stem, asOf, form), body]));
}

/** The pages of a ranking's newest vintage, by address. `json` is its document. */
function pageBodies(
  ranking: CompiledRanking,
  json: EncodedBody | undefined,
  { rendering, cache }: PackingContext,
): EncodedBodies {
  const pages = json && rendering.pages(ranking);
  if (!pages) return new Map();
  return newestBodies(ranking, cache.item(['pages', json.etag, pages.inputs], pages.render));
}

/** The pictures of a ranking's newest vintage, by address; none if they are drawn on demand. */
function pictureBodies(ranking: CompiledRanking, { pictures }: Renderers): EncodedBodies {
  const drawn = pictures(ranking);
  if (drawn === ON_DEMAND) return new Map();
  const forms = [...drawn].map(([form, read]) => [form, encodeBinary(read())] as const);
  return newestBodies(ranking, new Map(forms));
}

/** The items that have bodies, by address, one by one. */
function* withBodies<T>(
  items: readonly T[],
  addressOf: (item: T) => string,
  bodiesOf: (item: T) => EncodedBodies | undefined,
): Generator<[string, EncodedBodies]> {
  for (const item of items) {
    const bodies = bodiesOf(item);
    if (bodies && bodies.size > 0) yield [addressOf(item), bodies];
  }
}

/** Packs all vintages of a dataset. Returns their positions. */
export function packVintages(packer: Packer, context: PackingContext): PackPositions {
  const { compiled, rendering } = context;
  const { archive, newest, views } = collectVintages(context);
  const rankings = byYearAndBasis(compiled.rankings);
  const years = new Map(rankings.map((ranking) => [rankingStem(ranking), yearOf(ranking)]));
  const yearOfItem = (stem: string) => years.get(stem) ?? '';
  const itemsOf = (bodiesOf: (ranking: CompiledRanking) => EncodedBodies | undefined) =>
    withBodies(rankings, rankingStem, bodiesOf);
  const pages = new Map(
    itemsOf((ranking) => {
      const asOf = ranking.vintages.at(-1)?.asOf ?? '';
      const stem = rankingStem(ranking);
      const json = newest.get(stem)?.get(vintageAddress(stem, asOf, 'json'));
      return pageBodies(ranking, json, context);
    }),
  );
  const histories = historyBodies(compiled, '.csv', context.cache);
  // Beside the leaders, because nearly every new figure changes both: one pack less to write.
  const viewsAt = packer.add([
    ...[...histories].map(([address, body]) => [address, new Map([[address, body]])] as const),
    ...withBodies(compiled.leaders, leadersStem, (list) => newest.get(leadersStem(list))),
    ...itemsOf((ranking) => views.get(rankingStem(ranking))),
  ]);
  const newestAt = packer.add(
    itemsOf((ranking) => {
      const stem = rankingStem(ranking);
      return new Map([...(newest.get(stem) ?? []), ...(pages.get(stem) ?? [])]);
    }),
    yearOfItem,
  );
  const archiveAt = packer.add(sortByKey(archive));
  const picturesAt = packer.add(
    itemsOf((ranking) => pictureBodies(ranking, rendering)),
    yearOfItem,
  );
  const onDemand = rankings.filter((ranking) => rendering.pictures(ranking) === ON_DEMAND);
  return {
    vintage(stem, until) {
      const position =
        until === null
          ? (newestAt.get(stem) ?? viewsAt.get(stem))
          : archiveAt.get(archiveKey(stem, until));
      if (position === undefined) throw new Error(`${stem}, vintage until ${until}: not packed`);
      return position;
    },
    views: viewsAt,
    histories: new Map([...viewsAt].filter(([address]) => histories.has(address))),
    pictures: new Map<string, number | typeof ON_DEMAND>([
      ...picturesAt,
      ...onDemand.map((ranking) => [rankingStem(ranking), ON_DEMAND] as const),
    ]),
    pages: new Map([...newestAt].filter(([stem]) => pages.has(stem))),
  };
}
