/**
 * How a page for an iframe begins: the same for all of a language, with the styles and the script that are wanted before the first
 * paint, so that nothing has to be asked for until then. The policy of the page allows those two by their hashes.
 */

import type { PageLanguage } from '../../../engine/model/languages.ts';
import type { Env } from '../../env.ts';
import type { EtaggedBody } from '../../http/etagged-body.ts';
import { embedAsset } from './embed-asset.ts';

export interface PageHead extends EtaggedBody {
  /** The sources that a policy has to name: `'sha256-…'`. */
  readonly script: string;
  readonly style: string;
}

/** What was hashed, by the asset, which is read once for each isolate. */
const cachedHeads = new WeakMap<EtaggedBody, PageHead>();

/** The beginning of pages in a language, up to where the stored page goes on. Throws a 503 where it can't be read. */
export async function pageHead(env: Env, language: PageLanguage): Promise<PageHead> {
  const asset = await embedAsset(env, `page-${language}.html`);
  const head = cachedHeads.get(asset) ?? {
    ...asset,
    script: await cspSource(asset, 'script'),
    style: await cspSource(asset, 'style'),
  };
  cachedHeads.set(asset, head);
  return head;
}

/** The source expression for what stands in the element of that name (CSP 3, section 2.3.1). */
async function cspSource({ bytes }: EtaggedBody, name: string): Promise<string> {
  const html = new TextDecoder().decode(bytes);
  const [, inside = ''] = new RegExp(`<${name}>(.*?)</${name}>`, 's').exec(html) ?? [];
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(inside));
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`;
}
