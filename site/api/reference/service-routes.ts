/** Documentation of embedding, service and page routes. */

import { indexDocument } from '../../../engine/model/schemas/dataset-schema.ts';
import { health, oembed, releasesDocument } from '../../../engine/model/schemas/service-schema.ts';
import type { References, RouteReference } from '../route-reference.ts';
import { sampleEmbedUrl } from '../sample.ts';

/** Documentation of a page of the site. */
function pageReference(
  title: string,
  operation: string,
  description: string,
  problems: RouteReference['problems'] = ['notFound'],
): RouteReference<''> {
  return {
    tag: 'pages',
    title,
    description: [description],
    responses: { '': { operation, summary: title } },
    problems,
    hasLinkHeader: false,
  };
}

/** Documentation of a file for search engines. */
function fileReference<Ending extends string>(
  ending: Ending,
  title: string,
  operation: string,
  description: string,
): RouteReference<Ending> {
  const responses = { [ending]: { operation, summary: title } };
  return {
    tag: 'pages',
    title,
    description: [description],
    // One ending, whichever it is.
    responses: responses as RouteReference<Ending>['responses'],
    problems: ['notFound'],
    hasLinkHeader: false,
  };
}

export const SERVICE_ROUTES = {
  embed: {
    tag: 'embedding',
    title: 'A ranking in an iframe or a script',
    description: [
      'Without an ending: a page for an iframe, readable without JavaScript.',
      'With .js: a script that renders the ranking in place of its tag, with one request.',
      'Unknown parameters are ignored.',
    ],
    responses: {
      '': { operation: 'getEmbedPage', summary: 'A ranking as a page for an iframe' },
      '.js': {
        operation: 'getEmbedScript',
        summary: 'A ranking as one script',
        hasNoLinkHeader: true,
      },
    },
    problems: ['badParameter', 'notFound'],
    hasLinkHeader: true,
  },
  verdictEmbed: {
    tag: 'embedding',
    title: 'A verdict in an iframe',
    description: [
      'The verdict on a statement as a page for an iframe, readable without JavaScript.',
      'The statement has the parameters of /v1/verdict; unknown parameters are ignored.',
    ],
    responses: {
      '': { operation: 'getVerdictEmbedPage', summary: 'A verdict as a page for an iframe' },
    },
    problems: ['badParameter', 'notFound'],
    hasLinkHeader: false,
    query: ({ first }) => ({ entity: first, rank: '1' }),
  },
  oembed: {
    tag: 'embedding',
    title: 'oEmbed',
    description: ['How to embed a ranking, for editors that support oEmbed 1.0.'],
    responses: {
      '': {
        operation: 'getOEmbed',
        summary: 'How to embed a ranking',
        schema: oembed,
        alternateMediaType: 'text/xml; charset=utf-8',
      },
    },
    problems: ['badParameter', 'notFound'],
    hasLinkHeader: false,
    query: (sample) => ({ url: sampleEmbedUrl(sample) }),
  },
  index: {
    tag: 'service',
    title: 'The index',
    description: ['The entry point: links to everything else.'],
    responses: { '': { operation: 'getIndex', summary: 'The index', schema: indexDocument } },
    problems: ['badParameter', 'notFound'],
    hasLinkHeader: true,
  },
  openapi: {
    tag: 'service',
    title: 'OpenAPI',
    description: [
      'This document: the API description for programs (OpenAPI 3.1).',
      'A static file: it ignores parameters and belongs to no release.',
    ],
    responses: {
      '.json': { operation: 'getOpenApi', summary: 'The API description for programs' },
    },
    problems: [],
    hasLinkHeader: false,
  },
  releases: {
    tag: 'releases',
    title: 'Releases',
    description: [
      'A release is one immutable set of documents; every response names its release in the Likewise-Release header.',
      'Everything under /v1 is also available under /v1/releases/{release} while the release is kept, at least 30 days.',
    ],
    responses: {
      '': {
        operation: 'getReleases',
        summary: 'The kept releases',
        schema: releasesDocument,
      },
    },
    problems: ['badParameter'],
    hasLinkHeader: false,
    namesRelease: true,
  },
  healthz: {
    tag: 'service',
    title: 'Health',
    description: ['For monitoring. Parameters are ignored.'],
    responses: { '': { operation: 'getHealth', summary: 'Health status', schema: health } },
    problems: [],
    hasLinkHeader: false,
    namesRelease: true,
  },
  home: pageReference(
    'The front page',
    'getHomePage',
    'Who is first, how certain that is, and the live ranking.',
  ),
  builderPage: pageReference(
    'The embed builder',
    'getBuilderPage',
    'Previews a ranking and writes the code that embeds it. Its parameters are read in the browser.',
  ),
  checkPage: pageReference(
    'The page that checks a sentence',
    'getCheckPage',
    'The verdict on a sentence for people, with the parameters of /v1/verdict and dataset, metric and period; or with text, a sentence, which is read in the browser.',
  ),
  methodPage: pageReference(
    'The method',
    'getMethodPage',
    'How a rank is proven, and what is assumed.',
  ),
  aboutPage: pageReference(
    'About this copy',
    'getAboutPage',
    'Who runs it, corrections, licence, privacy, accessibility.',
  ),
  docs: {
    tag: 'service',
    title: 'The documentation',
    description: ['The API documentation as a web page, and with the ending .md as Markdown.'],
    responses: {
      '': { operation: 'getDocs', summary: 'The documentation as a web page' },
      '.md': { operation: 'getDocsMarkdown', summary: 'The documentation as Markdown' },
    },
    problems: [],
    hasLinkHeader: false,
  },
  llms: {
    tag: 'service',
    title: 'Summary for assistants',
    description: ['What this is and where to begin, in thirty lines.'],
    responses: { '.txt': { operation: 'getLlmsTxt', summary: 'Summary for assistants' } },
    problems: [],
    hasLinkHeader: false,
  },
  newRanking: pageReference(
    'The page for making a ranking',
    'getNewRankingPage',
    'Makes a ranking from a pasted table, in the browser.',
    [],
  ),
  datasetPage: pageReference('The page of a dataset', 'getDatasetPage', 'A dataset as a web page.'),
  changesPage: pageReference(
    'The page of changes',
    'getChangesPage',
    'What changed, by month, and how to report an error.',
  ),
  rankingPage: pageReference(
    'The page of a ranking',
    'getRankingPage',
    'Who is first, how certain that is, and the sources. Earlier dates and rankings with too few entries return the iframe page.',
    ['badParameter', 'notFound'],
  ),
  entityPage: pageReference(
    'The page of an entity',
    'getEntityPage',
    'The position of one entity in every ranking, as a web page.',
  ),
  sitemap: fileReference('.xml', 'Sitemap', 'getSitemap', 'For search engines.'),
  robots: fileReference('.txt', 'Robots file', 'getRobots', 'For search engines.'),
} satisfies References<
  | 'embed'
  | 'verdictEmbed'
  | 'oembed'
  | 'index'
  | 'openapi'
  | 'releases'
  | 'healthz'
  | 'home'
  | 'builderPage'
  | 'checkPage'
  | 'methodPage'
  | 'aboutPage'
  | 'docs'
  | 'llms'
  | 'newRanking'
  | 'datasetPage'
  | 'changesPage'
  | 'rankingPage'
  | 'entityPage'
  | 'sitemap'
  | 'robots'
>;
