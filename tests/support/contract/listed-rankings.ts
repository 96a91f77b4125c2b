/**
 * Tests of every ranking that the datasets list, in each of its vintages: run on all of them in process, and on one of each
 * kind over a connection, where a request takes longer.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import type {
  DatasetDocument,
  DatasetsDocument,
  RankingDocument,
  RankingListing,
  RankingView,
} from '../../../engine/model/documents.ts';
import { monthsOf } from '../../../engine/model/period.ts';
import { rankingUrl } from '../../../engine/model/urls.ts';
import type { FetchPath } from '../../../scripts/lib/release-fetcher.ts';

interface Listed extends RankingListing {
  readonly dataset: DatasetDocument;
}

type Selection = { level?: string; basis?: string; asOf?: string };
type Ending = '' | '.json' | '.view.json';

interface Fetched {
  readonly document: RankingDocument;
  readonly etag: string;
}

function urlOf(listing: Listed, selection: Selection = listing, ending: Ending = ''): string {
  const { dataset, metric, period } = listing;
  const { level, basis, asOf } = selection;
  return rankingUrl(dataset.id, metric, period, { level, basis, asOf }, ending);
}

/** Rankings of a deployment. Fetches each document once. */
class Rankings {
  readonly datasets: readonly DatasetDocument[];
  readonly listings: readonly Listed[];
  readonly #fetchPath: FetchPath;
  readonly #fetched = new Map<string, Promise<Fetched>>();

  constructor(datasets: readonly DatasetDocument[], fetchPath: FetchPath) {
    this.datasets = datasets;
    this.listings = datasets.flatMap((dataset) =>
      dataset.rankings.map((listing) => ({ ...listing, dataset })),
    );
    this.#fetchPath = fetchPath;
  }

  static async open(fetchPath: FetchPath): Promise<Rankings> {
    const documentAt = async <T>(address: string) => (await (await fetchPath(address)).json()) as T;
    const { datasets } = await documentAt<DatasetsDocument>('/v1/datasets');
    return new Rankings(
      await Promise.all(datasets.map(({ link }) => documentAt<DatasetDocument>(link))),
      fetchPath,
    );
  }

  get(address: string, init?: RequestInit): Promise<Response> {
    return this.#fetchPath(address, init);
  }

  async json<T>(address: string): Promise<T> {
    const response = await this.get(address);
    expect({ address, status: response.status }).toEqual({ address, status: 200 });
    return (await response.json()) as T;
  }

  view(listing: Listed, selection: Selection = listing): Promise<RankingView> {
    return this.json<RankingView>(urlOf(listing, selection, '.view.json'));
  }

  /** The document of a listing, with its ETag. */
  fetched(listing: Listed): Promise<Fetched> {
    const url = urlOf(listing);
    const response = this.#fetched.get(url) ?? this.#fetch(url);
    this.#fetched.set(url, response);
    return response;
  }

  async #fetch(address: string): Promise<Fetched> {
    const response = await this.get(address);
    expect({ address, status: response.status }).toEqual({ address, status: 200 });
    const document = (await response.json()) as RankingDocument;
    return { document, etag: response.headers.get('ETag') ?? '' };
  }

  /** Checks that an address has the same bytes as a ranking, by its ETag. */
  async expectSame(address: string, listing: Listed): Promise<void> {
    const { etag } = await this.fetched(listing);
    const { status } = await this.get(address, { headers: { 'If-None-Match': etag } });
    expect({ address, status }).toEqual({ address, status: 304 });
  }
}

/** Kinds of rankings: each metric at each level; and each level, basis, and length of a period, with one vintage or more. */
function kindsOf({ dataset, metric, level, basis, period, vintages }: Listed): readonly string[] {
  const hasSeveral = vintages.length > 1;
  return [
    [dataset.id, metric, level].join(),
    [dataset.id, level, basis, period.length, hasSeveral].join(),
  ];
}

/** The last listing of each group. */
function oneOfEach(
  listings: readonly Listed[],
  groupsOf: (listing: Listed) => readonly string[],
): readonly Listed[] {
  const found = new Map(
    listings.flatMap((listing) => groupsOf(listing).map((group) => [group, listing] as const)),
  );
  return [...new Set(found.values())];
}

/** Runs a check for each item, four at a time. */
async function each<T>(items: readonly T[], check: (item: T) => Promise<void>): Promise<void> {
  const queue = [...items];
  const work = async () => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await check(item);
  };
  await Promise.all([work(), work(), work(), work()]);
}

function dayBefore(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

/** Compares two periods: the later end sorts first, then the longer period. */
function comparePeriods(a: string, b: string): number {
  const [one, other] = [monthsOf(a), monthsOf(b)];
  return other.to.localeCompare(one.to) || one.from.localeCompare(other.from);
}

/** Defines the tests; `open` returns how to fetch from the deployment. */
export function testListedRankings(
  open: () => Promise<FetchPath>,
  { isComplete }: { readonly isComplete: boolean },
): void {
  let rankings: Rankings;
  let checked: readonly Listed[];

  beforeAll(async () => {
    rankings = await Rankings.open(await open());
    checked = isComplete ? rankings.listings : oneOfEach(rankings.listings, kindsOf);
  }, 300_000);

  describe('every ranking that a dataset lists', () => {
    it('exists, and has the properties in its listing', async () => {
      expect(checked.length).toBeGreaterThan(0);
      await each(checked, async (listing) => {
        const { metric, level, basis, coverage, vintages, link } = listing;
        const { document } = await rankings.fetched(listing);
        await rankings.expectSame(link, listing);
        expect(document).toMatchObject({
          id: `${listing.dataset.id}/${metric}/${listing.period}`,
          ...{ metric, level, basis, coverage, asOf: vintages.at(-1) },
        });
        expect(document.entries).toHaveLength(coverage.listed);
      });
    });

    it('is the same with the ending .json', async () => {
      await each(checked, async (listing) => {
        await rankings.expectSame(urlOf(listing, listing, '.json'), listing);
      });
    });

    it('has a view document without derivations, with its titles', async () => {
      await each(checked, async (listing) => {
        const view = await rankings.view(listing);
        expect(view).toMatchObject({ level: listing.level, basis: listing.basis });
        expect(view.titles.dataset.en).toBe(listing.dataset.title.en);
        expect(view.available.vintages).toEqual(listing.vintages);
        expect(view.entries.every((entry) => !('why' in entry))).toBe(true);
      });
    });

    it('has each of its vintages from its date on, and none before the first', async () => {
      await each(checked, async (listing) => {
        const { level, basis, vintages } = listing;
        for (const [position, asOf] of vintages.entries()) {
          expect((await rankings.view(listing, { level, basis, asOf })).asOf).toBe(asOf);
          const earlier = { level, basis, asOf: dayBefore(asOf) };
          const before = await rankings.get(urlOf(listing, earlier, '.view.json'));
          if (position === 0) expect(before.status).toBe(404);
          // Between two vintages the ranking may have been withdrawn for a while.
          else if (before.status !== 404) {
            expect(((await before.json()) as RankingView).asOf).toBe(vintages[position - 1]);
          }
        }
      });
    });

    it('has a permalink with its date, and a link without a date', async () => {
      await each(checked, async (listing) => {
        const { links, asOf, level, basis } = (await rankings.fetched(listing)).document;
        expect(links.self).toContain(`level=${level}&basis=${basis}&as_of=${asOf}`);
        expect(links.latest).not.toContain('as_of');
        for (const link of [links.self, links.latest]) {
          const { pathname, search } = new URL(link, 'https://any');
          await rankings.expectSame(pathname + search, listing);
        }
      });
    });
  });

  describe('without level and basis', () => {
    it('the level is the dataset’s default if it has the ranking, else the first listed one that has', async () => {
      await each(
        oneOfEach(checked, (one) => [urlOf(one, {})]),
        async (listing) => {
          const { dataset, metric, period } = listing;
          const same = rankings.listings.filter(
            (other) =>
              other.dataset === dataset && other.metric === metric && other.period === period,
          );
          const levels = [dataset.defaults.level, ...dataset.levels.map(({ id }) => id)];
          const expected = levels.find((level) => same.some((other) => other.level === level));
          expect((await rankings.view(listing, {})).level).toBe(expected);
        },
      );
    });

    it('the basis is the first in force over the whole period, else the first that has the ranking', async () => {
      await each(
        oneOfEach(checked, (one) => [urlOf(one, { level: one.level })]),
        async (listing) => {
          const { dataset, metric, period, level } = listing;
          const months = monthsOf(period);
          const has = (basis: string) =>
            rankings.listings.some(
              (other) =>
                other.dataset === dataset &&
                other.metric === metric &&
                other.period === period &&
                other.level === level &&
                other.basis === basis,
            );
          const inForce = dataset.bases.find(
            ({ from, to }) => (!from || from <= months.from) && (!to || months.to <= to),
          );
          const expected =
            inForce && has(inForce.id) ? inForce.id : dataset.bases.find(({ id }) => has(id))?.id;
          expect((await rankings.view(listing, { level })).basis).toBe(expected);
        },
      );
    });
  });

  describe.each(['latest', 'latest-year'] as const)('%s', (keyword) => {
    it('is the last period with at least three entries on a basis that compares, else the last', async () => {
      const groups = new Map<string, Listed[]>();
      for (const listing of rankings.listings) {
        const group = `${listing.dataset.id}/${listing.metric}/${listing.level}`;
        if (keyword === 'latest' || /^\d{4}$/.test(listing.period)) {
          groups.set(group, [...(groups.get(group) ?? []), listing]);
        }
      }
      expect(groups.size).toBeGreaterThan(0);
      await each([...groups.values()], async (group) => {
        const [{ dataset, metric, level } = rankings.listings[0] as Listed] = group;
        const mixed = new Set(dataset.bases.filter((basis) => basis.mixed).map(({ id }) => id));
        const comparable = group.filter((one) => !mixed.has(one.basis) && one.coverage.listed >= 3);
        const periods = (comparable.length > 0 ? comparable : group).map(({ period }) => period);
        const [last = ''] = periods.sort(comparePeriods);
        const url = rankingUrl(dataset.id, metric, keyword, { level }, '.view.json');
        const { period } = await rankings.json<RankingView>(url);
        expect(period).toEqual({ id: last, ...monthsOf(last) });
      });
    });

    it('has the same endings as any period', async () => {
      const [dataset] = rankings.datasets;
      const metric = dataset?.defaults.metric ?? '';
      const url = (ending: Ending) => rankingUrl(dataset?.id ?? '', metric, keyword, {}, ending);
      const plain = await rankings.json<RankingDocument>(url(''));
      expect(await rankings.json(url('.json'))).toEqual(plain);
      expect((await rankings.json<RankingView>(url('.view.json'))).id).toBe(plain.id);
    });
  });
}
