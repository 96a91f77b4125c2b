/**
 * `/method`: what a range of ranks means and how it is proven. What is argued stands in the words; every picture, example and
 * count comes from the data, and so the page belongs to a release.
 */
import type { CompiledDataset, CompiledRanking } from '../../../engine/compile/compile.ts';
import { layout, pathIn } from '../../layout/layout.ts';
import { type Markup, markup } from '../../layout/markup.ts';
import { pointsView } from '../../layout/point-list.ts';
import { section } from '../../layout/section.ts';
import type { SiteLanguage } from '../../words/mod.ts';
import { scenePatterns } from './diagram.ts';
import { groundsOf } from './example-source.ts';
import { madeUpGrounds } from './fictional-dataset.ts';
import { apartSection, breaksSection, conflictsSection } from './not-compared-sections.ts';
import { type MethodTelling, methodTelling } from './page-context.ts';
import { ranksSection } from './ranks-section.ts';
import { REFERENCES } from './references.ts';
import { printedSection, rulesSection } from './rules-section.ts';
import { TIGHTNESS } from './tightness.ts';

/** The path of the page in English. */
export const METHOD_PATH = '/method';

function relatedSection({ words }: MethodTelling): Markup {
  const paragraphs = words.related.map((text) => markup`<p>${text}</p>\n`);
  const works = REFERENCES.map(({ authors, year, title, where, url }) => {
    const named = url ? markup`<a href="${url}">${title}</a>` : markup`${title}`;
    return markup`<li lang="en">${authors} (${year}). <cite>${named}</cite>. ${where}.</li>
`;
  });
  return section(
    'related',
    words.relatedHead,
    markup`${paragraphs}<ul class="works">
${works}</ul>`,
  );
}

function onwardSection({ words, language, compiled }: MethodTelling): Markup {
  const id = compiled?.dataset.id;
  const places: [string, string][] = [
    ...(id
      ? ([
          [pathIn(language, `/datasets/${id}`), words.onward.data],
          [pathIn(language, `/datasets/${id}/changes`), words.onward.changes],
        ] satisfies [string, string][])
      : []),
    ['/docs', words.onward.docs],
  ];
  const items = places.map(([href, text]) => markup`<li><a href="${href}">${text}</a></li>\n`);
  return section('check', words.onwardHead, markup`<ul class="points">\n${items}</ul>`);
}

/** Links to the sections, by their own heads. */
function contentsView({ words }: MethodTelling, sections: readonly Markup[]): Markup {
  const links = sections.flatMap(({ html }) => {
    const [, id, head] = /id="([a-z]+)">\n<h2>([^<]*)<\/h2>/.exec(html) ?? [];
    return id && head ? [markup`<li><a href="#${id}">${{ html: head }}</a></li>\n`] : [];
  });
  return markup`<nav class="contents" aria-label="${words.contents}"><ul>
${links}</ul></nav>`;
}

/** The page as HTML. `ranking` is the one that its examples come from; without it they are made up. */
export function methodPage(
  compiled: CompiledDataset | null,
  ranking: CompiledRanking | null,
  language: SiteLanguage,
  origin: string,
): string {
  const real = compiled && ranking ? groundsOf(compiled, ranking) : null;
  const telling = methodTelling(compiled, real, madeUpGrounds(), language);
  const { words } = telling;
  const sections = [
    section('assumed', words.assumedHead, pointsView(words.assumed)),
    printedSection(telling),
    rulesSection(telling),
    ranksSection(telling),
    apartSection(telling),
    breaksSection(telling),
    conflictsSection(telling),
    section('tested', words.testedHead, pointsView(words.tested(TIGHTNESS))),
    section('unsaid', words.unsaidHead, pointsView(words.unsaid)),
    relatedSection(telling),
    onwardSection(telling),
  ];
  return layout({
    language,
    path: METHOD_PATH,
    translated: true,
    title: words.title,
    description: words.description,
    origin,
    dataset: compiled?.dataset ?? null,
    kind: 'method',
    main: markup`<h1>${words.title}</h1>
<p class="lead">${words.lead}</p>
${contentsView(telling, sections)}
${scenePatterns}
${sections}`,
  });
}
