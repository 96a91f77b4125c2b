/**
 * The vintages of a dataset in packs. What has been superseded never changes again: it is a log, to which an update
 * appends. Of what is newest, view documents lie apart, because any new ranking changes them all, and pictures, because they
 * are heavy; the rest lies by way of counting and year, so that a new month touches few packs. See docs/decisions/0006-packs.md.
 */

import type {
  CompiledDataset,
  CompiledLeaders,
  CompiledRanking,
} from '../../engine/compile/compile.ts';
import { rankingCsv } from '../../engine/compile/ranking/ranking-csv.ts';
import { viewOf } from '../../engine/compile/ranking/view-document.ts';
import { type Span, spansOf } from '../../engine/compile/vintages.ts';
import type { RankingDocument } from '../../engine/model/documents/mod.ts';
import { jsonBody } from '../../engine/model/json.ts';
import {
  leadersAddress,
  monthsOf,
  rankingAddress,
  vintageAddress,
} from '../../engine/model/urls.ts';
import type { Positions } from './manifest-index.ts';
import type { Bodies, Packer, Section } from './packer.ts';
import { LANGUAGES, type Rendering } from './renderers.ts';

/** Bodies that lie together, by what they are kept under. */
type Kept = Map<string, Map<string, Uint8Array>>;

function bodiesAt(kept: Kept, key: string): Map<string, Uint8Array> {
  const bodies = kept.get(key) ?? new Map<string, Uint8Array>();
  kept.set(key, bodies);
  return bodies;
}

function stemOf({ key }: CompiledRanking): string {
  return rankingAddress(key);
}

function stemOfLeaders({ key }: CompiledLeaders): string {
  return leadersAddress(key);
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

/** All bodies of a ranking's vintages, and of the grounds of its comparisons. */
function keepRanking(
  kept: Vintages,
  compiled: CompiledDataset,
  ranking: CompiledRanking,
  rendering: Rendering,
): void {
  const stem = stemOf(ranking);
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

function vintagesOf(compiled: CompiledDataset, rendering: Rendering): Vintages {
  const kept = new Vintages();
  for (const ranking of compiled.rankings) keepRanking(kept, compiled, ranking, rendering);
  for (const list of compiled.leaders) {
    for (const { document, ...span } of spansOf(list.vintages)) {
      if (document) kept.put(stemOfLeaders(list), span, 'json', jsonBody(document));
    }
  }
  return kept;
}

/** The pictures of a ranking, by address; they are of its newest vintage. */
function pictureBodies(ranking: CompiledRanking, { pictures }: Rendering): Bodies {
  const asOf = ranking.vintages.at(-1)?.asOf ?? '';
  const stem = stemOf(ranking);
  return new Map(
    [...pictures(ranking)].map(([form, bytes]) => [vintageAddress(stem, asOf, form), bytes]),
  );
}

/** In groups by what `nameOf` says of each, in the order of these names. */
function grouped<T>(items: readonly T[], nameOf: (item: T) => string): T[][] {
  return sorted(Map.groupBy(items, nameOf)).map(([, group]) => group);
}

/** By way of counting, for that is what an update is of; in each by year. */
function inBases(rankings: readonly CompiledRanking[]): CompiledRanking[][][] {
  const yearOf = ({ key }: CompiledRanking) => monthsOf(key.period).to.slice(0, 4);
  return grouped(rankings, ({ key }) => key.basis).map((ofBasis) => grouped(ofBasis, yearOf));
}

/** The pages of a ranking, by address; they are of its newest vintage. */
function pageBodies(ranking: CompiledRanking, { pages }: Rendering): Bodies {
  const asOf = ranking.vintages.at(-1)?.asOf ?? '';
  const stem = stemOf(ranking);
  return new Map(
    [...pages(ranking)].map(([form, text]) => [
      vintageAddress(stem, asOf, form),
      Buffer.from(text),
    ]),
  );
}

/** In the order of code units of their keys, no two of which are the same. */
function sorted<T>(entries: Iterable<readonly [string, T]>): (readonly [string, T])[] {
  return [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Those of the items that have bodies, by address. */
function sectionOf<T>(
  items: readonly T[],
  addressOf: (item: T) => string,
  bodiesOf: (item: T) => Bodies | undefined,
): Section<string> {
  return items.flatMap((item): [string, Bodies][] => {
    const bodies = bodiesOf(item);
    return bodies && bodies.size > 0 ? [[addressOf(item), bodies]] : [];
  });
}

/** Packs all vintages of a dataset; tells where they are. */
export function packVintages(
  packer: Packer,
  compiled: CompiledDataset,
  rendering: Rendering,
): Positions {
  const { archive, newest, views } = vintagesOf(compiled, rendering);
  const bases = inBases(compiled.rankings);
  const add = (bodiesOf: (ranking: CompiledRanking) => Bodies | undefined) => {
    const positions = bases.map((years) =>
      packer.add(...years.map((rankings) => sectionOf(rankings, stemOf, bodiesOf))),
    );
    return new Map(positions.flatMap((ofBasis) => [...ofBasis]));
  };
  const viewsAt = packer.add(views);
  const leadersAt = packer.add(
    sectionOf(compiled.leaders, stemOfLeaders, (list) => newest.get(stemOfLeaders(list))),
  );
  const rankingsAt = add((ranking) => newest.get(stemOf(ranking)));
  const newestAt = new Map([...leadersAt, ...rankingsAt]);
  const archiveAt = packer.add(sorted(archive));
  return {
    vintage(stem, until) {
      const position = until === null ? newestAt.get(stem) : archiveAt.get(archiveKey(stem, until));
      if (position === undefined) throw new Error(`${stem} until ${until} was not packed`);
      return position;
    },
    views: viewsAt,
    pictures: add((ranking) => pictureBodies(ranking, rendering)),
    pages: add((ranking) => pageBodies(ranking, rendering)),
  };
}
