/**
 * Content security policy that a host page needs for each way of embedding; `HOST` represents the origin of this copy.
 */
import type { Destination } from './choice.ts';

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
