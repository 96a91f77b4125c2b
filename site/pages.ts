/** The pages of the site that change with the data, rendered when a release is made; the worker serves them as they are. */
import { isInForce } from '../data/address.ts';
import type { CompiledDataset, CompiledRanking } from '../data/compile.ts';
import { datasetDocument } from '../data/dataset-documents.ts';
import { viewOf } from '../data/view.ts';
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

/** All pages by address; the front page is about the first dataset. */
export function pagesOf(compiled: readonly CompiledDataset[]): Map<string, Uint8Array> {
  const [first] = compiled;
  const ranking = first ? defaultRanking(first) : null;
  const document = ranking?.vintages.at(-1)?.document;
  if (!first || !ranking || !document) return new Map();
  const view = viewOf(first, ranking, document);
  const page = (language: string) => Buffer.from(homePage(view, datasetDocument(first), language));
  return new Map([
    ['index.html', page('en')],
    ['zh.html', page('zh')],
  ]);
}
