/** The documentation page: it covers the whole API and loads nothing from other origins. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XMLValidator } from 'fast-xml-parser';
import { beforeAll, describe, expect, it } from 'vitest';
import { rankingDocument } from '../../../../engine/model/schemas/ranking-schema.ts';
import { ROOT } from '../../../../scripts/lib/paths.ts';
import type { FetchPath } from '../../../../scripts/lib/release-fetcher.ts';
import { GLOSSARY } from '../../../../site/api/docs/docs-data.ts';
import { operations, PARAMETERS, routeNames } from '../../../../site/api/operations.ts';
import { STABILITY_POLICY } from '../../../../site/api/stability.ts';
import { PROBLEM_KINDS } from '../../../../worker/http/problem-response.ts';
import {
  ORIGIN,
  productFetcher,
  smallRelease,
} from '../../../support/releases/in-memory-product.ts';

let ask: FetchPath;
let page: string;

beforeAll(async () => {
  ask = await productFetcher(await smallRelease());
  page = await (await ask('/docs')).text();
});

/** The values of an attribute in the page. */
function valuesOf(attribute: string): readonly string[] {
  return [...page.matchAll(new RegExp(` ${attribute}="([^"]*)"`, 'g'))].map(([, value = '']) =>
    value.replaceAll('&amp;', '&'),
  );
}

describe('the page', () => {
  it('has a heading for every type of problem, at the fragment of its type', () => {
    for (const { type } of Object.values(PROBLEM_KINDS)) {
      expect(valuesOf('id')).toContain(type.replace('/docs#', ''));
    }
  });

  it('has every route, path and parameter', () => {
    for (const name of routeNames()) expect(valuesOf('id')).toContain(`route-${name}`);
    for (const { path, isFrozen } of operations()) {
      if (!isFrozen) expect(page).toContain(`<code>${path}</code>`);
    }
    for (const name of Object.keys(PARAMETERS)) expect(page).toContain(`<code>?${name}=</code>`);
  });

  it('has each id once, and every link within it has a target', () => {
    const ids = valuesOf('id');
    expect(new Set(ids).size).toBe(ids.length);
    const inner = valuesOf('href').filter((href) => href.startsWith('#'));
    expect(inner.length).toBeGreaterThan(5);
    for (const href of inner) expect(ids).toContain(href.slice(1));
  });

  it('links to addresses that respond', async () => {
    const links = [...new Set(valuesOf('href'))].filter((href) =>
      /^\/(?!icon\.svg$|.*\.css$)/.test(href),
    );
    expect(links.length).toBeGreaterThan(20);
    for (const href of links) {
      const { status } = await ask(href);
      // Rankings of fewer than three entries have no pictures.
      expect([href, status]).toEqual([href, href.includes('.png') ? 404 : 200]);
    }
  });

  it('has no script or style of its own, and loads nothing from other origins', () => {
    expect(page).not.toMatch(/<script|<style|<img|<iframe| style=| on\w+=/i);
    const loaded = valuesOf('href').filter((href) => /^https?:/.test(href));
    expect(loaded).toEqual([`${ORIGIN}/docs`]);
  });

  it('is well-formed, so no inserted text is parsed as markup', () => {
    const body = page.slice(page.indexOf('<body'), page.indexOf('</html>'));
    expect(XMLValidator.validate(body)).toBe(true);
  });
});

describe('the content', () => {
  it('describes only existing fields of a ranking', () => {
    for (const [field] of GLOSSARY) {
      const [name = '', ...inner] = field.replaceAll('[]', '').split('.');
      expect(Object.keys(rankingDocument.shape)).toContain(name);
      const entry = rankingDocument.shape.entries.element.shape;
      const [first, second] = inner;
      if (first !== undefined) expect(Object.keys(entry)).toContain(first);
      if (second !== undefined) expect(Object.keys(entry.rank.unwrap().shape)).toContain(second);
    }
  });

  it('describes every field of a ranking that isn’t self-explanatory', () => {
    const documented = new Set(GLOSSARY.map(([field]) => field.split(/[.[]/)[0]));
    const plain = ['id', 'dataset', 'metric', 'unit', 'level', 'period', 'sources'];
    const fields = Object.keys(rankingDocument.shape).filter((name) => !plain.includes(name));
    expect(fields.filter((name) => !documented.has(name))).toEqual([]);
  });

  it('promises what docs/stability.md promises, statement by statement', () => {
    const text = readFileSync(join(ROOT, 'docs/stability.md'), 'utf8');
    const promised = [...text.matchAll(/^(?:## |- )(.*)$/gm)].map(([, line]) => line);
    expect(promised).toEqual(
      STABILITY_POLICY.flatMap(({ title, statements }) => [title, ...statements]),
    );
    for (const { statements } of STABILITY_POLICY) {
      for (const statement of statements) expect(page).toContain(`<li>${statement}</li>`);
    }
  });
});
