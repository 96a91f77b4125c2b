/** The changes page: the changes of each day, in both languages, and where to report an error. */
import { describe, expect, test } from 'vitest';
import { compile } from '../../../../engine/compile/compile.ts';
import { changesDocument } from '../../../../engine/diff/changes-document.ts';
import type { Operator } from '../../../../site/operator.ts';
import { changesPage } from '../../../../site/pages/changes/changes-page.ts';
import { claim, figure, handmade } from '../../../support/data/handmade.ts';
import { china } from '../../../support/data/real-data.ts';
import { small } from '../../../support/data/small-data.ts';
import { ORIGIN, visibleText } from '../../../support/site/example-home.ts';

const OPERATOR: Operator = {
  name: { en: 'The Desk' },
  email: 'desk@likewise.example',
  issues: 'https://github.com/owner/likewise/issues',
};
const NOBODY: Operator = { name: null, email: null, issues: null };

/** A figure corrected by a later one, a withdrawn claim, and an entity that becomes first. */
const corrected = compile(
  handmade(
    'ash birch',
    [
      figure('ash total 2024 100', {
        withdrawnOn: '2024-03-01',
        withdrawnReason: 'A <misprint>.',
        source: 'first',
      }),
      figure('ash total 2024 300', { knownFrom: '2024-03-01', source: 'second' }),
      figure('birch total 2024 200'),
    ],
    [claim('birch total 2024 city 1', { withdrawnOn: '2024-03-01', withdrawnReason: 'Denied' })],
  ),
);

const pageOf = (compiled = corrected, language: 'en' | 'zh' = 'en', operator = OPERATOR) =>
  changesPage(compiled, language, ORIGIN, operator);

/** The part of a page with this id. */
function part(html: string, id: string): string {
  const [, after = ''] = html.split(`id="${id}"`);
  return visibleText(`<i ${after.split(/<article|<section/)[0] ?? ''}`);
}

const english = pageOf(china());
const chinese = pageOf(china(), 'zh');

describe('a day', () => {
  const day = part(pageOf(), '2024-03-01');

  test('shows what was corrected, the old value, and why', () => {
    expect(day).toContain('1 correction');
    expect(day).toMatch(
      /Corrected ASH, Things, 2024: 300 things \( ?second ?\), previously 100 things, reason: A <misprint>/,
    );
  });

  test('lists what was withdrawn, and why', () => {
    expect(day).toMatch(/Withdrawn BIRCH, Things, 2024: rank 1 among “City” .*, reason: Denied/);
  });

  test('names who is first now and who was before, with the ranking as of that day', () => {
    expect(day).toMatch(/First place .*: ASH, proven ?; before: BIRCH, proven/);
    expect(pageOf()).toContain(
      'href="/embed/handmade/total/2024?level=city&amp;basis=count&amp;as_of=2024-03-01"',
    );
    expect(pageOf(corrected, 'zh')).toContain('&amp;as_of=2024-03-01&amp;lang=zh"');
  });

  test('marks a forecast', () => {
    const forecast = compile(
      handmade('ash', [figure('ash total 2024 100', { status: 'forecast' })]),
    );
    expect(part(pageOf(forecast), '2024-01-01')).toContain('100 things, a forecast');
    expect(part(pageOf(forecast, 'zh'), '2024-01-01')).toContain('预测数');
  });

  test('has an id, and exists for each date of the document', () => {
    for (const { date } of changesDocument(china()).changes) {
      expect(english).toContain(`<article id="${date}">`);
      expect(english).toContain(`<a href="#${date}">`);
    }
  });

  test('links to the source of a figure, and counts changes beyond the limit', () => {
    const long = changesDocument(china()).changes.find(({ figures }) => figures.length > 8);
    expect(part(english, long?.date ?? '')).toMatch(/and \d+ more/);
    expect(english).toMatch(/<cite><a href="https?:[^"]+" title="[^"]+">/);
  });
});

describe('the months', () => {
  test('are ordered from the newest, earlier ones by year', () => {
    const dates = [...english.matchAll(/<article id="([\d-]+)"/g)].map(([, date]) => date ?? '');
    expect(dates).toEqual(dates.toSorted().toReversed());
    const [open = ''] = english.split(/<details><summary>\d{4}</);
    expect(open.match(/<section class="part" id="\d{4}-\d\d"/g)).toHaveLength(3);
    expect(english).toMatch(/<details><summary>20\d\d<\/summary>/);
  });

  test('are named in the language of the page', () => {
    expect(visibleText(english)).toContain('January 2026');
    expect(visibleText(chinese)).toContain('2026年1月');
  });
});

describe('the page', () => {
  test('in Chinese contains no English', () => {
    const read = visibleText(
      chinese.slice(chinese.indexOf('<body')).replace(/<script.*?<\/script>/gs, ''),
    );
    expect(read).toContain('个数字');
    expect(read).not.toMatch(/\d figures?|before:|proven|Report an error|previously|and \d+ more/);
  });

  test('links to its own address, the other language, the feed and the document', () => {
    const path = '/datasets/china-vehicle-output/changes';
    expect(english).toContain(`<link rel="canonical" href="${ORIGIN}${path}">`);
    expect(english).toContain(`hreflang="zh-Hans" href="${ORIGIN}/zh${path}"`);
    expect(chinese).toContain(`<link rel="canonical" href="${ORIGIN}/zh${path}">`);
    for (const page of [english, chinese]) {
      expect(page).toContain(
        'type="application/atom+xml" href="/v1/changes/china-vehicle-output.atom"',
      );
      expect(page).toContain('type="application/json" href="/v1/changes/china-vehicle-output"');
    }
  });

  test.each([
    ['the real data', english],
    ['the real data in Chinese', chinese],
    ['two figures', pageOf(small())],
  ])('of %s has unique ids, and no placeholder for missing values', (_, html) => {
    const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(html).not.toMatch(/undefined|\[object|NaN/);
  });

  test('has no script or style of its own', () => {
    const scripts = [...english.matchAll(/<script([^>]*)>/g)].map(([, attributes]) => attributes);
    expect(scripts).toEqual([' defer src="/changes.js"', ' type="application/json" id="names"']);
    expect(english).not.toMatch(/<style|\sstyle=|\son[a-z]+=/);
  });
});

describe('how to report an error', () => {
  test('links to the operator’s contact, with space for the id', () => {
    const html = pageOf();
    expect(html).toContain(
      '<a href="https://github.com/owner/likewise/issues/new?template=wrong-figure.yml" data-template="https://github.com/owner/likewise/issues/new?template=wrong-figure.yml&amp;observation=OBSERVATION">',
    );
    expect(html).toContain(
      '<a href="mailto:desk@likewise.example" data-template="mailto:desk@likewise.example?subject=Wrong%20figure%3A%20OBSERVATION">',
    );
  });

  test.each([
    [{ ...OPERATOR, email: null }, 1],
    [{ ...OPERATOR, issues: null }, 1],
    [NOBODY, 0],
  ])('offers only contacts that exist', (operator, count) => {
    const html = pageOf(corrected, 'en', operator);
    expect(html.match(/data-template=/g) ?? []).toHaveLength(count);
    expect(html.includes('hasn’t given an address for reports yet')).toBe(count === 0);
  });

  test('knows every name that an id is made of', () => {
    const [, json = '{}'] = /id="names">(.*?)<\/script>/s.exec(english) ?? [];
    const names = JSON.parse(json);
    for (const row of china().dataset.observations)
      for (const part of ['entity', 'metric', 'basis', 'source'] as const)
        expect(names[part][row[part]], row.id).toBeTruthy();
  });

  test('escapes names', () => {
    const [name] = handmade('ash', []).entities;
    const dataset = handmade('ash', [figure('ash total 2024 1')]);
    const hostile = { en: '</script><script>alert(1)' };
    const compiled = compile({ ...dataset, entities: name ? [{ ...name, name: hostile }] : [] });
    expect(pageOf(compiled)).not.toContain('</script><script>alert');
  });
});
