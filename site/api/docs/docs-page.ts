/** `/docs`: the API documentation page, from the same reference as OpenAPI. No scripts, own styles only. */

import { html, type Markup } from '../../layout/html.ts';
import { layout } from '../../layout/layout.ts';
import { assistantsSection } from './assistants-section.ts';
import type { DocsData } from './docs-data.ts';
import {
  cachingSection,
  csvSection,
  glossarySection,
  problemsSection,
  recipesSection,
  releasesSection,
  stabilitySection,
  startSection,
} from './docs-sections.ts';
import { mainSection, routesSection } from './route-section.ts';

const CONTENTS: readonly (readonly [anchor: string, title: string])[] = [
  ['begin', 'Ten operations to begin with'],
  ['start', 'Quick start'],
  ['words', 'Fields of a ranking'],
  ['addresses', 'All addresses'],
  ['errors', 'Errors'],
  ['caching', 'Caching'],
  ['releases', 'Dates and releases'],
  ['csv', 'CSV'],
  ['recipes', 'Recipes'],
  ['assistants', 'Assistants'],
  ['promise', 'What you can rely on'],
];

function contents(): Markup {
  const items = CONTENTS.map(
    ([anchor, title]) => html`<li><a href="#${anchor}">${title}</a></li>
`,
  );
  return html`<nav aria-label="Contents"><ul>${items}</ul></nav>`;
}

/** The page as HTML. */
export function docsPage(data: DocsData): string {
  const { origin, dataset } = data.sample;
  return layout({
    language: 'en',
    path: '/docs',
    isTranslated: false,
    title: 'API documentation',
    description:
      'The API of Likewise: rankings with their evidence as JSON, CSV and pictures, for curl, Python, R, Excel and web pages.',
    origin,
    dataset: { id: dataset, license: null },
    kind: 'docs',
    head: html`<link rel="service-desc" type="application/json" href="/v1/openapi.json">
<link rel="alternate" type="text/markdown" href="/docs.md">`,
    main: html`<h1>API documentation</h1>
<p>Every ranking is available as JSON, CSV or a picture, with all the evidence behind it. Each rank is what the evidence proves, with its derivation.</p>
${contents()}
${mainSection(data)}
${startSection(data)}
${glossarySection(data)}
${routesSection(data)}
${problemsSection(data)}
${cachingSection()}
${releasesSection(data)}
${csvSection(data)}
${recipesSection(data)}
${assistantsSection(data.sample)}
${stabilitySection()}`,
  });
}
