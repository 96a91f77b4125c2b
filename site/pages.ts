/** The pages of the site that change with the data, rendered when a release is made; the worker serves them as they are. */
import { isInForce } from '../data/address.ts';
import type { CompiledDataset, CompiledRanking } from '../data/compile.ts';
import { datasetDocument } from '../data/dataset-documents.ts';
import { viewOf } from '../data/view.ts';
import { datasetPage } from './dataset-page.ts';
import { homePage } from './home.ts';

/** The ranking that a dataset's defaults name, on its default way of counting; null where none exists. */
function defaultRanking({ dataset, rankings }: CompiledDataset): CompiledRanking | null {
  const { metric, period, level } = dataset.defaults;
  const candidates = dataset.bases.flatMap((basis) => {
    const found = rankings.find(
      ({ key }) =>
        key.metric === metric &&
        key.period === period &&
        key.level === level &&
        key.basis === basis.id,
    );
    return found?.vintages.at(-1)?.document ? [{ basis, ranking: found }] : [];
  });
  const inForce = dataset.bases.find((basis) => isInForce(basis, period));
  return (candidates.find(({ basis }) => basis === inForce) ?? candidates[0])?.ranking ?? null;
}

/** The front page in each language, which is about the first dataset; none where its default ranking doesn't exist. */
function homePages(first: CompiledDataset | undefined): [string, string][] {
  const ranking = first ? defaultRanking(first) : null;
  const document = ranking?.vintages.at(-1)?.document;
  if (!first || !ranking || !document) return [];
  const view = viewOf(first, ranking, document);
  return [
    ['index.html', homePage(view, datasetDocument(first), 'en')],
    ['zh.html', homePage(view, datasetDocument(first), 'zh')],
  ];
}

/** All pages by address. `origin` is for the addresses that must be absolute. */
export function pagesOf(
  compiled: readonly CompiledDataset[],
  origin: string,
): Map<string, Uint8Array> {
  const pages = [
    ...homePages(compiled[0]),
    ...compiled.map(
      (one) => [`datasets/${one.dataset.id}.html`, datasetPage(one, origin)] as const,
    ),
  ];
  return new Map(pages.map(([address, html]) => [address, Buffer.from(html)]));
}
