/** Section of the front page with the embed builder in its initial state. */
import { nearestWidgetLanguage } from '../../../engine/model/languages.ts';
import { builderView, placeOptions } from '../../builder/builder-view.ts';
import type { Choice } from '../../builder/choice.ts';
import { makeSnippet } from '../../builder/snippets.ts';
import { html, type Markup } from '../../layout/html.ts';
import { section } from '../../layout/section.ts';
import type { HomeContext } from './page-context.ts';

/** Initial width of the preview, in CSS pixels. */
const WIDTH = 640;

/** The live ranking of the page, in the page's language. */
function defaultChoice({ data: { view }, language }: HomeContext): Choice {
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

export function embedSection(context: HomeContext): Markup {
  const { data, site, origin, localized } = context;
  const { view, dataset, otherDatasets } = data;
  const choice = defaultChoice(context);
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
  const content = builderView({ choice, dataset, datasets, places, snippet, site, origin });
  // Loaded here, the style sheet doesn't block the content above it.
  return html`<link rel="stylesheet" href="/builder.css">
${section('embed', site.home.embedHead, content, 'wide')}`;
}
