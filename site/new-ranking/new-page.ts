/** `/new`: the page for making a ranking from a table. Its steps are filled by the script; without it the page says what to do instead. */

import { NEW_RANKING_PAGE } from '../../engine/model/address.ts';
import type { RankingView } from '../../engine/model/documents.ts';
import type { PageLanguage } from '../../engine/model/languages.ts';
import { html, jsonScript, type Markup } from '../layout/html.ts';
import { layout } from '../layout/layout.ts';
import { newPageWords as english } from '../words/en/new-page-words.ts';
import { newRankingWords as englishScript } from '../words/en/new-ranking-words.ts';
import type { NewPageWords } from '../words/new-ranking-interface.ts';
import { newPageWords as chinese } from '../words/zh/new-page-words.ts';
import { newRankingWords as chineseScript } from '../words/zh/new-ranking-words.ts';
import { type Sample, samplesIn } from './samples.ts';

const WORDS: Readonly<Record<PageLanguage, NewPageWords>> = { en: english, zh: chinese };
/** The heading of the forms for evidence, which the script writes. */
const EVIDENCE: Readonly<Record<PageLanguage, string>> = {
  en: englishScript.evidence.head,
  zh: chineseScript.evidence.head,
};

/** What the browser's dialogue for files offers. */
const FILE_TYPES = '.csv,.tsv,.txt,.md,.html,.htm,.xlsx,text/*';

function samplesView(samples: readonly Sample[], { begin }: NewPageWords): Markup {
  const buttons = samples.map(
    (
      { name },
      index,
    ) => html`<button type="button" class="sample" data-sample="${index}">${name}</button>
`,
  );
  return html`<p class="samples">${begin.samples} ${buttons}</p>`;
}

function beginView(samples: readonly Sample[], words: NewPageWords): Markup {
  const { begin, steps } = words;
  return html`<section id="begin" class="part">
<h2 data-drop-text="${begin.dropHere}"><span class="step">1</span> ${steps.begin}</h2>
<div>
<label for="table" class="visually-hidden">${begin.table}</label>
<textarea id="table" name="table" rows="10" autocomplete="off" spellcheck="false" wrap="off" dir="auto" aria-describedby="table-hint"></textarea>
<p class="hint" id="table-hint">${begin.hint}</p>
<p class="actions"><label class="file">${begin.file} <input type="file" name="file" accept="${FILE_TYPES}"></label>
<label class="check"><input type="checkbox" name="keep" autocomplete="off"> ${begin.keep}</label></p>
${samplesView(samples, words)}
<p class="state"><span role="status" id="status"></span>
<button type="button" class="plain" id="start-over" hidden>${begin.startOver}</button>
<button type="button" class="plain" id="undo" hidden>${begin.undo}</button></p>
<div id="refusal"></div>
</div>
</section>`;
}

/** A step that the script fills. */
function stepView(id: string, number: number, title: string): Markup {
  return html`<section id="${id}" class="part">
<h2><span class="step">${number}</span> ${title}</h2>
<div class="content"></div>
</section>
`;
}

function mainView(samples: readonly Sample[], words: NewPageWords, evidence: string): Markup {
  const { title, lead, privacy, withoutScripts, steps } = words;
  return html`<h1>${title}</h1>
<p>${lead} <b>${privacy}</b></p>
<noscript><p role="alert">${withoutScripts}</p></noscript>
${beginView(samples, words)}
<div id="later" hidden>
${stepView('understand', 2, steps.understand)}${stepView('ask', 3, steps.ask)}${stepView('rank', 4, steps.rank)}<section id="evidence" aria-label="${evidence}"><div class="content"></div></section>
${stepView('take', 5, steps.take)}</div>
${jsonScript('application/json', samples, 'samples')}`;
}

/** What the page shows of the deployment. */
export interface NewPageProps {
  /** Scheme and host. */
  readonly origin: string;
  /** Published rankings, which are samples. The first one's dataset is that of the navigation. */
  readonly views: readonly RankingView[];
}

/** The page as HTML. */
export function newPage(language: PageLanguage, { origin, views }: NewPageProps): string {
  const words = WORDS[language];
  const [first] = views;
  return layout({
    ...{ language, path: NEW_RANKING_PAGE, isTranslated: true, origin, kind: 'new-ranking' },
    ...{ title: words.title, description: words.description },
    dataset: first ? { id: first.dataset, license: null } : null,
    head: html`<script type="module" src="/new-ranking/page.js"></script>`,
    main: mainView(samplesIn(language, views), words, EVIDENCE[language]),
  });
}
