/** A page of its own around a snippet, as a file to keep, to send or to put on any web server. */
import { html, raw } from '../../layout/html.ts';
import { type InlineSnippetInput, inlineSnippet, inlineTitle } from './snippet.ts';

const STYLE =
  ':root{color-scheme:light dark}body{margin:2rem auto;max-width:48rem;padding:0 1rem;font-family:system-ui,sans-serif;line-height:1.4}';

/** The page; readable without scripts and without a network. */
export function snippetPage(input: InlineSnippetInput): string {
  return html`<!doctype html>
<html lang="${input.site.meta.tag}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${inlineTitle(input)}</title>
<style>${raw(STYLE)}</style>
</head>
<body>
<main>
${raw(inlineSnippet(input))}
</main>
</body>
</html>
`.toString();
}
