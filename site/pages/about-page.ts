/**
 * `/about`: who runs this copy, how errors are corrected, what may be done with the data, what is known of readers. It names
 * the licences of the data, and so belongs to a release like the pages beside it.
 */
import type { CompiledDataset } from '../../engine/compile/compile.ts';
import { licenseUrl } from '../../engine/model/license.ts';
import { textIn } from '../../engine/wording/formatters.ts';
import { layout, localizedPath } from '../layout/layout.ts';
import { type Markup, markup } from '../layout/markup.ts';
import { pointList } from '../layout/point-list.ts';
import { section } from '../layout/section.ts';
import { OPERATOR, type Operator } from '../operator.ts';
import { type AboutWords, aboutWords } from '../words/en/about-words.ts';
import type { SiteLanguage } from '../words/mod.ts';
import { changesPath } from './changes/changes-page.ts';

/** The path of the page in English. */
export const ABOUT_PATH = '/about';

/** Of the repository, as its file LICENSE says. */
const CODE_LICENCE = 'MIT';

function licenceView(license: string): Markup {
  const url = licenseUrl(license);
  return url ? markup`<a href="${url}" rel="license">${license}</a>` : markup`${license}`;
}

function operatorView(words: AboutWords, { name }: Operator, language: SiteLanguage): Markup {
  const who = name ? words.runBy(name[language] ?? name.en) : words.nobody;
  return markup`<p>${who}</p>
<p>${words.what}</p>`;
}

/** Where to write to, as links. */
function contactsView(words: AboutWords, { email, issues }: Operator): Markup {
  const places = [
    ...(issues ? [markup`<li><a href="${issues}">${words.byIssue}</a></li>\n`] : []),
    ...(email ? [markup`<li><a href="mailto:${email}">${words.mail(email)}</a></li>\n`] : []),
  ];
  if (places.length === 0) return markup`<p>${words.nowhere}</p>`;
  return markup`<ul class="places">
${places}</ul>`;
}

function correctionsView(
  words: AboutWords,
  operator: Operator,
  compiled: readonly CompiledDataset[],
  language: SiteLanguage,
): Markup {
  const forms = compiled.map(({ dataset }) => {
    const href = localizedPath(language, changesPath(dataset.id));
    return markup`<li><a href="${href}">${textIn({ ...dataset.title }, language)}</a></li>\n`;
  });
  return markup`<p>${words.correctionsLead}</p>
${contactsView(words, operator)}
<p>${words.ofDataset}</p>
<ul class="places">
${forms}</ul>
${pointList(words.corrections)}`;
}

function licencesView(
  words: AboutWords,
  compiled: readonly CompiledDataset[],
  language: SiteLanguage,
): Markup {
  const items = compiled.map(
    ({ dataset: { title, license } }) =>
      markup`<li>${words.licensed(textIn({ ...title }, language))}${licenceView(license)}</li>\n`,
  );
  return markup`<p>${words.licenceLead}</p>
<ul class="places">
${items}</ul>
<p>${words.code}${licenceView(CODE_LICENCE)}</p>
${pointList(words.licence)}`;
}

/** The page as HTML. `origin` (scheme and host) is for the addresses that must be absolute. */
export function aboutPage(
  compiled: readonly CompiledDataset[],
  language: SiteLanguage,
  origin: string,
  operator: Operator = OPERATOR,
): string {
  const words = aboutWords[language];
  const parts = [
    section('who', words.whoHead, operatorView(words, operator, language)),
    section(
      'corrections',
      words.correctionsHead,
      correctionsView(words, operator, compiled, language),
    ),
    section('licence', words.licenceHead, licencesView(words, compiled, language)),
    section('privacy', words.privacyHead, pointList(words.privacy)),
    section(
      'accessibility',
      words.accessHead,
      markup`${pointList(words.access)}
<p>${words.accessContact}</p>`,
    ),
  ];
  return layout({
    language,
    path: ABOUT_PATH,
    isTranslated: true,
    title: words.title,
    description: words.description,
    origin,
    dataset: compiled[0]?.dataset ?? null,
    kind: 'method',
    main: markup`<h1>${words.title}</h1>
${parts}`,
  });
}
