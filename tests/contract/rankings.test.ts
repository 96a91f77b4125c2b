/** `/v1/rankings/{dataset}/{metric}/{period}`: the listed rankings, in each of their vintages. */
import { beforeAll, describe, expect, it } from 'vitest';
import type {
  DatasetDocument,
  RankingDocument,
  RankingListing,
  RankingView,
} from '../../engine/model/documents.ts';
import { rankingUrl } from '../../engine/model/urls.ts';
import { fetchDatasets, fetchDocument, fetchRanking, get } from '../support/contract/http.ts';

interface Listed extends RankingListing {
  readonly dataset: DatasetDocument;
}

/** Deep runs, and runs against a deployment, check every ranking; others one of each kind. */
const isComplete = process.env.LIKEWISE_DEEP === '1' || process.env.LIKEWISE_URL !== undefined;

let datasets: readonly DatasetDocument[];
let listings: readonly Listed[];
/** The rankings to check one by one. */
let checked: readonly Listed[];

beforeAll(async () => {
  datasets = await fetchDatasets();
  listings = datasets.flatMap((dataset) =>
    dataset.rankings.map((listing) => ({ ...listing, dataset })),
  );
  checked = isComplete ? listings : oneOfEach(kindOf);
});

/** Rankings of one kind differ in their periods alone; those with several vintages are a kind of their own. */
function kindOf({ dataset, metric, level, basis, period, vintages }: Listed): string {
  const hasSeveral = vintages.length > 1;
  return [dataset.id, metric, level, basis, period.length, hasSeveral].join();
}

type Choice = { level?: string; basis?: string; asOf?: string };

function urlOf(
  listing: Listed,
  choice: Choice = listing,
  ending: '' | '.json' | '.view.json' = '',
) {
  const { dataset, metric, period } = listing;
  const { level, basis, asOf } = choice;
  return rankingUrl(dataset.id, metric, period, { level, basis, asOf }, ending);
}

interface Answered {
  readonly document: RankingDocument;
  readonly etag: string;
}

const asked = new Map<string, Promise<Answered>>();

/** The ranking of a listing, which is asked for once, with its ETag. */
function answered(listing: Listed): Promise<Answered> {
  const url = urlOf(listing);
  const answer = asked.get(url) ?? ask(url);
  asked.set(url, answer);
  return answer;
}

async function ask(address: string): Promise<Answered> {
  const response = await get(address);
  expect({ address, status: response.status }).toEqual({ address, status: 200 });
  const document = (await response.json()) as RankingDocument;
  return { document, etag: response.headers.get('ETag') ?? '' };
}

async function documentOf(listing: Listed): Promise<RankingDocument> {
  return (await answered(listing)).document;
}

/** Checks that at an address there are the very bytes of a ranking, without having them sent again. */
async function expectSame(address: string, listing: Listed): Promise<void> {
  const { etag } = await answered(listing);
  const { status } = await get(address, { headers: { 'If-None-Match': etag } });
  expect({ address, status }).toEqual({ address, status: 304 });
}

/** Runs a check for all of many, a few at a time. */
async function each<T>(items: readonly T[], check: (item: T) => Promise<void>): Promise<void> {
  const waiting = [...items];
  const work = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await check(item);
  };
  await Promise.all([work(), work(), work(), work()]);
}

/** One listing of each group. */
function oneOfEach(nameOf: (listing: Listed) => string): readonly Listed[] {
  return [...new Map(listings.map((listing) => [nameOf(listing), listing])).values()];
}

function dayBefore(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

describe('every ranking that a dataset lists', () => {
  it('is there, and is the one that it is said to be', async () => {
    expect(listings.length).toBeGreaterThan(0);
    await each(checked, async (listing) => {
      const { metric, level, basis, coverage, vintages, link } = listing;
      const document = await documentOf(listing);
      await expectSame(link, listing);
      expect(document).toMatchObject({
        id: `${listing.dataset.id}/${metric}/${listing.period}`,
        ...{ metric, level, basis, coverage, asOf: vintages.at(-1) },
      });
      expect(document.entries).toHaveLength(coverage.listed);
    });
  });

  it('is the same with the ending .json', async () => {
    await each(checked, async (listing) => {
      await expectSame(urlOf(listing, listing, '.json'), listing);
    });
  });

  it('has a view without derivations, with the titles that a first view needs', async () => {
    await each(checked, async (listing) => {
      const view = await fetchDocument<RankingView>(urlOf(listing, listing, '.view.json'));
      expect(view).toMatchObject({ level: listing.level, basis: listing.basis });
      expect(view.titles.dataset.en).toBe(listing.dataset.title.en);
      expect(view.available.vintages).toEqual(listing.vintages);
      expect(view.entries.every((entry) => !('why' in entry))).toBe(true);
    });
  });

  it('has each of its vintages from its day on, and none before the first', async () => {
    await each(checked, async (listing) => {
      for (const [position, asOf] of listing.vintages.entries()) {
        const { level, basis, vintages } = listing;
        const viewOn = (date: string) => urlOf(listing, { level, basis, asOf: date }, '.view.json');
        expect((await fetchDocument<RankingView>(viewOn(asOf))).asOf).toBe(asOf);
        const before = await get(viewOn(dayBefore(asOf)));
        if (position === 0) expect(before.status).toBe(404);
        // Between two vintages the ranking may have been withdrawn for a while.
        else if (before.status !== 404) {
          expect(((await before.json()) as RankingView).asOf).toBe(vintages[position - 1]);
        }
      }
    });
  });

  it('has a permalink to itself, and a link to what is known now', async () => {
    await each(checked, async (listing) => {
      const { links, asOf, level, basis } = await documentOf(listing);
      expect(links.self).toContain(`level=${level}&basis=${basis}&as_of=${asOf}`);
      expect(links.latest).not.toContain('as_of');
      for (const link of [links.self, links.latest]) {
        const { pathname, search } = new URL(link, 'https://any');
        await expectSame(pathname + search, listing);
      }
    });
  });
});

describe('without level and basis', () => {
  it('the level is the dataset’s own where it has such a ranking, else the first listed that has', async () => {
    await each(isComplete ? oneOfEach((one) => urlOf(one, {})) : checked, async (listing) => {
      const { dataset, metric, period } = listing;
      const same = listings.filter(
        (other) => other.dataset === dataset && other.metric === metric && other.period === period,
      );
      const levels = [dataset.defaults.level, ...dataset.levels.map(({ id }) => id)];
      const expected = levels.find((level) => same.some((other) => other.level === level));
      expect((await fetchRanking(urlOf(listing, {}))).level).toBe(expected);
    });
  });

  it('the basis is the first in force over the whole period, else the first that has such a ranking', async () => {
    await each(
      isComplete ? oneOfEach((one) => urlOf(one, { level: one.level })) : checked,
      async (listing) => {
        const { dataset, metric, period, level } = listing;
        const { period: months } = await documentOf(listing);
        const has = (basis: string) =>
          listings.some(
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
        expect((await fetchRanking(urlOf(listing, { level }))).basis).toBe(expected);
      },
    );
  });
});

describe.each(['latest', 'latest-year'] as const)('%s', (period) => {
  it('is the last period in which at least three are listed on a basis that compares', async () => {
    const lines = new Map<string, Listed[]>();
    for (const listing of listings) {
      const line = `${listing.dataset.id}/${listing.metric}/${listing.level}`;
      if (period === 'latest' || /^\d{4}$/.test(listing.period)) {
        lines.set(line, [...(lines.get(line) ?? []), listing]);
      }
    }
    await each([...lines.values()], async (line) => {
      const [{ dataset, metric, level } = listings[0] as Listed] = line;
      const mixed = new Set(dataset.bases.filter((basis) => basis.mixed).map(({ id }) => id));
      const good = line.filter((one) => !mixed.has(one.basis) && one.coverage.listed >= 3);
      const documents = await Promise.all((good.length > 0 ? good : line).map(documentOf));
      const last = documents
        .map((one) => one.period)
        .sort((a, b) => b.to.localeCompare(a.to) || a.from.localeCompare(b.from))[0];
      const answer = await fetchRanking(rankingUrl(dataset.id, metric, period, { level }));
      expect(answer.period).toEqual(last);
    });
  });

  it('has the same endings as any other', async () => {
    const [dataset] = datasets;
    const metric = dataset?.defaults.metric ?? '';
    const url = (ending: '' | '.json' | '.view.json') =>
      rankingUrl(dataset?.id ?? '', metric, period, {}, ending);
    const plain = await fetchRanking(url(''));
    expect(await fetchRanking(url('.json'))).toEqual(plain);
    const view = await fetchDocument<RankingView>(url('.view.json'));
    expect(view.id).toBe(plain.id);
  });
});
