/** The part of the front page that puts the ranking into somebody else's: the embed builder, as it stands at first. */
import { builderView, placesOf } from '../../builder/builder-view.ts';
import type { Choice } from '../../builder/choice.ts';
import { snippetOf } from '../../builder/snippets.ts';
import { type Markup, markup } from '../../layout/markup.ts';
import { section } from '../../layout/section.ts';
import type { Telling } from './page-context.ts';

/** How wide the preview is at first, in CSS pixels. */
const WIDTH = 640;

/** The ranking of the page, as it lives on, in the page's language. */
function standardChoice({ front: { view }, language }: Telling): Choice {
  const { dataset, metric, level, period } = view;
  return {
    dataset,
    metric,
    period: period.id,
    level,
    basis: '',
    asOf: '',
    lang: language,
    theme: 'auto',
    view: 'ranking',
    limit: null,
    highlight: [],
    heading: '',
    alt: '',
    pinned: false,
    resized: true,
    to: 'script',
    width: WIDTH,
    ground: 'light',
    scripted: true,
  };
}

/** The section. */
export function embedSection(telling: Telling): Markup {
  const { front, site, origin, reading } = telling;
  const { view, dataset, others } = front;
  const choice = standardChoice(telling);
  const datasets = [dataset, ...others].map(({ id, title }) => ({
    value: id,
    title: reading.text(title),
  }));
  const snippet = snippetOf(choice.to, { choice, view, origin, build: null, height: 0 });
  const places = placesOf(view.entries, reading.name);
  const content = builderView({ choice, dataset, datasets, places, snippet, site, origin });
  // Where it stands, the sheet holds up nothing above it.
  return markup`<link rel="stylesheet" href="/builder.css">
${section('embed', site.home.embedHead, content, 'wide')}`;
}
