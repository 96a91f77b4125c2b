/** The reference of embedding, of the interface itself, and of the pages. */

import { indexDocument } from '../../../engine/model/schemas/dataset-schema.ts';
import { health, oembed, releasesDocument } from '../../../engine/model/schemas/service-schema.ts';
import type { References, RouteReference } from '../route-reference.ts';
import { sampleEmbedUrl } from '../sample.ts';

/** A page of the site. */
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

/** What programs read about the pages. */
function fileReference<Ending extends string>(
  ending: Ending,
  title: string,
  operation: string,
  description: string,
): RouteReference<Ending> {
  const answers = { [ending]: { operation, summary: title } };
  return {
    tag: 'pages',
    title,
    description: [description],
    // One ending, whichever it is.
    responses: answers as RouteReference<Ending>['responses'],
    problems: ['notFound'],
    hasLinkHeader: false,
  };
}

export const SERVICE_ROUTES = {
  embed: {
    tag: 'embedding',
    title: 'A ranking in a frame or in one script',
    description: [
      'Without an ending it is a page for an iframe, readable without JavaScript.',
      'With .js it is a script that shows the ranking where its tag stands, with one request.',
      'Parameters that it doesn’t know are ignored.',
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
  oembed: {
    tag: 'embedding',
    title: 'oEmbed',
    description: [
      'How to embed what stands at an address, for editors that ask in this way (oEmbed 1.0).',
    ],
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
    description: ['Where everything begins: links to what there is.'],
    responses: { '': { operation: 'getIndex', summary: 'The index', schema: indexDocument } },
    problems: ['badParameter', 'notFound'],
    hasLinkHeader: true,
  },
  openapi: {
    tag: 'service',
    title: 'This description',
    description: [
      'This description for programs (OpenAPI 3.1).',
      'It is a file: it ignores parameters, and is of no release.',
    ],
    responses: { '.json': { operation: 'getOpenApi', summary: 'This description for programs' } },
    problems: [],
    hasLinkHeader: false,
  },
  releases: {
    tag: 'service',
    title: 'Releases',
    description: [
      'A release is one unchanging set of documents; every answer names its own in the header Likewise-Release.',
      'Everything under /v1 stands under /v1/releases/{release} too, as it was then, while the release is kept: at least 30 days.',
    ],
    responses: {
      '': {
        operation: 'getReleases',
        summary: 'The releases that are kept',
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
    description: ['For monitors. Parameters are ignored.'],
    responses: { '': { operation: 'getHealth', summary: 'Whether all is well', schema: health } },
    problems: [],
    hasLinkHeader: false,
    namesRelease: true,
  },
  home: pageReference(
    'The front page',
    'getHomePage',
    'The answer, how sure it is, and the live ranking.',
  ),
  homeInChinese: pageReference(
    'The front page in Chinese',
    'getChineseHomePage',
    'The same in Chinese.',
  ),
  methodPage: pageReference(
    'The method',
    'getMethodPage',
    'How a rank is proven, and what is assumed.',
  ),
  methodPageInChinese: pageReference(
    'The method in Chinese',
    'getChineseMethodPage',
    'The same in Chinese.',
  ),
  aboutPage: pageReference(
    'About this copy',
    'getAboutPage',
    'Who runs it, corrections, licence, privacy, accessibility.',
  ),
  aboutPageInChinese: pageReference(
    'About this copy in Chinese',
    'getChineseAboutPage',
    'The same in Chinese.',
  ),
  docs: pageReference('The documentation', 'getDocs', 'The interface explained for people.', []),
  datasetPage: pageReference(
    'The page of a dataset',
    'getDatasetPage',
    'A dataset explained for people.',
  ),
  datasetPageInChinese: pageReference(
    'The page of a dataset in Chinese',
    'getChineseDatasetPage',
    'The same in Chinese.',
  ),
  changesPage: pageReference(
    'The page of changes',
    'getChangesPage',
    'What changed, by month, for people; and how to report an error.',
  ),
  changesPageInChinese: pageReference(
    'The page of changes in Chinese',
    'getChineseChangesPage',
    'The same in Chinese.',
  ),
  rankingPage: pageReference(
    'The page of a ranking',
    'getRankingPage',
    'The answer, how sure it is, and who says so. What was known on an earlier date, or compares too little, is answered with the page for a frame.',
    ['badParameter', 'notFound'],
  ),
  rankingPageInChinese: pageReference(
    'The page of a ranking in Chinese',
    'getChineseRankingPage',
    'The same in Chinese.',
    ['badParameter', 'notFound'],
  ),
  entityPage: pageReference(
    'The page of an entity',
    'getEntityPage',
    'Where one place stands in every ranking, for people.',
  ),
  entityPageInChinese: pageReference(
    'The page of an entity in Chinese',
    'getChineseEntityPage',
    'The same in Chinese.',
  ),
  sitemap: fileReference('.xml', 'The list of all pages', 'getSitemap', 'For search engines.'),
  robots: fileReference(
    '.txt',
    'What search engines may ask for',
    'getRobots',
    'For search engines.',
  ),
} satisfies References<
  | 'embed'
  | 'oembed'
  | 'index'
  | 'openapi'
  | 'releases'
  | 'healthz'
  | 'home'
  | 'homeInChinese'
  | 'methodPage'
  | 'methodPageInChinese'
  | 'aboutPage'
  | 'aboutPageInChinese'
  | 'docs'
  | 'datasetPage'
  | 'datasetPageInChinese'
  | 'changesPage'
  | 'changesPageInChinese'
  | 'rankingPage'
  | 'rankingPageInChinese'
  | 'entityPage'
  | 'entityPageInChinese'
  | 'sitemap'
  | 'robots'
>;
