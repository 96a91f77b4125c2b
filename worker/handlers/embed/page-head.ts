/**
 * Head of a page for an iframe, the same for all pages in a language. It contains the styles and the script that the first
 * paint needs, so nothing is requested before it. The page's Content-Security-Policy allows both by their hashes.
 */
import type { PageLanguage } from '../../../engine/model/languages.ts';
import type { Env } from '../../env.ts';
import type { EtaggedBody } from '../../http/etagged-body.ts';
import { embedAsset } from './embed-asset.ts';

export interface PageHead extends EtaggedBody {
  /** Source expressions for the policy: `'sha256-…'`. */
  readonly script: string;
  readonly style: string;
}

/** Heads with their hashes, by asset, which is read once per isolate. */
const cachedHeads = new WeakMap<EtaggedBody, PageHead>();

/** The head of pages in a language, which the stored rest of a page follows. Throws a 503 if it can't be read. */
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

/** The source expression for the content of an inline element (CSP 3, section 2.3.1). */
async function cspSource({ bytes }: EtaggedBody, name: string): Promise<string> {
  const html = new TextDecoder().decode(bytes);
  const [, inside = ''] = new RegExp(`<${name}>(.*?)</${name}>`, 's').exec(html) ?? [];
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(inside));
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`;
}
