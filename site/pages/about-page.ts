/**
 * `/about`: the operator of this copy, corrections, licences and privacy. It names the licences of the data, so it
 * belongs to a release like the other pages here.
 */

import type { CompiledDataset } from '../../engine/mod.ts';
import { ABOUT_PAGE, changesPageUrl, localizedPath } from '../../engine/model/address.ts';
import type { PageLanguage } from '../../engine/model/languages.ts';
import { localizedText } from '../../engine/model/text.ts';
import { html, type Markup } from '../layout/html.ts';
import { layout, section } from '../layout/layout.ts';
import { licenseLink } from '../layout/links.ts';
import { pointList } from '../layout/point-list.ts';
import { NO_OPERATOR, type Operator } from '../operator.ts';
import type { AboutWords } from '../words/en/frame-words.ts';
import { type SiteWords, siteWords } from '../words/mod.ts';

/** Licence of the repository, as in its LICENSE file. */
const CODE_LICENCE = 'MIT';

function operatorView({ about: words, meta }: SiteWords, { name }: Operator): Markup {
  const who = name ? words.runBy(localizedText(name, meta.language)) : words.noOperator;
  return html`<p>${who}</p>
<p>${words.what}</p>`;
}

/** Links for corrections. */
function contactsView(words: AboutWords, { email, issues }: Operator): Markup {
  const places = [
    ...(issues ? [html`<li><a href="${issues}">${words.byIssue}</a></li>\n`] : []),
    ...(email ? [html`<li><a href="mailto:${email}">${words.mail(email)}</a></li>\n`] : []),
  ];
  if (places.length === 0) return html`<p>${words.noContact}</p>`;
  return html`<ul class="places">
${places}</ul>`;
}

function correctionsView(
  { about: words, meta: { language, space } }: SiteWords,
  operator: Operator,
  compiled: readonly CompiledDataset[],
): Markup {
  const forms = compiled.map(({ dataset }) => {
    const href = localizedPath(language, changesPageUrl(dataset.id));
    return html`<li><a href="${href}">${localizedText(dataset.title, language)}</a></li>\n`;
  });
  return html`<p>${words.correctionsLead}</p>
${contactsView(words, operator)}
<p>${words.ofDataset}</p>
<ul class="places">
${forms}</ul>
${pointList(words.corrections, space)}`;
}

function licencesView(
  { about: words, meta: { language, space } }: SiteWords,
  compiled: readonly CompiledDataset[],
): Markup {
  const licensed = compiled.filter(({ dataset }) => dataset.license !== '');
  const items = licensed.map(
    ({ dataset: { title, license } }) =>
      html`<li>${words.licensed(localizedText(title, language))}${licenseLink(license)}</li>\n`,
  );
  return html`<p>${words.licenceLead}</p>
<ul class="places">
${items}</ul>
<p>${words.code}${licenseLink(CODE_LICENCE)}</p>
${pointList(words.licence, space)}`;
}

/** Renders the page as HTML. `origin` is scheme and host, for absolute addresses. */
export function aboutPage(
  compiled: readonly CompiledDataset[],
  language: PageLanguage,
  origin: string,
  operator: Operator = NO_OPERATOR,
): string {
  const site = siteWords(language);
  const { about: words, meta } = site;
  const parts = [
    section('who', words.whoHead, operatorView(site, operator)),
    section('corrections', words.correctionsHead, correctionsView(site, operator, compiled)),
    section('licence', words.licenceHead, licencesView(site, compiled)),
    section('privacy', words.privacyHead, pointList(words.privacy, meta.space)),
    section(
      'accessibility',
      words.accessHead,
      html`${pointList(words.access, meta.space)}
<p>${words.accessContact}</p>`,
    ),
  ];
  return layout({
    language,
    path: ABOUT_PAGE,
    isTranslated: true,
    title: words.title,
    description: words.description,
    origin,
    dataset: compiled[0]?.dataset ?? null,
    kind: 'method',
    main: html`<h1>${words.title}</h1>
${parts}`,
  });
}
