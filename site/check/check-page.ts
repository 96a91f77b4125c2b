/**
 * `/check`: the page that checks a sentence. It has two forms: one for a sentence, which the script reads, and one for a statement,
 * which works without it. As a template, the worker fills in the verdict on the statement in the address.
 */
import { CHECK_PAGE, localizedPath } from '../../engine/model/address.ts';
import type {
  DatasetDocument,
  DatasetsDocument,
  EntityRow,
  RankingView,
  Texts,
} from '../../engine/model/documents.ts';
import { PAGE_LANGUAGES, type PageLanguage } from '../../engine/model/languages.ts';
import { isFullYearId, latestPeriodFirst } from '../../engine/model/period.ts';
import { localizedText, lowerFirst } from '../../engine/model/text.ts';
import { rankingUrl } from '../../engine/model/urls.ts';
import { VERDICTS } from '../../engine/model/vocabulary.ts';
import type { FetchPath } from '../api/sample.ts';
import { html, jsonScript, type Markup, none } from '../layout/html.ts';
import { layout } from '../layout/layout.ts';
import type { CheckWords, SaidWords } from '../words/check-interface.ts';
import { checkWords as english } from '../words/en/check-words.ts';
import { siteWords } from '../words/mod.ts';
import { checkWords as chinese } from '../words/zh/check-words.ts';

const WORDS: Readonly<Record<PageLanguage, CheckWords>> = { en: english, zh: chinese };

/** What the page shows of the deployment. */
export interface CheckPageProps {
  /** Scheme and host. */
  readonly origin: string;
  /** All datasets; the first is chosen. */
  readonly datasets: DatasetsDocument['datasets'];
  readonly dataset: DatasetDocument;
  /** Names of the chosen dataset's entities. */
  readonly names: readonly Texts[];
  /** Names in the example sentences: the first and the second of the default ranking. */
  readonly examples: readonly Texts[];
}

const SAID: readonly (keyof SaidWords)[] = [
  ...(['rank', 'above', 'least', 'most', 'value'] as const),
  ...(['growth-least', 'growth-most', 'first-since'] as const),
];

interface Option {
  readonly value: string;
  readonly text: string;
}

function selectView(
  name: string,
  label: string,
  options: readonly Option[],
  chosen: string,
): Markup {
  const items = options.map(
    ({ value, text }) =>
      html`<option value="${value}"${value === chosen ? html` selected` : none}>${text}</option>`,
  );
  return html`<label class="field" data-field="${name}"><span>${label}</span> <select name="${name}">${items}</select></label>
`;
}

function titled(
  items: readonly { readonly id: string; readonly title: Texts }[],
  language: PageLanguage,
): Option[] {
  return items.map(({ id, title }) => ({ value: id, text: localizedText(title, language) }));
}

/** One field for each thing that can be said. The script shows that of the chosen one. */
function saidView(words: CheckWords): Markup {
  const { said } = words.client;
  const fields = SAID.map(
    (name) =>
      html`<label class="field said${name === 'rank' ? ' chosen' : ''}" data-said="${name}"><span>${said[name].label}</span> <input name="${name}" autocomplete="off" ${name === 'above' ? html`list="names"` : html`inputmode="decimal"`}></label>
`,
  );
  const options = SAID.map((name) => ({ value: name, text: said[name].option }));
  return html`<label class="field" data-field="relation"><span>${words.relation}</span> <select id="relation">${options.map(({ value, text }) => html`<option value="${value}">${text}</option>`)}</select></label>
<p class="fill-one">${words.fillOne}</p>
${fields}`;
}

function statementForm(props: CheckPageProps, language: PageLanguage, words: CheckWords): Markup {
  const { dataset, datasets, names } = props;
  const { metric, level, period } = dataset.defaults;
  const periods = dataset.rankings
    .filter((one) => one.metric === metric && one.level === level)
    .map((one) => one.period);
  const periodOptions = [...new Set(periods)]
    .filter(isFullYearId)
    .sort(latestPeriodFirst)
    .map((id) => ({ value: id, text: id }));
  const counted = dataset.metrics.filter(({ growth }) => growth === undefined);
  return html`<form id="statement" method="get" action="${localizedPath(language, CHECK_PAGE)}">
<div class="fields">
${datasets.length > 1 ? selectView('dataset', words.dataset, titled(datasets, language), dataset.id) : html`<input type="hidden" name="dataset" value="${dataset.id}">`}<label class="field" data-field="entity"><span>${words.entity}</span> <input name="entity" list="names" autocomplete="off" required></label>
${saidView(words)}${selectView('metric', words.metric, titled(counted, language), metric)}${selectView('period', words.period, periodOptions, period)}${selectView('level', words.level, titled(dataset.levels, language), level)}</div>
<datalist id="names">${names.map((name) => html`<option value="${localizedText(name, language)}"></option>`)}</datalist>
<p><button class="main">${words.check}</button></p>
</form>`;
}

function exampleTexts(props: CheckPageProps, language: PageLanguage, words: CheckWords): string[] {
  const { dataset, examples } = props;
  const { defaults } = dataset;
  const title = (items: readonly { readonly id: string; readonly title: Texts }[], id: string) =>
    localizedText(items.find((one) => one.id === id)?.title, language);
  const [first = { en: '' }, second = first] = examples;
  const fields: Readonly<Record<string, string>> = {
    name: localizedText(first, language),
    second: localizedText(second, language),
    metric: lowerFirst(title(dataset.metrics, defaults.metric)),
    period: defaults.period,
    level: lowerFirst(title(dataset.levels, defaults.level)),
  };
  return words.examples.map((text) => text.replace(/{(\w+)}/g, (_, name) => fields[name] ?? ''));
}

/** The form of a sentence, with examples where the page shows no verdict. */
function sentenceForm(
  props: CheckPageProps,
  language: PageLanguage,
  words: CheckWords,
  isTemplate: boolean,
): Markup {
  const examples = exampleTexts(props, language, words).map(
    (text) => html`<button type="button" class="plain" data-example>${text}</button>
`,
  );
  return html`<form id="sentence" method="get" action="${localizedPath(language, CHECK_PAGE)}">
<label for="text" class="visually-hidden">${words.sentence}</label>
<textarea id="text" name="text" rows="${isTemplate ? 1 : 2}" autocomplete="off" spellcheck="false" dir="auto" placeholder="${words.placeholder}"></textarea>
<button class="main">${words.check}</button>
${
  isTemplate
    ? none
    : html`<p class="examples">${words.tryOne} ${examples}</p>
`
}</form>`;
}

/** The element that shows the verdict, with the verdict in words as its fallback if the page is a template. */
function verdictView(language: PageLanguage, words: CheckWords, isTemplate: boolean): Markup {
  if (!isTemplate) return html`<section id="verdict" hidden></section>`;
  return html`<section id="verdict">
<likewise-ranking view="verdict" lang="${language}">
<p class="answer">{{answer}}</p>
<p><a href="/v1/verdict/{{id}}.md?{{query}}">${words.asText}</a></p>
</likewise-ranking>
</section>`;
}

function takeView(words: CheckWords): Markup {
  const field = (id: string, label: string) => html`<div class="copy">
<label for="${id}">${label}</label> <button type="button" data-copies="${id}">${words.copy}<span class="visually-hidden"> ${label}</span></button>
<textarea id="${id}" rows="2" readonly dir="ltr"></textarea>
</div>
`;
  return html`<section id="take" hidden>
<h2>${words.take}</h2>
<p class="actions"><button type="button" class="main" id="share">${words.share}</button>
<a id="svg" download>${words.picture} (SVG)</a> <button type="button" class="plain" id="png">${words.picture} (PNG)</button> <span role="status" id="taken"></span></p>
${field('permalink', words.permalink)}${field('citation', words.cite)}${field('snippet', words.embed)}</section>`;
}

function meaningsView(words: CheckWords): Markup {
  const items = VERDICTS.map(
    (one) => html`<dt>${words.client.verdicts[one]}</dt><dd>${words.meaning[one]}</dd>`,
  );
  return html`<section class="meanings"><h2>${words.meanings}</h2><dl>${items}</dl></section>`;
}

/** The page as HTML; as a template, with fields for a verdict. */
export function checkPage(
  props: CheckPageProps,
  language: PageLanguage,
  isTemplate: boolean,
): string {
  const words = WORDS[language];
  const { origin, dataset } = props;
  const card = {
    path: `/v1/rankings/{{id}}.card.png?level={{level}}&basis={{basis}}&lang=${language}`,
    alt: '{{statement}}',
  };
  const path = isTemplate
    ? `${CHECK_PAGE}?dataset={{dataset}}&metric={{metric}}&period={{period}}&{{query}}`
    : CHECK_PAGE;
  const markdown = html`<link rel="alternate" type="text/markdown" href="/v1/verdict/{{id}}.md?{{query}}">
`;
  return layout({
    ...{ language, path, isTranslated: true, origin, kind: 'check' },
    title: isTemplate ? '{{statement}}' : words.title,
    description: isTemplate ? '{{answer}}' : words.description,
    dataset: { id: dataset.id, license: dataset.license },
    card: isTemplate ? card : undefined,
    head: html`${isTemplate ? markdown : none}<noscript><link rel="stylesheet" href="/check-plain.css"></noscript>
<script defer src="/widget.js"></script>
<script type="module" src="/check-page/page.js"></script>`,
    main: html`<h1>${words.title}</h1>
${
  isTemplate
    ? none
    : html`<p class="lead">${words.lead}</p>
`
}<noscript><p role="alert">${words.withoutScripts}</p></noscript>
${sentenceForm(props, language, words, isTemplate)}
<div id="reading" aria-live="polite"></div>
${verdictView(language, words, isTemplate)}
<div id="after"${isTemplate ? html` class="pending"` : none}>
<details id="correct"${isTemplate ? none : html` open`}><summary>${words.correct}</summary>
${statementForm(props, language, words)}
</details>
${takeView(words)}
${meaningsView(words)}
</div>
${jsonScript('application/json', words.client, 'words')}`,
  });
}

async function fetchDocument<Shape>(fetchPath: FetchPath, address: string): Promise<Shape> {
  const response = await fetchPath(address);
  if (response.status !== 200)
    throw new Error(`${address} returned ${response.status}; expected 200`);
  // The release was made from this very type.
  return (await response.json()) as Shape;
}

async function pageProps(fetchPath: FetchPath, origin: string): Promise<CheckPageProps | null> {
  const { datasets } = await fetchDocument<DatasetsDocument>(fetchPath, '/v1/datasets');
  const [first] = datasets;
  if (!first) return null;
  const dataset = await fetchDocument<DatasetDocument>(fetchPath, first.link);
  const table = `${first.link}/entities`;
  const { entities } = await fetchDocument<{ readonly entities: readonly EntityRow[] }>(
    fetchPath,
    table,
  );
  const { metric, period } = dataset.defaults;
  const address = rankingUrl(dataset.id, metric, period, {}, '.view.json');
  const { entries } = await fetchDocument<RankingView>(fetchPath, address);
  return {
    ...{ origin, datasets, dataset },
    names: entities.map(({ name }) => name),
    examples: entries.slice(0, 2).map(({ entity }) => entity.name),
  };
}

/** The pages by file name, from the release's documents; `origin` is scheme and host. None if there is no dataset. */
export async function checkPages(
  fetchPath: FetchPath,
  origin: string,
): Promise<ReadonlyMap<string, string>> {
  const props = await pageProps(fetchPath, origin);
  if (!props) return new Map();
  const pages = PAGE_LANGUAGES.flatMap((language): [string, string][] => [
    [`check-${language}.html`, checkPage(props, language, false)],
    [`verdict-${language}.html`, checkPage(props, language, true)],
  ]);
  return new Map([...pages, ...verdictEmbedPages(origin)]);
}

// `/embed/verdict/…`: the page for an iframe, a template that the worker fills in. `verdict-embed.js` copies the statement from the address to the element.

/** Renders the template as HTML. Its texts keep their language where the script gives the element another one. */
function verdictEmbedPage(language: PageLanguage, origin: string): string {
  const { tag, dir } = siteWords(language).words;
  const page = `${origin}${localizedPath(language, CHECK_PAGE)}`;
  return html`<!doctype html>
<html lang="${tag}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{statement}} · Likewise</title>
<meta name="description" content="{{answer}}">
<meta name="robots" content="noindex">
<base target="_blank">
<link rel="canonical" href="${page}?dataset={{dataset}}&metric={{metric}}&period={{period}}&{{query}}">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/embed.css">
<script src="/verdict-embed.js"></script>
<script defer src="/widget.js"></script>
</head>
<body>
<main>
<h1>{{statement}}</h1>
<likewise-ranking view="verdict" ranking="{{id}}" lang="${language}">
<p lang="${tag}">{{answer}}</p>
</likewise-ranking>
</main>
</body>
</html>
`.toString();
}

/** The templates by file name. `origin` is scheme and host. */
export function verdictEmbedPages(origin: string): ReadonlyMap<string, string> {
  return new Map(
    PAGE_LANGUAGES.map((language) => [
      `verdict-embed-${language}.html`,
      verdictEmbedPage(language, origin),
    ]),
  );
}
