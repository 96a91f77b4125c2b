/**
 * The texts that are copied from the embed builder: one pure function a destination, from what was chosen and the ranking as it
 * is known. Each says too what a page shows of it, what that asks for, and what a strict page has to allow.
 */
import { type Markup, markup, none } from '../layout/markup.ts';
import type { Destination } from './choice.ts';
import { captionText } from './picture-caption.ts';
import { reactText } from './react-component.ts';
import { hostPolicy } from './required-csp.ts';
import {
  altOf,
  attributesOf,
  attributesView,
  captionOf,
  frameAddress,
  integrityOf,
  type Material,
  oneRequest,
  pageAddress,
  pictureAddress,
  widgetRequests,
  widgetTag,
} from './snippet-input.ts';
import { readingIn, standingTable } from './static-table.ts';

export interface Snippet {
  readonly text: string;
  /** What a page has of it, as HTML. */
  readonly html: string;
  /** Absolute addresses of all that a reader's browser asks for at first. */
  readonly requests: readonly string[];
  /** Empty where nothing is needed. */
  readonly policy: string;
  /** Empty where no build is named. */
  readonly integrity: string;
  /** The address of a file to be downloaded, or empty. */
  readonly file: string;
}

type Made = Pick<Snippet, 'text' | 'html' | 'requests'> & { readonly file?: string };

function scriptOf(material: Material): Made {
  const { choice, build } = material;
  if (build) {
    const { html } = widgetTag(material, attributesView(attributesOf(material), 'data-'));
    return { text: html, html, requests: widgetRequests(material) };
  }
  const heading = choice.heading ? markup` data-heading="${choice.heading}"`.html : '';
  const text = oneRequest(material).replace('></script>', () => `${heading}></script>`);
  const [, address = ''] = /src="([^"]*)"/.exec(text) ?? [];
  return { text, html: text, requests: [address] };
}

function elementOf(material: Material): Made {
  const { choice, view } = material;
  const table = standingTable(readingIn(view, choice.lang), choice, pageAddress(material));
  const { html } = markup`${widgetTag(material)}
<likewise-ranking${attributesView(attributesOf(material))}>
${table}</likewise-ranking>`;
  return { text: html, html, requests: widgetRequests(material) };
}

function iframeView(material: Material): Markup {
  const title = captionOf(material);
  return markup`<iframe src="${frameAddress(material)}" title="${title}" width="100%" height="${material.height}" loading="lazy" frameborder="0"></iframe>`;
}

/** A page for an iframe, and then what the widget asks for. */
function frameRequests(material: Material): string[] {
  return [frameAddress(material), ...widgetRequests({ ...material, build: null })];
}

function iframeOf(material: Material): Made {
  const { choice, origin } = material;
  const resizer = `${origin}/resize.js`;
  const follow = choice.resized ? markup`\n<script async src="${resizer}"></script>` : none;
  const { html } = markup`${iframeView(material)}${follow}`;
  const requests = [...frameRequests(material), ...(choice.resized ? [resizer] : [])];
  return { text: html, html, requests };
}

function oembedOf(material: Material): Made {
  const { html } = iframeView(material);
  return { text: frameAddress(material), html, requests: frameRequests(material) };
}

function reactOf(material: Material): Made {
  const attributes = attributesOf(material);
  const link = markup`<a href="${pageAddress(material)}">${captionOf(material)}</a>`;
  const element = markup`<likewise-ranking${attributesView(attributes)}>${link}</likewise-ranking>`;
  const { origin, build } = material;
  const text = reactText({
    script: `${origin}/${build?.script ?? 'widget.js'}`,
    integrity: build ? integrityOf(build) : '',
    attributes,
    address: pageAddress(material),
    caption: captionOf(material),
  });
  const { html } = markup`${widgetTag(material)}${element}`;
  return { text, html, requests: widgetRequests(material) };
}

/** Brackets and line breaks would end the text. */
function markdownText(text: string): string {
  return text.replace(/[\\[\]]/g, '\\$&').replace(/\s+/g, ' ');
}

function markdownOf(material: Material): Made {
  const [alt, picture, page] = [
    altOf(material),
    pictureAddress(material, '.svg'),
    pageAddress(material),
  ];
  const { html } = markup`<a href="${page}"><img src="${picture}" alt="${alt}" width="100%"></a>`;
  return {
    text: `[![${markdownText(alt)}](${picture})](${page})`,
    html,
    requests: [picture],
  };
}

/** For platforms that take pictures and text alone, which are Chinese ones: the wording is Chinese whatever was chosen. */
function pictureOf(material: Material): Made {
  const picture = pictureAddress(material, '.tall.png', 'zh');
  const text = captionText(material.view, material.origin);
  const { html } = markup`<img src="${picture}" alt="${text}" width="100%">`;
  return { text, html, requests: [picture], file: picture };
}

const MAKERS: Readonly<Record<Destination, (material: Material) => Made>> = {
  script: scriptOf,
  element: elementOf,
  iframe: iframeOf,
  oembed: oembedOf,
  react: reactOf,
  markdown: markdownOf,
  picture: pictureOf,
};

/** Where a build of the widget can be named. */
export const PINNABLE: readonly Destination[] = ['script', 'element', 'react'];

/** What is copied for a destination. A build is named where that is possible, and nowhere else. */
export function snippetOf(to: Destination, given: Material): Snippet {
  const build = PINNABLE.includes(to) ? given.build : null;
  const material = { ...given, build };
  const policy = hostPolicy(to, given.origin, given.choice.resized);
  return {
    file: '',
    ...MAKERS[to](material),
    policy,
    integrity: build ? integrityOf(build) : '',
  };
}
