/** The about page: the operator and contact addresses, and statements that the code keeps. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compile } from '../../../engine/compile/compile.ts';
import { ROOT } from '../../../scripts/lib/paths.ts';
import type { Operator } from '../../../site/operator.ts';
import { aboutPage } from '../../../site/pages/about-page.ts';
import { figure, handmade } from '../../support/data/handmade.ts';
import { small } from '../../support/data/small-data.ts';
import { ORIGIN, visibleText } from '../../support/site/example-home.ts';

const OPERATOR: Operator = {
  name: { en: 'The <Desk>', zh: '编辑部' },
  email: 'desk@likewise.example',
  issues: 'https://github.com/owner/likewise/issues',
};
const NOBODY: Operator = { name: null, email: null, issues: null };

const other = compile(handmade('ash birch', [figure('ash total 2024 100')]));

const pageOf = (operator: Operator, language: 'en' | 'zh' = 'en') =>
  aboutPage([other, small()], language, ORIGIN, operator);

const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

/** All sources in some folders. */
function sources(...folders: readonly string[]): string {
  return folders
    .flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.(ts|js)$/.test(file) && !file.includes('words'))
        .map((file) => read(join(folder, file))),
    )
    .join('\n');
}

describe('the operator', () => {
  test('is named in the language of the page', () => {
    expect(visibleText(pageOf(OPERATOR))).toContain('This copy of Likewise is run by The <Desk>.');
    expect(visibleText(pageOf(OPERATOR, 'zh'))).toContain('本站由编辑部运营。');
  });

  test('is named in English if there is no other name', () => {
    const operator = { ...OPERATOR, name: { en: 'The Desk' } };
    expect(visibleText(pageOf(operator, 'zh'))).toContain('本站由The Desk运营。');
  });

  test('is marked as missing if the settings are empty', () => {
    expect(visibleText(pageOf(NOBODY))).toContain('This copy doesn’t name its operator');
    expect(visibleText(pageOf(NOBODY))).toContain('gives no contact address');
  });
});

describe('corrections', () => {
  test('go where the operator’s settings say, and nowhere else', () => {
    const html = pageOf(OPERATOR);
    expect(html).toContain('<a href="https://github.com/owner/likewise/issues">');
    expect(html).toContain('<a href="mailto:desk@likewise.example">');
    expect(pageOf({ ...OPERATOR, email: null })).not.toContain('mailto:');
    expect(pageOf({ ...OPERATOR, issues: null })).not.toContain('github.com');
  });

  test('link to the changes of each dataset, in the language of the page', () => {
    expect(pageOf(OPERATOR)).toContain('href="/datasets/small/changes"');
    expect(pageOf(OPERATOR, 'zh')).toContain('href="/zh/datasets/handmade/changes"');
  });
});

describe('the licence', () => {
  test('of each dataset is separate from that of the code', () => {
    const html = pageOf(OPERATOR);
    for (const { dataset } of [other, small()]) expect(html).toContain(`>${dataset.license}</a>`);
    expect(visibleText(html)).toContain('The code: MIT');
    expect(read('LICENSE')).toMatch(/^MIT License/);
  });
});

describe('the statement on privacy', () => {
  test('is true: browsers store nothing unasked, and nothing loads from other origins', () => {
    // What is kept if its owner ticks a box. A browser test looks at what is kept otherwise.
    const kept = read('site/new-ranking/client/saved-table.ts');
    expect(kept).toContain('localStorage');
    expect(sources('widget', 'site', 'worker').replace(kept, '')).not.toMatch(
      /document\.cookie|localStorage|sessionStorage|indexedDB|sendBeacon|Set-Cookie/,
    );
  });

  test('is true: requests aren’t logged, and no log line has an address, a browser or a referrer', () => {
    expect(read('wrangler.toml')).toContain('invocation_logs = false');
    const lines = sources('worker').matchAll(/\blog\('(?:warn|error)', (.*)\);/g);
    const logged = [...lines].map(([, fields]) => fields).join('\n');
    expect(logged).not.toBe('');
    expect(logged).not.toMatch(/ip|referer|user-agent|headers/i);
  });
});

describe.each(['en', 'zh'] as const)('the page in %s', (language) => {
  const html = pageOf(OPERATOR, language);

  test('has all its sections, each with an id', () => {
    const ids = [...html.matchAll(/<section class="part" id="([a-z]+)">/g)].map(([, id]) => id);
    expect(ids).toEqual(['who', 'corrections', 'licence', 'privacy', 'accessibility']);
  });

  test('links to the other language', () => {
    expect(html).toContain('hreflang="zh-Hans" href="https://likewise.example/zh/about"');
  });

  test('contains nothing that a strict policy forbids', () => {
    expect(html).not.toMatch(/\sstyle=|<style|<script|\son\w+=/);
  });
});

test('the page in Chinese contains no English', () => {
  const html = pageOf(OPERATOR, 'zh');
  const text = visibleText(html.slice(html.indexOf('<main'), html.indexOf('</main>')));
  expect(text).not.toMatch(/\b(the|and|is|figures?)\b/i);
});
