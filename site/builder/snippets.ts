/**
 * The texts that are copied from the embed builder: one pure function a destination, from what was chosen and the ranking as it
 * is known. Each says too what a page shows of it, what that asks for, and what a strict page has to allow.
 */
import { html, type Markup, none } from '../layout/html.ts';
import { type Destination, SOCIAL_POST_LANGUAGE } from './choice.ts';
import { pictureCaption } from './picture-caption.ts';
import { reactComponent } from './react-component.ts';
import { requiredCsp } from './required-csp.ts';
import {
  attributesView,
  elementAttributes,
  embedHeading,
  embedScriptTag,
  iframeUrl,
  integrityOf,
  rankingPageAddress,
  rankingPictureUrl,
  type SnippetInput,
  snippetAltText,
  widgetRequests,
  widgetScriptTag,
} from './snippet-input.ts';
import { localizeForEmbed, staticTable } from './static-table.ts';

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

type SnippetParts = Pick<Snippet, 'text' | 'html' | 'requests'> & { readonly file?: string };

function scriptOf(material: SnippetInput): SnippetParts {
  const { choice, build } = material;
  if (build) {
    const attributes = attributesView(elementAttributes(material), 'data-');
    const text = widgetScriptTag(material, attributes).toString();
    return { text, html: text, requests: widgetRequests(material) };
  }
  const heading = choice.heading ? html` data-heading="${choice.heading}"` : none;
  const text = embedScriptTag(material).replace('></script>', () => `${heading}></script>`);
  const [, address = ''] = /src="([^"]*)"/.exec(text) ?? [];
  return { text, html: text, requests: [address] };
}

function elementOf(material: SnippetInput): SnippetParts {
  const { choice, view } = material;
  const table = staticTable(
    localizeForEmbed(view, choice.lang),
    choice,
    rankingPageAddress(material),
  );
  const text = html`${widgetScriptTag(material)}
<likewise-ranking${attributesView(elementAttributes(material))}>
${table}</likewise-ranking>`.toString();
  return { text, html: text, requests: widgetRequests(material) };
}

function iframeView(material: SnippetInput): Markup {
  const title = embedHeading(material);
  return html`<iframe src="${iframeUrl(material)}" title="${title}" width="100%" height="${material.height}" loading="lazy" frameborder="0"></iframe>`;
}

/** A page for an iframe, and then what the widget asks for. */
function frameRequests(material: SnippetInput): string[] {
  return [iframeUrl(material), ...widgetRequests({ ...material, build: null })];
}

function iframeOf(material: SnippetInput): SnippetParts {
  const { choice, origin } = material;
  const resizer = `${origin}/resize.js`;
  const follow = choice.isResized ? html`\n<script async src="${resizer}"></script>` : none;
  const text = html`${iframeView(material)}${follow}`.toString();
  const requests = [...frameRequests(material), ...(choice.isResized ? [resizer] : [])];
  return { text, html: text, requests };
}

function oembedOf(material: SnippetInput): SnippetParts {
  return {
    text: iframeUrl(material),
    html: iframeView(material).toString(),
    requests: frameRequests(material),
  };
}

function reactOf(material: SnippetInput): SnippetParts {
  const attributes = elementAttributes(material);
  const link = html`<a href="${rankingPageAddress(material)}">${embedHeading(material)}</a>`;
  const element = html`<likewise-ranking${attributesView(attributes)}>${link}</likewise-ranking>`;
  const { origin, build } = material;
  const text = reactComponent({
    script: `${origin}/${build?.script ?? 'widget.js'}`,
    integrity: build ? integrityOf(build) : '',
    attributes,
    address: rankingPageAddress(material),
    caption: embedHeading(material),
  });
  const shown = html`${widgetScriptTag(material)}${element}`.toString();
  return { text, html: shown, requests: widgetRequests(material) };
}

/** Brackets and line breaks would end the text. */
function markdownText(text: string): string {
  return text.replace(/[\\[\]]/g, '\\$&').replace(/\s+/g, ' ');
}

function markdownOf(material: SnippetInput): SnippetParts {
  const [alt, picture, page] = [
    snippetAltText(material),
    rankingPictureUrl(material, '.svg'),
    rankingPageAddress(material),
  ];
  const linked = html`<a href="${page}"><img src="${picture}" alt="${alt}" width="100%"></a>`;
  return {
    text: `[![${markdownText(alt)}](${picture})](${page})`,
    html: linked.toString(),
    requests: [picture],
  };
}

/** For platforms that take only a picture and text. */
function pictureOf(material: SnippetInput): SnippetParts {
  const picture = rankingPictureUrl(material, '.tall.png', SOCIAL_POST_LANGUAGE);
  const text = pictureCaption(material.view, material.captionWords, material.origin);
  const shown = html`<img src="${picture}" alt="${text}" width="100%">`.toString();
  return { text, html: shown, requests: [picture], file: picture };
}

const MAKERS: Readonly<Record<Destination, (material: SnippetInput) => SnippetParts>> = {
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
export function makeSnippet(to: Destination, given: SnippetInput): Snippet {
  const build = PINNABLE.includes(to) ? given.build : null;
  const material = { ...given, build };
  const policy = requiredCsp(to, given.origin, given.choice.isResized);
  return {
    file: '',
    ...MAKERS[to](material),
    policy,
    integrity: build ? integrityOf(build) : '',
  };
}
