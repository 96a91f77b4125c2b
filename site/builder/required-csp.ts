/** What a page of a strict policy has to allow for each way of embedding; `HOST` is where this copy is. */
import type { Destination } from './choice.ts';

/** For the script and the element, which run in the page itself. */
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
  // The picture is uploaded: nothing is asked for from here.
  picture: '',
};

/** The line of the policy; `resized` where the page follows the height of an iframe by our script. */
export function requiredCsp(to: Destination, origin: string, resized: boolean): string {
  const script = to === 'iframe' && resized ? '; script-src HOST' : '';
  return (POLICIES[to] + script).replaceAll('HOST', origin);
}
