/** The reference of embedding, of the interface itself, and of the pages. */

import { indexDocument } from '../../../engine/model/schemas/dataset-schema.ts';
import { health, oembed, releasesDocument } from '../../../engine/model/schemas/service-schema.ts';
import type { References, RouteReference } from '../route-reference.ts';
import { sampleEmbed } from '../sample.ts';

/** A page of the site. */
function page(
  title: string,
  operation: string,
  description: string,
  problems: RouteReference['problems'] = ['notFound'],
): RouteReference<''> {
  return {
    tag: 'pages',
    title,
    description: [description],
    answers: { '': { operation, summary: title } },
    problems,
    linked: false,
  };
}

/** What programs read about the pages. */
function file<Ending extends string>(
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
    answers: answers as RouteReference<Ending>['answers'],
    problems: ['notFound'],
    linked: false,
  };
}

export const SERVICE = {
  embed: {
    tag: 'embedding',
    title: 'A ranking in a frame or in one script',
    description: [
      'Without an ending it is a page for an iframe, readable without JavaScript.',
      'With .js it is a script that shows the ranking where its tag stands, with one request.',
      'Parameters that it doesn’t know are ignored.',
    ],
    answers: {
      '': { operation: 'getEmbedPage', summary: 'A ranking as a page for an iframe' },
      '.js': { operation: 'getEmbedScript', summary: 'A ranking as one script', unlinked: true },
    },
    problems: ['badParameter', 'notFound'],
    linked: true,
  },
  oembed: {
    tag: 'embedding',
    title: 'oEmbed',
    description: [
      'How to embed what stands at an address, for editors that ask in this way (oEmbed 1.0).',
    ],
    answers: {
      '': {
        operation: 'getOEmbed',
        summary: 'How to embed a ranking',
        schema: oembed,
        also: 'text/xml; charset=utf-8',
      },
    },
    problems: ['badParameter', 'notFound'],
    linked: false,
    query: (sample) => ({ url: sampleEmbed(sample) }),
  },
  index: {
    tag: 'service',
    title: 'The index',
    description: ['Where everything begins: links to what there is.'],
    answers: { '': { operation: 'getIndex', summary: 'The index', schema: indexDocument } },
    problems: ['badParameter', 'notFound'],
    linked: true,
  },
  openapi: {
    tag: 'service',
    title: 'This description',
    description: [
      'This description for programs (OpenAPI 3.1).',
      'It is a file: it ignores parameters, and is of no release.',
    ],
    answers: { '.json': { operation: 'getOpenApi', summary: 'This description for programs' } },
    problems: [],
    linked: false,
  },
  releases: {
    tag: 'service',
    title: 'Releases',
    description: [
      'A release is one unchanging set of documents; every answer names its own in the header Likewise-Release.',
      'Everything under /v1 stands under /v1/releases/{release} too, as it was then, while the release is kept: at least 30 days.',
    ],
    answers: {
      '': {
        operation: 'getReleases',
        summary: 'The releases that are kept',
        schema: releasesDocument,
      },
    },
    problems: ['badParameter'],
    linked: false,
    namesRelease: true,
  },
  healthz: {
    tag: 'service',
    title: 'Health',
    description: ['For monitors. Parameters are ignored.'],
    answers: { '': { operation: 'getHealth', summary: 'Whether all is well', schema: health } },
    problems: [],
    linked: false,
    namesRelease: true,
  },
  home: page('The front page', 'getHomePage', 'The answer, how sure it is, and the live ranking.'),
  homeInChinese: page('The front page in Chinese', 'getChineseHomePage', 'The same in Chinese.'),
  methodPage: page('The method', 'getMethodPage', 'How a rank is proven, and what is assumed.'),
  methodPageInChinese: page(
    'The method in Chinese',
    'getChineseMethodPage',
    'The same in Chinese.',
  ),
  aboutPage: page(
    'About this copy',
    'getAboutPage',
    'Who runs it, corrections, licence, privacy, accessibility.',
  ),
  aboutPageInChinese: page(
    'About this copy in Chinese',
    'getChineseAboutPage',
    'The same in Chinese.',
  ),
  docs: page('The documentation', 'getDocs', 'The interface explained for people.', []),
  datasetPage: page('The page of a dataset', 'getDatasetPage', 'A dataset explained for people.'),
  datasetPageInChinese: page(
    'The page of a dataset in Chinese',
    'getChineseDatasetPage',
    'The same in Chinese.',
  ),
  changesPage: page(
    'The page of changes',
    'getChangesPage',
    'What changed, by month, for people; and how to report an error.',
  ),
  changesPageInChinese: page(
    'The page of changes in Chinese',
    'getChineseChangesPage',
    'The same in Chinese.',
  ),
  rankingPage: page(
    'The page of a ranking',
    'getRankingPage',
    'The answer, how sure it is, and who says so. What was known on an earlier date, or compares too little, is answered with the page for a frame.',
    ['badParameter', 'notFound'],
  ),
  rankingPageInChinese: page(
    'The page of a ranking in Chinese',
    'getChineseRankingPage',
    'The same in Chinese.',
    ['badParameter', 'notFound'],
  ),
  entityPage: page(
    'The page of an entity',
    'getEntityPage',
    'Where one place stands in every ranking, for people.',
  ),
  entityPageInChinese: page(
    'The page of an entity in Chinese',
    'getChineseEntityPage',
    'The same in Chinese.',
  ),
  sitemap: file('.xml', 'The list of all pages', 'getSitemap', 'For search engines.'),
  robots: file('.txt', 'What search engines may ask for', 'getRobots', 'For search engines.'),
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
