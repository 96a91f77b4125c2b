/**
 * The vintages of a dataset in packs. What has been superseded never changes again: it is a log, to which an update
 * appends. Of what is newest, view documents lie apart, because any new ranking changes them all, and pictures, because they
 * are heavy; the rest lies in the order of years, so that a new month touches few packs. See docs/decisions/0006-packs.md.
 */
import { leadersAddress, monthsOf, rankingAddress, vintageAddress } from './address.ts';
import type { CompiledDataset, CompiledRanking } from './compile.ts';
import type { RankingDocument } from './documents.ts';
import { type Span, spansOf } from './history.ts';
import { jsonBody } from './json-body.ts';
import type { Positions } from './manifest.ts';
import type { Bodies, Packer } from './packer.ts';
import { rankingCsv } from './ranking-csv.ts';
import { LANGUAGES, type Rendering } from './rendering.ts';
import { viewOf } from './view.ts';

/** Bodies that lie together, by what they are kept under. */
type Kept = Map<string, Map<string, Uint8Array>>;

function bodiesAt(kept: Kept, key: string): Map<string, Uint8Array> {
  const bodies = kept.get(key) ?? new Map<string, Uint8Array>();
  kept.set(key, bodies);
  return bodies;
}

/** What of an address was superseded on a date; the date comes first, and decides the place in the log. */
function archiveKey(stem: string, until: string): string {
  return `${until} ${stem}`;
}

/** All bodies of the vintages of a dataset. */
class Vintages {
  /** By date and address. */
  readonly archive: Kept = new Map();
  /** The newest, by address. */
  readonly newest: Kept = new Map();
  /** The newest views, by address. */
  readonly views: Kept = new Map();

  put(
    stem: string,
    { asOf, until }: Omit<Span<never>, 'document'>,
    form: string,
    body: Uint8Array,
  ) {
    const bodies =
      until !== null
        ? bodiesAt(this.archive, archiveKey(stem, until))
        : bodiesAt(form === 'view.json' ? this.views : this.newest, stem);
    bodies.set(vintageAddress(stem, asOf, form), body);
  }
}

/** The bodies of one vintage by form. */
function* formsOf(
  compiled: CompiledDataset,
  ranking: CompiledRanking,
  document: RankingDocument,
  { forms }: Rendering,
): Generator<readonly [form: string, Uint8Array]> {
  const view = viewOf(compiled, ranking, document);
  yield ['json', jsonBody(document)];
  yield ['view.json', jsonBody(view)];
  for (const language of LANGUAGES) {
    yield [`${language}.csv`, Buffer.from(rankingCsv(view, language))];
  }
  for (const [form, text] of forms(view)) yield [form, Buffer.from(text)];
}

function vintagesOf(compiled: CompiledDataset, rendering: Rendering): Vintages {
  const kept = new Vintages();
  for (const ranking of compiled.rankings) {
    const stem = rankingAddress(ranking.key);
    for (const { document, ...span } of spansOf(ranking.vintages)) {
      if (!document) continue;
      for (const [form, body] of formsOf(compiled, ranking, document, rendering)) {
        kept.put(stem, span, form, body);
      }
    }
    for (const { document, ...span } of spansOf(ranking.comparisons)) {
      if (document) kept.put(stem, span, 'compare.json', jsonBody(document));
    }
  }
  for (const { key, vintages } of compiled.leaders) {
    for (const { document, ...span } of spansOf(vintages)) {
      if (document) kept.put(leadersAddress(key), span, 'json', jsonBody(document));
    }
  }
  return kept;
}

/** The pictures of a ranking, by address; they are of its newest vintage. */
function pictureBodies(ranking: CompiledRanking, { pictures }: Rendering): Bodies {
  const asOf = ranking.vintages.at(-1)?.asOf ?? '';
  const stem = rankingAddress(ranking.key);
  return new Map(
    [...pictures(ranking)].map(([form, bytes]) => [vintageAddress(stem, asOf, form), bytes]),
  );
}

function yearOf({ key }: CompiledRanking): string {
  return monthsOf(key.period).to.slice(0, 4);
}

/** In the order of years, so that what comes is appended; in a year by way of counting, for that is what an update is of. */
function byYear(rankings: readonly CompiledRanking[]): CompiledRanking[] {
  const place = (ranking: CompiledRanking) =>
    `${yearOf(ranking)} ${ranking.key.basis} ${rankingAddress(ranking.key)}`;
  const places = new Map(rankings.map((ranking) => [ranking, place(ranking)]));
  return [...places].sort(([, a], [, b]) => (a < b ? -1 : 1)).map(([ranking]) => ranking);
}

/** Those of the items that have bodies. */
function* filled<Item>(
  items: Iterable<Item>,
  bodiesOf: (item: Item) => Bodies | undefined,
): Generator<readonly [Item, Bodies]> {
  for (const item of items) {
    const bodies = bodiesOf(item);
    if (bodies && bodies.size > 0) yield [item, bodies];
  }
}

function byAddress(positions: ReadonlyMap<CompiledRanking, number>): Map<string, number> {
  return new Map([...positions].map(([{ key }, position]) => [rankingAddress(key), position]));
}

/** Packs all vintages of a dataset; tells where they are. */
export function packVintages(
  packer: Packer,
  compiled: CompiledDataset,
  rendering: Rendering,
): Positions {
  const { archive, newest, views } = vintagesOf(compiled, rendering);
  const rankings = byYear(compiled.rankings);
  const viewsAt = packer.add(views);
  const rankingsAt = packer.add(
    filled(rankings, ({ key }) => newest.get(rankingAddress(key))),
    yearOf,
  );
  const leadersAt = packer.add(
    filled(
      compiled.leaders.map(({ key }) => leadersAddress(key)),
      (stem) => newest.get(stem),
    ),
  );
  const newestAt = new Map([...byAddress(rankingsAt), ...leadersAt]);
  const archiveAt = packer.add([...archive].sort(([a], [b]) => (a < b ? -1 : 1)));
  const pictures = packer.add(
    filled(rankings, (ranking) => pictureBodies(ranking, rendering)),
    yearOf,
  );
  return {
    vintage(stem, until) {
      const position = until === null ? newestAt.get(stem) : archiveAt.get(archiveKey(stem, until));
      if (position === undefined) throw new Error(`${stem} until ${until} was not packed`);
      return position;
    },
    views: viewsAt,
    pictures: byAddress(pictures),
  };
}
