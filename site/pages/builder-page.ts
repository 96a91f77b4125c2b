/** `/embed`: the embed builder, initially with the default ranking of the first dataset. */

import { BUILDER_PAGE } from '../../engine/model/address.ts';
import { nearestWidgetLanguage, type PageLanguage } from '../../engine/model/languages.ts';
import { localizeRanking } from '../../widget/text/mod.ts';
import type { Choice } from '../builder/builder-options.ts';
import { builderView, placeOptions } from '../builder/builder-view.ts';
import { makeSnippet } from '../builder/snippets.ts';
import { html } from '../layout/html.ts';
import { layout } from '../layout/layout.ts';
import { socialCard } from '../pictures/card-picture.ts';
import { siteWords } from '../words/mod.ts';
import type { HomeData } from './home/home-data.ts';

/** Initial width of the preview, in CSS pixels. */
const WIDTH = 640;

/** What the page shows of the front page's data. */
type BuilderPageData = Pick<HomeData, 'view' | 'dataset' | 'otherDatasets' | 'hasSharePicture'>;

/** The live ranking of the front page, in the page's language. */
function defaultChoice({ view }: BuilderPageData, language: PageLanguage): Choice {
  const { dataset, metric, level, period } = view;
  return {
    dataset,
    metric,
    period: period.id,
    level,
    basis: '',
    asOf: '',
    lang: nearestWidgetLanguage(language),
    theme: 'auto',
    view: 'ranking',
    limit: null,
    highlight: [],
    heading: '',
    alt: '',
    isPinned: false,
    isResized: true,
    destination: 'script',
    width: WIDTH,
    background: 'light',
    hasScripts: true,
  };
}

/** Renders the page as HTML. `origin` is scheme and host. */
export function builderPage(data: BuilderPageData, language: PageLanguage, origin: string): string {
  const { view, dataset, otherDatasets, hasSharePicture } = data;
  const site = siteWords(language);
  const localized = localizeRanking(view, site.words, language);
  const choice = defaultChoice(data, language);
  const datasets = [dataset, ...otherDatasets].map(({ id, title }) => ({
    value: id,
    title: localized.text(title),
  }));
  const snippet = makeSnippet(choice.destination, {
    choice,
    view,
    origin,
    build: null,
    height: 0,
    altWords: site,
    captionWords: site,
  });
  const places = placeOptions(view.entries, localized.name);
  const { title, lead } = site.builder;
  return layout({
    language,
    path: BUILDER_PAGE,
    isTranslated: true,
    title,
    description: lead,
    origin,
    dataset,
    card: hasSharePicture ? socialCard(view, language) : undefined,
    kind: 'builder',
    head: html`<script type="module" src="/builder.js"></script>`,
    main: html`<h1>${title}</h1>
<p class="lead">${lead}</p>
${builderView({ choice, dataset, datasets, places, snippet, site, origin })}`,
  });
}
