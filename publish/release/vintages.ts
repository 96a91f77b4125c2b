/** Renders and keeps the bodies of a dataset's vintages, before they are packed. */
import {
  type CompiledDataset,
  type CompiledLeaders,
  type CompiledRanking,
  CURRENT_FORMS,
  stateDigests,
  type VintageSpan,
  viewDocument,
  vintageSpans,
} from '../../engine/mod.ts';
import { leadersAddress, rankingAddress, vintageAddress } from '../../engine/model/address.ts';
import type { RankingDocument, RankingView } from '../../engine/model/documents.ts';
import { jsonBody } from '../../engine/model/json.ts';
import { ON_DEMAND } from '../../engine/model/manifest.ts';
import { monthsOf } from '../../engine/model/period.ts';
import type { BodyCache } from './body-cache.ts';
import type { PackPositions } from './manifest-index.ts';
import {
  type DerivedText,
  type EncodedBodies,
  type Etags,
  encodeBinary,
  etagOf,
  type Packer,
  type TextBodies,
} from './pack.ts';
import { type Renderers, withoutChoices } from './renderers.ts';

/** ETags of bodies that share a pack, by address, by group key. */
type EtagsByKey = Map<string, Map<string, string>>;

function getOrCreateGroup(groups: EtagsByKey, key: string): Map<string, string> {
  const group = groups.get(key) ?? new Map<string, string>();
  groups.set(key, group);
  return group;
}

/** The address of a ranking’s vintages, without date and form. */
export function rankingStem({ key }: CompiledRanking): string {
  return rankingAddress(key);
}

/** The same of a list of leaders. */
export function leadersStem({ key }: CompiledLeaders): string {
  return leadersAddress(key);
}

/** Key of the bodies superseded on a date, sorted by date. */
export function archiveKey(stem: string, until: string): string {
  return `${until} ${stem}`;
}

/** The date of such a key. */
export function untilOf(key: string): string {
  return key.slice(0, key.indexOf(' '));
}

/** The dates of a vintage. */
type Span = Omit<VintageSpan<never>, 'document'>;

/** The ETags of all bodies of the vintages of a dataset. */
class VintageBodies {
  /** Superseded vintages, by `archiveKey`. */
  readonly archive: EtagsByKey = new Map();
  /** Newest vintages, by address. */
  readonly newest: EtagsByKey = new Map();
  /** Views of the newest vintages, by address. */
  readonly views: EtagsByKey = new Map();

  /** Adds bodies of a vintage, by form. */
  put(stem: string, { asOf, until }: Span, etags: Etags): void {
    for (const [form, etag] of etags) {
      const group =
        until !== null
          ? getOrCreateGroup(this.archive, archiveKey(stem, until))
          : getOrCreateGroup(form === 'view.json' ? this.views : this.newest, stem);
      group.set(vintageAddress(stem, asOf, form), etag);
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

/** The other forms of a view, and those that are derived on request. */
function renderForms(
  view: RankingView,
  { sources }: RankingDocument,
  { compiled, rendering: { forms, origin } }: PackingContext,
): TextBodies {
  const { bases } = compiled.dataset;
  const derived = Object.entries(CURRENT_FORMS).map(
    ([form, { render }]) => [form, { derived: render({ view, sources, bases, origin }) }] as const,
  );
  return new Map<string, string | Uint8Array | DerivedText>([...derived, ...forms(view)]);
}

/** A body of a vintage, by its form. It is serialized only if what was known on its date was altered. */
function documentBody(
  context: DatedContext,
  stem: string,
  asOf: string,
  form: string,
  document: object,
): Etags {
  const inputs = [...shortcutOf(context, stem, asOf), form];
  return context.cache.item(inputs, () => new Map([[form, jsonBody(document)]]));
}

/** The bodies of a ranking's newest vintage by form. A new period changes the views of many rankings, and nothing else of them. */
function newestRankingBodies(
  context: DatedContext,
  ranking: CompiledRanking,
  document: RankingDocument,
): Etags {
  const { compiled, rendering, cache } = context;
  const json = documentBody(context, rankingStem(ranking), document.asOf, 'json', document);
  const etag = json.get('json') ?? '';
  const view = viewDocument(compiled, ranking, document);
  const { origin } = rendering;
  const views = cache.item(['view', etag, viewInputs(view)], () => viewBodies(view));
  const shown = withoutChoices(view);
  const forms = cache.item(['forms', origin, etag, viewInputs(shown), basesOf(compiled)], () =>
    renderForms(shown, document, context),
  );
  return new Map([...json, ...views, ...forms]);
}

/** The bodies of a superseded vintage of a ranking by form. Its document is serialized only if earlier dates were altered. */
function supersededRankingBodies(
  context: DatedContext,
  ranking: CompiledRanking,
  document: RankingDocument,
): Etags {
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
          ...viewBodies(view),
          ...renderForms(withoutChoices(view), document, context),
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

/** The items of a ranking's newest vintage, by address instead of form. */
export function byAddress<T>(
  ranking: CompiledRanking,
  forms: ReadonlyMap<string, T>,
): Map<string, T> {
  const asOf = ranking.vintages.at(-1)?.asOf ?? '';
  const stem = rankingStem(ranking);
  return new Map([...forms].map(([form, item]) => [vintageAddress(stem, asOf, form), item]));
}

/** The ETags of the pages of a ranking's newest vintage, by address. `json` is the ETag of its document. */
function pageEtags(
  ranking: CompiledRanking,
  json: string | undefined,
  { rendering, cache }: PackingContext,
): Etags {
  const pages = json === undefined ? null : rendering.pages(ranking);
  if (json === undefined || !pages) return new Map();
  return byAddress(ranking, cache.item(['pages', json, pages.inputs], pages.render));
}

/** The ETags of what a dataset's packs will hold. */
export interface CollectedBodies {
  readonly vintages: VintageBodies;
  /** Pages by address, by ranking. */
  readonly pages: ReadonlyMap<string, Etags>;
}

/** Renders all bodies of a dataset's vintages, and its pages. */
export function collectBodies(context: PackingContext): CollectedBodies {
  const { compiled } = context;
  const vintages = collectVintages(context);
  const pages = byYearAndBasis(compiled.rankings).map((ranking) => {
    const asOf = ranking.vintages.at(-1)?.asOf ?? '';
    const stem = rankingStem(ranking);
    const json = vintages.newest.get(stem)?.get(vintageAddress(stem, asOf, 'json'));
    return [stem, pageEtags(ranking, json, context)] as const;
  });
  return {
    vintages,
    pages: new Map(pages.filter(([, etags]) => etags.size > 0)),
  };
}

// Packs of a dataset's vintages. Superseded vintages never change, so they form a log that updates append to. Of the newest
// vintages, views are with the documents, because any new ranking changes them all, and the large pictures have packs of their own; the
// rest is packed by year, so that a new figure changes few packs. See docs/decisions/0006-packs.md.

/** The pictures of a ranking's newest vintage, by address; none if they are drawn on demand. */
function pictureBodies(ranking: CompiledRanking, { pictures }: Renderers): EncodedBodies {
  const drawn = pictures(ranking);
  if (drawn === ON_DEMAND) return new Map();
  const forms = [...drawn].map(([form, read]) => [form, encodeBinary(read())] as const);
  return byAddress(ranking, new Map(forms));
}

/** The items that have bodies, by address, one by one. */
function* withBodies<T>(
  items: readonly T[],
  addressOf: (item: T) => string,
  bodiesOf: (item: T) => EncodedBodies,
): Generator<[string, EncodedBodies]> {
  for (const item of items) {
    const bodies = bodiesOf(item);
    if (bodies.size > 0) yield [addressOf(item), bodies];
  }
}

/** The newest leaders and views of a dataset, by address: nearly every new figure changes some. */
export function leadersAndViews(
  { vintages: { newest, views } }: CollectedBodies,
  { compiled, cache }: PackingContext,
): [string, EncodedBodies][] {
  const stored = (etags: Etags | undefined) => cache.bodies(etags ?? new Map());
  return [
    ...withBodies(compiled.leaders, leadersStem, (list) => stored(newest.get(leadersStem(list)))),
    ...withBodies(byYearAndBasis(compiled.rankings), rankingStem, (ranking) =>
      stored(views.get(rankingStem(ranking))),
    ),
  ];
}

/** Packs everything else that was collected of a dataset. Returns the positions; among `viewsAt` are those of the leaders and views. */
export function packBodies(
  packer: Packer,
  { vintages: { archive, newest }, pages }: CollectedBodies,
  viewsAt: ReadonlyMap<string, number>,
  { compiled, rendering, cache }: PackingContext,
): PackPositions {
  const rankings = byYearAndBasis(compiled.rankings);
  const years = new Map(rankings.map((ranking) => [rankingStem(ranking), yearOf(ranking)]));
  const yearOfItem = (stem: string) => years.get(stem) ?? '';
  const stored = (...groups: readonly (Etags | undefined)[]) =>
    cache.bodies(new Map(groups.flatMap((group) => [...(group ?? [])])));
  const itemsOf = (bodiesOf: (ranking: CompiledRanking) => EncodedBodies) =>
    withBodies(rankings, rankingStem, bodiesOf);
  const newestAt = packer.add(
    itemsOf((ranking) => {
      const stem = rankingStem(ranking);
      return stored(newest.get(stem), pages.get(stem));
    }),
    yearOfItem,
  );
  // A new figure supersedes vintages on its date only. So that it rewrites no full pack, one that is half full ends with a date.
  const archiveAt = packer.add(
    [...sortByKey(archive)].map(([key, etags]) => [key, cache.bodies(etags)] as const),
    untilOf,
  );
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
    pictures: new Map<string, number | typeof ON_DEMAND>([
      ...picturesAt,
      ...onDemand.map((ranking) => [rankingStem(ranking), ON_DEMAND] as const),
    ]),
    pages: new Map([...newestAt].filter(([stem]) => pages.has(stem))),
  };
}

/** The last year of a ranking. */
export const yearOf = ({ key }: CompiledRanking): string => monthsOf(key.period).to.slice(0, 4);

/** Rankings in the order of their last year, then of their basis: a new figure concerns one year, and the bounds of the next. */
export function byYearAndBasis(rankings: readonly CompiledRanking[]): CompiledRanking[] {
  const orderOf = (ranking: CompiledRanking) =>
    `${yearOf(ranking)} ${ranking.key.basis} ${rankingAddress(ranking.key)}`;
  return sortByKey(rankings.map((ranking) => [orderOf(ranking), ranking] as const)).map(
    ([, ranking]) => ranking,
  );
}

/** Sorts entries by their unique keys, in code unit order. */
export function sortByKey<T>(entries: Iterable<readonly [string, T]>): (readonly [string, T])[] {
  return [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
}
