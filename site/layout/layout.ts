/**
 * Frame shared by all pages of the site: head, navigation, choice of language and footer. It is independent of
 * rankings.
 */
import {
  ABOUT_PAGE,
  BUILDER_PAGE,
  CHECK_PAGE,
  changesPageUrl,
  datasetPageUrl,
  localizedPath,
  METHOD_PAGE,
  NEW_RANKING_PAGE,
} from '../../engine/model/address.ts';
import type { PageLanguage } from '../../engine/model/languages.ts';
import { ALL_SITE_WORDS, type SiteWords, siteWords } from '../words/mod.ts';
import { html, jsonScript, type Markup, none } from './html.ts';
import { licenseLink } from './links.ts';

/** The picture that social media show for a page. */
export interface SocialCard {
  /** Path-absolute; 1200 × 630. */
  readonly path: string;
  readonly alt: string;
}

export interface LayoutProps {
  readonly language: PageLanguage;
  /** Path of the page in the default language, path-absolute. */
  readonly path: string;
  /** Whether the page exists in all languages. */
  readonly isTranslated: boolean;
  /** Title without the name of the site. */
  readonly title: string;
  readonly description: string;
  /** Scheme and host, for absolute addresses. */
  readonly origin: string;
  /** The dataset in the navigation and its licence; null if unknown. */
  readonly dataset: { readonly id: string; readonly license: string | null } | null;
  readonly card?: SocialCard | undefined;
  /** Additional elements of the head: scripts, alternates, JSON-LD. */
  readonly head?: Markup;
  /** Class of the body, for the page's style sheet. */
  readonly kind?: string;
  readonly main: Markup;
}

/** Language of `/docs`, which isn't translated. */
export const DOCS_LANGUAGE: PageLanguage = 'en';

/** JSON-LD for search engines. */
export function jsonLdScript(value: unknown): Markup {
  return jsonScript('application/ld+json', value);
}

function alternatesView({ isTranslated, path, origin }: LayoutProps): Markup {
  if (!isTranslated) return none;
  const links = ALL_SITE_WORDS.map(
    ({ meta: { language, tag } }) =>
      html`<link rel="alternate" hreflang="${tag}" href="${origin}${localizedPath(language, path)}">
`,
  );
  return html`${links}<link rel="alternate" hreflang="x-default" href="${origin}${path}">
`;
}

function cardView({ card, origin }: LayoutProps): Markup {
  if (!card) return html`<meta name="twitter:card" content="summary">`;
  return html`<meta property="og:image" content="${origin}${card.path}">
<meta property="og:image:width" content="1200">
<meta property="og:image:height" content="630">
<meta property="og:image:alt" content="${card.alt}">
<meta name="twitter:card" content="summary_large_image">`;
}

function headView(page: LayoutProps, canonical: string, { meta }: SiteWords): Markup {
  const { title, description, origin, language, head, kind } = page;
  return html`<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Likewise</title>
<meta name="description" content="${description}">
<meta name="color-scheme" content="light dark">
<link rel="stylesheet" href="/site.css">
${kind ? html`<link rel="stylesheet" href="/${kind}.css">\n` : none}<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="canonical" href="${canonical}">
${alternatesView(page)}<meta property="og:site_name" content="Likewise">
<meta property="og:type" content="website">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
<meta property="og:url" content="${origin}${localizedPath(language, page.path)}">
<meta property="og:locale" content="${meta.ogLocale}">
${cardView(page)}
${head ?? none}
</head>`;
}

interface NavLink {
  readonly name: keyof SiteWords['frame']['pages'];
  readonly href: string;
  /** Language of the target if it differs from the page's. */
  readonly hreflang?: PageLanguage;
}

/** Links of the navigation. */
function navLinks({ language, dataset }: LayoutProps): NavLink[] {
  return [
    { name: 'home', href: localizedPath(language, '/') },
    { name: 'check', href: localizedPath(language, CHECK_PAGE) },
    { name: 'newRanking', href: localizedPath(language, NEW_RANKING_PAGE) },
    { name: 'embed', href: localizedPath(language, BUILDER_PAGE) },
    { name: 'method', href: localizedPath(language, METHOD_PAGE) },
    ...(dataset
      ? [{ name: 'data' as const, href: localizedPath(language, datasetPageUrl(dataset.id)) }]
      : []),
    {
      name: 'docs',
      href: '/docs',
      ...(language === DOCS_LANGUAGE ? {} : { hreflang: DOCS_LANGUAGE }),
    },
  ];
}

function linkView(place: NavLink, text: string, currentHref: string): Markup {
  const { href, hreflang } = place;
  const current = href === currentHref ? html` aria-current="page"` : none;
  const language = hreflang ? html` hreflang="${hreflang}"` : none;
  return html`<a href="${href}"${current}${language}>${text}</a>`;
}

function mastheadView(page: LayoutProps, { frame }: SiteWords): Markup {
  const { language, path, isTranslated } = page;
  const currentHref = localizedPath(language, path);
  const items = navLinks(page).map(
    (place) => html`<li>${linkView(place, frame.pages[place.name], currentHref)}</li>`,
  );
  const others = isTranslated
    ? ALL_SITE_WORDS.filter(({ meta }) => meta.language !== language)
    : [];
  const choice = others.map(
    ({ meta }) =>
      html`<a class="language" href="${localizedPath(meta.language, path)}" hreflang="${meta.tag}" lang="${meta.tag}">${meta.nativeName}</a>`,
  );
  return html`<a class="skip" href="#main">${frame.skip}</a>
<header>
<a class="name" href="${localizedPath(language, '/')}">Likewise</a>
<span class="tagline">${frame.tagline}</span>
<nav aria-label="${frame.navigation}"><ul>${items}</ul></nav>
${choice}
</header>`;
}

function licenceItem(license: string, { frame }: SiteWords): Markup {
  return html`<li>${frame.pages.licence} ${licenseLink(license)} <span>${frame.about.licence}</span></li>`;
}

function footView(page: LayoutProps, words: SiteWords): Markup {
  const { frame } = words;
  const { language, path, dataset } = page;
  const currentHref = localizedPath(language, path);
  const repeated = navLinks(page);
  const places: readonly NavLink[] = [
    ...repeated,
    ...(dataset
      ? [{ name: 'changes' as const, href: localizedPath(language, changesPageUrl(dataset.id)) }]
      : []),
    { name: 'about', href: localizedPath(language, ABOUT_PAGE) },
  ];
  const items = places.map(
    (place) =>
      html`<li${repeated.includes(place) ? html` class="repeated"` : none}>${linkView(place, frame.pages[place.name], currentHref)} <span>${frame.about[place.name]}</span></li>`,
  );
  const license = dataset?.license ? licenceItem(dataset.license, words) : none;
  return html`<footer>
<nav aria-label="${frame.foot}"><ul>${items}${license}</ul></nav>
</footer>`;
}

/**
 * Renders the page as HTML, without inline scripts or styles, so that the strictest content security policy suffices.
 */
export function layout(page: LayoutProps): string {
  const site = siteWords(page.language);
  const canonical = page.origin + localizedPath(page.language, page.path);
  return html`<!doctype html>
<html lang="${site.words.tag}" dir="${site.words.dir}">
${headView(page, canonical, site)}
<body${page.kind ? html` class="${page.kind}"` : none}>
${mastheadView(page, site)}
<main id="main">
${page.main}
</main>
${footView(page, site)}
</body>
</html>
`.toString();
}

/** A section with the anchor `id`; `kind` is an additional class. */
export function section(id: string, head: string, content: Markup, kind = ''): Markup {
  return html`<section class="part${kind && ` ${kind}`}" id="${id}">
<h2>${head}</h2>
<div>
${content}
</div>
</section>
`;
}

// The main heading of a page about figures, in which no line ends between a number and a unit without a space, and in Chinese
// only at punctuation, if a clause fits on a line.

/** A number and the Han characters of its unit: `8849米`, `2016年`. */
const QUANTITY = /(\d[\d,.]*[百千万亿]*\p{Script=Han})/u;

/** Behind Chinese punctuation. */
const CLAUSE_END = /(?<=[：，；])/u;

const withQuantities = (text: string): Markup[] =>
  text
    .split(QUANTITY)
    .map((part) => (QUANTITY.test(part) ? html`<span>${part}</span>` : html`${part}`));

/** The heading; the style sheet keeps each quantity on one line, and so each clause in Chinese that fits. */
export function mainHeading(text: string): Markup {
  const clauses = text.split(CLAUSE_END);
  if (clauses.length === 1) return html`<h1>${withQuantities(text)}</h1>`;
  return html`<h1>${clauses.map((clause) => html`<span class="clause">${withQuantities(clause)}</span>`)}</h1>`;
}

/** Nothing if the dataset's title is in the language. */
export function untranslatedNote(
  { frame }: SiteWords,
  { title }: { readonly title: Readonly<Partial<Record<string, string>>> },
  language: PageLanguage,
): Markup {
  return title[language]
    ? none
    : html`<p class="hint">${frame.untranslated}</p>
`;
}
