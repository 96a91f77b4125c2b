/** Lists of rankings: `/v1/rankings`, and `/v1/rankings/{dataset}` with a title and the coverage of each. */
import type { DatasetRankingsDocument, RankingsDocument, Texts } from '../../model/documents.ts';
import { rankingUrl } from '../../model/urls.ts';
import type { CompiledDataset } from '../compiled-dataset.ts';

/** URL of the list of a dataset's rankings. */
export function datasetRankingsUrl(dataset: string): string {
  return `/v1/rankings/${dataset}`;
}

type Row = { readonly id: string; readonly title: Texts };

function titles(rows: readonly Row[]): Record<string, Texts> {
  return Object.fromEntries(rows.map(({ id, title }) => [id, title]));
}

/** Builds `/v1/rankings/{dataset}`: every ranking that exists now, in the order of addresses. */
export function datasetRankingsDocument(compiled: CompiledDataset): DatasetRankingsDocument {
  const { dataset, rankings } = compiled;
  const { id, title, metrics, levels, bases } = dataset;
  return {
    dataset: id,
    title,
    titles: { metrics: titles(metrics), levels: titles(levels), bases: titles(bases) },
    rankings: rankings.flatMap(({ key: { metric, period, level, basis }, vintages }) => {
      const document = vintages.at(-1)?.document;
      if (!document) return [];
      const { asOf, coverage } = document;
      const link = rankingUrl(id, metric, period, { level, basis });
      return [{ metric, period, level, basis, asOf, coverage, link }];
    }),
    links: { self: datasetRankingsUrl(id), dataset: `/v1/datasets/${id}` },
  };
}

/** Builds `/v1/rankings`: the datasets with the number of their rankings, and the ranking to begin with. */
export function rankingsDocument(compiled: readonly CompiledDataset[]): RankingsDocument {
  const datasets = compiled.map(({ dataset: { id, title, defaults }, rankings }) => {
    const { metric, period, level } = defaults;
    return {
      dataset: id,
      title,
      rankings: rankings.filter(({ vintages }) => vintages.at(-1)?.document).length,
      link: datasetRankingsUrl(id),
      default: rankingUrl(id, metric, period, { level }),
    };
  });
  return { datasets, links: { self: '/v1/rankings' } };
}
