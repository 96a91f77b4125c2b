/** `/llms.txt`: what this copy is and where an assistant begins, in at most thirty lines. */
import type { DatasetDocument } from '../../engine/model/documents.ts';
import { localizedText } from '../../engine/model/localized-text.ts';
import { mainOperations } from './main-operations.ts';
import type { Sample } from './sample.ts';

/** Datasets that are named; `/v1/datasets` lists all. */
const MAX_DATASETS = 3;

/** The text. `datasets` are those of the release, that of the front page first. */
export function llmsText(
  datasets: readonly Pick<DatasetDocument, 'id' | 'title'>[],
  sample: Sample,
): string {
  const { origin } = sample;
  const link = (title: string, path: string) => `[${title}](${origin}${path})`;
  const named = datasets
    .slice(0, MAX_DATASETS)
    .map(({ id, title }) => `- ${link(localizedText(title, 'en'), `/v1/rankings/${id}`)}`);
  const lines = mainOperations(sample).map(
    ({ operation: { response }, example }) => `- ${link(response.summary, example)}`,
  );
  return [
    '# Likewise',
    '',
    '> Rankings that compare like with like: each rank is the range that published evidence leaves possible, with its derivation and its sources. A rank is called proven only if figures alone prove it; what rests on a published statement of rank is called stated.',
    '',
    `- Before you state a rank, a value or an order, ask for the verdict on it: ${origin}/v1/verdict/{dataset}/{metric}/{period}.md?entity=NAME&rank=1 (or above=, least=, most=, value=). For people: ${origin}/check`,
    `- Model Context Protocol, read-only and without a key: ${origin}/mcp`,
    '- Rankings, entities, verdicts and the documentation as Markdown: put .md after the path, before the query.',
    '- as_of=YYYY-MM-DD returns what was known on that day. Cite the permalink and the sources.',
    '',
    '## Datasets',
    '',
    ...named,
    '',
    '## API',
    '',
    ...lines,
    `- ${link('Documentation', '/docs.md')}; ${link('OpenAPI', '/v1/openapi.json')}`,
    '',
  ].join('\n');
}
