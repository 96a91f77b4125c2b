/** `/llms.txt` and `/docs.md`: short, from the same reference, with addresses that respond. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { FetchPath } from '../../../../scripts/lib/release-fetcher.ts';
import { describedOperations, mainOperations } from '../../../../site/api/operations.ts';
import type { Sample } from '../../../../site/api/sample.ts';
import {
  ORIGIN,
  productFetcher,
  smallRelease,
} from '../../../support/releases/in-memory-product.ts';

let ask: FetchPath;
let llms: string;
let docs: string;

beforeAll(async () => {
  ask = await productFetcher(await smallRelease());
  llms = await (await ask('/llms.txt')).text();
  docs = await (await ask('/docs.md')).text();
}, 120_000);

/** Addresses of links in Markdown, without the origin. */
function linksIn(text: string): string[] {
  return [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, address = '']) =>
    address.replace(ORIGIN, ''),
  );
}

describe('the summary for assistants', () => {
  it('has at most thirty lines, and names verdicts, Markdown, the protocol and the page for people', () => {
    expect(llms.trimEnd().split('\n').length).toBeLessThanOrEqual(30);
    for (const part of ['/v1/verdict/', '.md', '/mcp', '/check', 'as_of'])
      expect(llms).toContain(part);
  });

  it('links ten operations and the documentation, which respond', async () => {
    const links = linksIn(llms);
    expect(links.length).toBeGreaterThanOrEqual(12);
    for (const address of links) {
      const { status } = await ask(address);
      // A verdict needs a statement.
      expect([address, status]).toEqual([address, 200]);
    }
  });
});

describe('the documentation as Markdown', () => {
  it('begins with the ten operations', () => {
    const start = docs.indexOf('## Ten operations to begin with');
    expect(start).toBeGreaterThan(0);
    expect(start).toBeLessThan(docs.indexOf('## Quick start'));
    expect(mainOperations(SAMPLE)).toHaveLength(10);
  });

  it('has every described address', () => {
    for (const { path } of describedOperations()) expect(docs).toContain(`\`${path}\``);
  });
});

const SAMPLE: Sample = {
  ...{ dataset: 'things', metric: 'total', period: '2025', entity: 'first', level: 'town' },
  ...{ basis: 'count', first: 'first', second: 'second', asOf: '2026-01-01', origin: ORIGIN },
};
