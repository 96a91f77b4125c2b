/**
 * Snippets of the embed builder: one pure function per destination, from the choice and the ranking. Each also returns
 * what the host page shows, which requests it makes, and the content security policy that it needs.
 */

import { html, type Markup, none } from '../layout/html.ts';
import { type Destination, SOCIAL_POST_LANGUAGE } from './builder-options.ts';
import { pictureCaption } from './preview-document.ts';
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
  /** The part that a host page shows, as HTML. */
  readonly html: string;
  /** Absolute addresses of the initial requests. */
  readonly requests: readonly string[];
  /** Empty if none is needed. */
  readonly policy: string;
  /** Empty if no build is named. */
  readonly integrity: string;
  /** The address of a file to download, or empty. */
  readonly file: string;
}

type SnippetParts = Pick<Snippet, 'text' | 'html' | 'requests'> & { readonly file?: string };

function scriptOf(input: SnippetInput): SnippetParts {
  const { choice, build } = input;
  if (build) {
    const attributes = attributesView(elementAttributes(input), 'data-');
    const text = widgetScriptTag(input, attributes).toString();
    return { text, html: text, requests: widgetRequests(input) };
  }
  const heading = choice.heading ? html` data-heading="${choice.heading}"` : none;
  const text = embedScriptTag(input).replace('></script>', () => `${heading}></script>`);
  const [, address = ''] = /src="([^"]*)"/.exec(text) ?? [];
  return { text, html: text, requests: [address] };
}

function elementOf(input: SnippetInput): SnippetParts {
  const { choice, view } = input;
  const address = rankingPageAddress(input);
  const table = staticTable(localizeForEmbed(view, choice.lang), choice, { address });
  const text = html`${widgetScriptTag(input)}
<likewise-ranking${attributesView(elementAttributes(input))}>
${table}</likewise-ranking>`.toString();
  return { text, html: text, requests: widgetRequests(input) };
}

function iframeView(input: SnippetInput): Markup {
  const title = embedHeading(input);
  return html`<iframe src="${iframeUrl(input)}" title="${title}" width="100%" height="${input.height}" loading="lazy" frameborder="0"></iframe>`;
}

/** Requests of an iframe: its page, then those of the widget. */
function frameRequests(input: SnippetInput): string[] {
  return [iframeUrl(input), ...widgetRequests({ ...input, build: null })];
}

function iframeOf(input: SnippetInput): SnippetParts {
  const { choice, origin } = input;
  const resizer = `${origin}/resize.js`;
  const follow = choice.isResized ? html`\n<script async src="${resizer}"></script>` : none;
  const text = html`${iframeView(input)}${follow}`.toString();
  const requests = [...frameRequests(input), ...(choice.isResized ? [resizer] : [])];
  return { text, html: text, requests };
}

function oembedOf(input: SnippetInput): SnippetParts {
  return {
    text: iframeUrl(input),
    html: iframeView(input).toString(),
    requests: frameRequests(input),
  };
}

function reactOf(input: SnippetInput): SnippetParts {
  const attributes = elementAttributes(input);
  const link = html`<a href="${rankingPageAddress(input)}">${embedHeading(input)}</a>`;
  const element = html`<likewise-ranking${attributesView(attributes)}>${link}</likewise-ranking>`;
  const { origin, build } = input;
  const text = reactComponent({
    script: `${origin}/${build?.script ?? 'widget.js'}`,
    integrity: build ? integrityOf(build) : '',
    attributes,
    address: rankingPageAddress(input),
    caption: embedHeading(input),
  });
  const shown = html`${widgetScriptTag(input)}${element}`.toString();
  return { text, html: shown, requests: widgetRequests(input) };
}

/** Brackets and line breaks would end the text. */
function markdownText(text: string): string {
  return text.replace(/[\\[\]]/g, '\\$&').replace(/\s+/g, ' ');
}

function markdownOf(input: SnippetInput): SnippetParts {
  const [alt, picture, page] = [
    snippetAltText(input),
    rankingPictureUrl(input, '.svg'),
    rankingPageAddress(input),
  ];
  const linked = html`<a href="${page}"><img src="${picture}" alt="${alt}" width="100%"></a>`;
  return {
    text: `[![${markdownText(alt)}](${picture})](${page})`,
    html: linked.toString(),
    requests: [picture],
  };
}

/** For platforms that accept only a picture and text. */
function pictureOf(input: SnippetInput): SnippetParts {
  const picture = rankingPictureUrl(input, '.tall.png', SOCIAL_POST_LANGUAGE);
  const text = pictureCaption(input.view, input.captionWords, input.origin);
  const shown = html`<img src="${picture}" alt="${text}" width="100%">`.toString();
  return { text, html: shown, requests: [picture], file: picture };
}

const MAKERS: Readonly<Record<Destination, (input: SnippetInput) => SnippetParts>> = {
  script: scriptOf,
  element: elementOf,
  iframe: iframeOf,
  oembed: oembedOf,
  react: reactOf,
  markdown: markdownOf,
  picture: pictureOf,
};

/** Destinations whose snippet can name a build of the widget. */
export const PINNABLE: readonly Destination[] = ['script', 'element', 'react'];

/** Makes the snippet for a destination. It names a build only if the destination allows it. */
export function makeSnippet(to: Destination, given: SnippetInput): Snippet {
  const build = PINNABLE.includes(to) ? given.build : null;
  const input = { ...given, build };
  const policy = requiredCsp(to, given.origin, given.choice.isResized);
  return {
    file: '',
    ...MAKERS[to](input),
    policy,
    integrity: build ? integrityOf(build) : '',
  };
}

// Content security policy that a host page needs for each way of embedding; `HOST` represents the origin of this copy.

/** For the script and the element, which run in the host page. */
const SCRIPT_CSP = [
  "default-src 'none'",
  'script-src HOST',
  'connect-src HOST',
  'img-src HOST',
  'style-src HOST',
  "require-trusted-types-for 'script'",
  "trusted-types lit-html 'allow-duplicates'",
].join('; ');

const POLICIES: Readonly<Record<Destination, string>> = {
  script: SCRIPT_CSP,
  element: SCRIPT_CSP,
  react: SCRIPT_CSP,
  iframe: 'frame-src HOST',
  oembed: 'frame-src HOST',
  markdown: 'img-src HOST',
  // The picture is uploaded, so the page loads nothing from here.
  picture: '',
};

/** The policy; `resized` if a script of ours adapts the height of the iframe. */
export function requiredCsp(to: Destination, origin: string, resized: boolean): string {
  const script = to === 'iframe' && resized ? '; script-src HOST' : '';
  return (POLICIES[to] + script).replaceAll('HOST', origin);
}

/** A ranking as a component for React 19, with the fallback as its children. */

export interface ReactSnippet {
  /** The widget's address. */
  readonly script: string;
  /** Empty if no build is named. */
  readonly integrity: string;
  readonly attributes: readonly (readonly [name: string, value: string])[];
  /** Address and text of the fallback's link. */
  readonly address: string;
  readonly caption: string;
}

/** A value as a JSX attribute, as an expression if it can't be quoted. */
function valueText(value: string): string {
  return /["&\\\n]/.test(value) ? `{${JSON.stringify(value)}}` : `"${value}"`;
}

/** A value as JSX text. */
function contentText(text: string): string {
  return /[{}<>&\\\n]/.test(text) ? `{${JSON.stringify(text)}}` : text;
}

/** The source text of the React component. */
function reactComponent({ script, integrity, attributes, address, caption }: ReactSnippet): string {
  const pinned = integrity ? ` integrity="${integrity}" crossOrigin="anonymous"` : '';
  const lines = attributes.map(([name, value]) => `        ${name}=${valueText(value)}`);
  return `export function Ranking() {
  return (
    <>
      <script async src="${script}"${pinned} />
      <likewise-ranking
${lines.join('\n')}
      >
        <a href=${valueText(address)}>${contentText(caption)}</a>
      </likewise-ranking>
    </>
  );
}`;
}
