/**
 * `/method`: the meaning of ranges of ranks and how they are proven. The prose is in the word files; every diagram,
 * example and count comes from the data, so the page belongs to a release.
 */
import type { CompiledDataset, CompiledRanking } from '../../../engine/mod.ts';
import {
  changesPageUrl,
  datasetPageUrl,
  localizedPath,
  METHOD_PAGE,
} from '../../../engine/model/address.ts';
import type { PageLanguage } from '../../../engine/model/languages.ts';
import { html, type Markup, raw } from '../../layout/html.ts';
import { layout, section } from '../../layout/layout.ts';
import { pointList } from '../../layout/point-list.ts';
import { diagramPatterns } from './diagram.ts';
import { exampleSourceOf, fictionalExampleSource } from './example-source.ts';
import { breaksSection, conflictsSection, notComparedSection } from './not-compared-sections.ts';
import { type MethodContext, methodContext } from './page-context.ts';
import { ranksSection } from './ranks-section.ts';
import { printedSection, rulesSection } from './rules-section.ts';
import { TIGHTNESS } from './tightness.ts';

function relatedSection({ words }: MethodContext): Markup {
  const paragraphs = words.related.map((text) => html`<p>${text}</p>\n`);
  const works = REFERENCES.map(({ authors, year, title, where, url }) => {
    const named = url ? html`<a href="${url}">${title}</a>` : html`${title}`;
    return html`<li lang="en">${authors} (${year}). <cite>${named}</cite>. ${where}.</li>
`;
  });
  return section(
    'related',
    words.relatedHead,
    html`${paragraphs}<ul class="references">
${works}</ul>`,
  );
}

function furtherLinksSection({ words, language, compiled }: MethodContext): Markup {
  const id = compiled?.dataset.id;
  const places: [string, string][] = [
    ...(id
      ? ([
          [localizedPath(language, datasetPageUrl(id)), words.furtherLinks.data],
          [localizedPath(language, changesPageUrl(id)), words.furtherLinks.changes],
        ] satisfies [string, string][])
      : []),
    ['/docs', words.furtherLinks.docs],
  ];
  const items = places.map(([href, text]) => html`<li><a href="${href}">${text}</a></li>\n`);
  return section('links', words.furtherLinksHead, html`<ul class="points">\n${items}</ul>`);
}

/** Table of contents with links to the sections. */
function contentsView({ words }: MethodContext, sections: readonly Markup[]): Markup {
  const links = sections.flatMap((part) => {
    const [, id, head] = /id="([a-z]+)">\n<h2>([^<]*)<\/h2>/.exec(part.toString()) ?? [];
    return id && head ? [html`<li><a href="#${id}">${raw(head)}</a></li>\n`] : [];
  });
  return html`<nav class="contents" aria-label="${words.contents}"><ul>
${links}</ul></nav>`;
}

/** Renders the page as HTML. Examples come from `ranking`; without it they are fictional. */
export function methodPage(
  compiled: CompiledDataset | null,
  ranking: CompiledRanking | null,
  language: PageLanguage,
  origin: string,
): string {
  const real = compiled && ranking ? exampleSourceOf(compiled, ranking) : null;
  const context = methodContext(compiled, real, fictionalExampleSource(), language);
  const { words, site } = context;
  const { space } = site.meta;
  const sections = [
    section('assumed', words.assumedHead, pointList(words.assumed, space)),
    printedSection(context),
    rulesSection(context),
    ranksSection(context),
    notComparedSection(context),
    breaksSection(context),
    conflictsSection(context),
    section('tested', words.testedHead, pointList(words.tested(TIGHTNESS), space)),
    section('limitations', words.limitationsHead, pointList(words.limitations, space)),
    relatedSection(context),
    furtherLinksSection(context),
  ];
  return layout({
    language,
    path: METHOD_PAGE,
    isTranslated: true,
    title: words.title,
    description: words.description,
    origin,
    dataset: compiled?.dataset ?? null,
    kind: 'method',
    main: html`<h1>${words.title}</h1>
<p class="lead">${words.lead}</p>
${contentsView(context, sections)}
${diagramPatterns}
${sections}`,
  });
}

/** A cited work; `url` is empty if no address was checked. */
export interface Reference {
  readonly authors: string;
  readonly year: string;
  readonly title: string;
  readonly where: string;
  readonly url: string;
}

/** Sorted by author. */
export const REFERENCES: readonly Reference[] = [
  {
    authors: 'Goldstein, H., and Spiegelhalter, D. J.',
    year: '1996',
    title:
      'League tables and their limitations: statistical issues in comparisons of institutional performance',
    where: 'Journal of the Royal Statistical Society, Series A 159, 385–443',
    url: '',
  },
  {
    authors: 'Klein, M., Wright, T., and Wieczorek, J.',
    year: '2020',
    title: 'A joint confidence region for an overall ranking of populations',
    where: 'Journal of the Royal Statistical Society, Series C',
    url: 'https://doi.org/10.1111/rssc.12402',
  },
  {
    authors: 'Manski, C. F.',
    year: '2003',
    title: 'Partial Identification of Probability Distributions',
    where: 'Springer',
    url: '',
  },
  {
    authors: 'Manski, C. F.',
    year: '2015',
    title:
      'Communicating uncertainty in official economic statistics: an appraisal fifty years after Morgenstern',
    where: 'Journal of Economic Literature 53, 631–653',
    url: 'https://www.nber.org/papers/w20098',
  },
  {
    authors: 'Mogstad, M., Romano, J. P., Shaikh, A. M., and Wilhelm, D.',
    year: '2024',
    title:
      'Inference for ranks with applications to mobility across neighbourhoods and academic achievement across countries',
    where: 'Review of Economic Studies 91, 476–518',
    url: 'https://doi.org/10.1093/restud/rdad006',
  },
  {
    authors: 'Willenborg, L., and de Waal, T.',
    year: '2001',
    title: 'Elements of Statistical Disclosure Control',
    where: 'Springer, Lecture Notes in Statistics 155',
    url: '',
  },
];
