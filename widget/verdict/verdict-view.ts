/**
 * The verdict on a statement, for an element with `view="verdict"`: the statement, the word, why, what would settle
 * it, and the sources. The statement is the query of `/v1/verdict`, as attributes; this chunk observes them, so that the main script
 * needn't know their names.
 */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Source, Texts, VerdictDocument } from '../../engine/model/documents.ts';
import { languageFallbacks, nearestWidgetLanguage } from '../../engine/model/languages.ts';
import { verdictUrl } from '../../engine/model/urls.ts';
import { VERDICTS } from '../../engine/model/vocabulary.ts';
import type { DocumentController, Shape, WidgetContext } from '../element/mod.ts';
import { verdictStyles } from './styles.ts';
import { VERDICT_WORDS, type VerdictWords } from './verdict-words.ts';

/** The parameters of a statement, in the order of the API's addresses. */
const STATEMENT_ATTRIBUTES = [
  ...['entity', 'rank', 'above', 'least', 'most', 'value', 'precision', 'growth-least'],
  ...['growth-most', 'first-since', 'among'],
];

const VERDICT: Shape<VerdictDocument> = {
  ...{ verdict: '', statement: { en: '' }, links: { ranking: '' } },
  ...{ why: [{ text: { en: '' } }], sources: [{ publisher: '' }] },
};

/** The document of one element. */
const controllers = new WeakMap<WidgetContext, DocumentController<VerdictDocument>>();

function dispatch({ element }: WidgetContext, type: string, detail: unknown): void {
  element.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
}

function createController(context: WidgetContext): DocumentController<VerdictDocument> {
  const { element, adoptStyles } = context;
  const update = () => element.requestUpdate();
  new MutationObserver(update).observe(element, { attributeFilter: STATEMENT_ATTRIBUTES });
  if (element.shadowRoot) adoptStyles(element.shadowRoot, verdictStyles);
  return new context.DocumentController<VerdictDocument>(
    {
      requestUpdate: update,
      reportFailure: ({ state: kind, cause }) =>
        dispatch(context, 'likewise-error', { kind, cause }),
    },
    VERDICT,
    (document) => dispatch(context, 'likewise-load', document),
  );
}

/** The address of the verdict that the attributes ask for. */
function addressOf({ element, origin }: WidgetContext): string {
  const [dataset = '', metric = '', period = ''] = element.ranking?.split('/') ?? [];
  const pairs = STATEMENT_ATTRIBUTES.flatMap((name): [string, string][] => {
    const value = element.getAttribute(name);
    return value ? [[name, value]] : [];
  });
  const { level, basis, asOf } = element;
  return (
    origin + verdictUrl(dataset, metric, period, pairs, { level, basis, asOf: asOf ?? undefined })
  );
}

/** A text in the nearest language, marked if it isn't the reader's; `otherwise` if there is none. */
function textView(texts: Texts | undefined, tag: string, otherwise = ''): TemplateResult {
  const languages = languageFallbacks(tag);
  const language = languages.find((one) => texts?.[one]) ?? '';
  const isOther = language !== languages[0];
  return html`<bdi lang=${(isOther && language) || nothing}>${texts?.[language] ?? otherwise}</bdi>`;
}

function sourceView(source: Source, tag: string, { undated }: VerdictWords): TemplateResult {
  const { url, published, accessed, publisher, name, title, titles } = source;
  const date = published || (accessed && `${undated} ${accessed}`);
  const titled = textView(titles, tag, title || url);
  return html`<li>
    ${textView(name, tag, publisher)},
    ${/^https?:/.test(url) ? html`<a href=${url} target="_blank" rel="noopener">${titled}</a>` : titled}${date && html`, <bdi>${date}</bdi>`}
  </li>`;
}

function documentView(
  document: VerdictDocument,
  tag: string,
  words: VerdictWords,
  origin: string,
): TemplateResult {
  const { verdict, statement, why, settledByText, sources, links, asOf } = document;
  const publishers = [...new Map(sources.map((source) => [source.publisher, source])).values()];
  const scale = [...VERDICTS].map(
    (one) =>
      html`<li aria-current=${one === verdict ? 'true' : nothing}>${words.verdicts[one]}</li>`,
  );
  return html`<div class="verdict ${verdict}">
    <p class="said">${textView(statement, tag)}</p>
    <p class="word">${words.verdicts[verdict]}</p>
    <ol class="scale">${scale}</ol>
    <b>${words.why}</b>
    <ul>${why.map(({ text }) => html`<li>${textView(text, tag)}</li>`)}</ul>
    ${
      settledByText
        ? html`<b>${words.settles}</b>
            <p>${textView(settledByText, tag)}</p>`
        : nothing
    }
    <details>
      <summary>${words.sources}: ${publishers.map(({ name, publisher }, at) => [at > 0 ? words.comma : '', textView(name, tag, publisher)])}</summary>
      <ul>${sources.map((source) => sourceView(source, tag, words))}</ul>
    </details>
    <p class="when">${words.asOf} <bdi>${asOf}</bdi> · <a href=${origin + links.ranking.replace('/v1', '')} target="_blank">${words.ranking}</a></p>
  </div>`;
}

/** What the element shows: its fallback until the verdict has loaded. */
export function verdictView(context: WidgetContext): TemplateResult {
  const controller = controllers.get(context) ?? createController(context);
  controllers.set(context, controller);
  const { element } = context;
  const tag = element.closest('[lang]')?.getAttribute('lang') || navigator.language;
  const language = nearestWidgetLanguage(tag);
  const words = VERDICT_WORDS[language];
  // A page may set the statement later.
  controller.request(element.ranking ? addressOf(context) : null);
  const { loading } = controller;
  if (loading.state === 'ready')
    return html`<div class="stack" lang=${language} dir=${language === 'ar' ? 'rtl' : 'ltr'}>
      <div class="gone"></div>
      ${documentView(loading.value, tag, words, context.origin)}
    </div>`;
  return loading.state === 'loading'
    ? html`<slot></slot>`
    : html`<slot></slot><p class="notice" role="alert">${words.missing}</p>`;
}
