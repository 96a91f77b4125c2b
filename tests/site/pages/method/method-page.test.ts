/** The method page: assumptions first, each rule with its example, and nothing beyond the data. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../../../scripts/lib/paths.ts';
import { methodPage } from '../../../../site/pages/method/method-page.ts';
import { EXPLAINED_RULES } from '../../../../site/pages/method/rule-examples.ts';
import { TIGHTNESS } from '../../../../site/pages/method/tightness.ts';
import { findDefaultRanking } from '../../../../site/select-rankings.ts';
import { china, entry, ranking } from '../../../support/data/real-data.ts';
import { small } from '../../../support/data/small-data.ts';
import { ORIGIN, visibleText } from '../../../support/site/example-home.ts';

const pageOf = (compiled = china(), language: 'en' | 'zh' = 'en') =>
  methodPage(compiled, findDefaultRanking(compiled), language, ORIGIN);

const english = pageOf();
const chinese = pageOf(china(), 'zh');
const text = visibleText(english);

/** The text of a section. */
function part(html: string, id: string): string {
  const [, after = ''] = html.split(`id="${id}"`);
  return visibleText(`<i ${after.split(/<article|<section/)[0] ?? ''}`);
}

describe('the page', () => {
  test('begins with the assumptions', () => {
    const heads = [...english.matchAll(/<h2>([^<]*)<\/h2>/g)].map(([, head]) => head);
    expect(heads[0]).toBe('What is assumed');
    const assumed = part(english, 'assumed');
    expect(assumed).toContain('A range is a logical limit, not a confidence interval.');
    expect(assumed).toContain('if each figure used is right within its stated precision');
    expect(assumed).toContain('Errors and later revisions aren’t modelled.');
    expect(assumed).toContain('npm run data:compile -- --out out');
  });

  test('names an existing command and option', () => {
    const scripts = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).scripts;
    expect(Object.keys(scripts)).toContain('data:compile');
    const source = readFileSync(join(ROOT, 'scripts', 'data-compile.ts'), 'utf8');
    for (const option of ['out', 'as-of'])
      expect(source).toMatch(new RegExp(`'?${option}'?: \\{\\s+type`));
  });

  test('links every section at its heading', () => {
    const ids = [...english.matchAll(/<section class="part" id="([a-z]+)">/g)].map(([, id]) => id);
    expect(ids).toHaveLength(11);
    expect([...english.matchAll(/<li><a href="#([a-z]+)">/g)].map(([, id]) => id)).toEqual(ids);
  });

  test.each(EXPLAINED_RULES)(
    'shows the rule “%s” with a diagram and a step of the real data',
    (rule) => {
      const section = part(english, `rule-${rule}`);
      expect(section).toContain('From the data');
      expect(section).not.toContain('A fictional example');
      expect(english.split(`id="rule-${rule}"`)[1]).toMatch(
        /^[\s\S]*?<div class="diagram" role="img" aria-label="[^"]+/,
      );
    },
  );

  test('has examples in the wording of the published derivations', () => {
    const document = ranking('total', '2025', 'city', 'plant');
    const beijing = entry(document, 'beijing').why.find(({ rule }) => rule === 'claim');
    expect(part(english, 'rule-claim')).toContain(beijing?.text.en);
    expect(part(chinese, 'rule-claim')).toContain(beijing?.text.zh);
    const jinan = entry(document, 'jinan').why.find(({ rule }) => rule === 'inside');
    expect(part(english, 'rule-inside')).toContain(jinan?.text.en);
  });

  test('shows that 2.78 million was 2.788 million, truncated', () => {
    expect(part(english, 'printed')).toContain(
      'Digital Phablet (news site) prints 2,780,000 vehicles',
    );
    expect(part(english, 'printed')).toContain('the shorter one was cut off');
  });

  test('counts the rivals of its example as the ranking does', () => {
    const { rank } = entry(ranking('total', '2025', 'city', 'plant'), 'shanghai');
    expect(part(english, 'ranks')).toContain(
      `So its rank is ${rank?.best} at best and ${rank?.worst} at worst.`,
    );
  });

  test('lists every basis with its figures, and what is excluded', () => {
    const { bases, observations } = china().dataset;
    const excluded = part(english, 'excluded');
    for (const { id, title } of bases) {
      expect(excluded).toContain(title.en);
      expect(excluded).toContain(`${observations.filter(({ basis }) => basis === id).length} `);
    }
    const left = observations.filter(({ withdrawnOn }) => withdrawnOn === null);
    const count = (status: string) => left.filter((row) => row.status === status).length;
    expect(excluded).toContain(
      `estimates: ${count('estimate')}; forecasts: ${count('forecast')}; figures in doubt: ${count('disputed')}; withdrawn figures: ${observations.length - left.length}`,
    );
  });

  test('shows both breaks from the data', () => {
    const breaks = part(english, 'breaks');
    expect(breaks).toContain('Between 2013 and 2014');
    expect(breaks).toContain('Counted where the vehicle was built from January 2025');
    expect(breaks).toContain('Counted where the maker is registered until December 2024');
  });

  test('shows the contradictions of the ranking', () => {
    const { conflicts } = ranking('total', '2025', 'city', 'plant');
    expect(conflicts.length).toBeGreaterThan(0);
    expect(part(english, 'contradictions')).toContain(
      'In the ranking on the front page now: Hefei',
    );
  });

  test('names and contrasts other methods', () => {
    const related = part(english, 'related');
    for (const name of [
      'US Census Bureau',
      'Klein, Wright and Wieczorek',
      'Mogstad, Romano, Shaikh',
      'Manski',
    ])
      expect(related).toContain(name);
    expect(visibleText(chinese)).toContain('A joint confidence region for an overall ranking');
  });

  test('states its limitations', () => {
    expect(part(english, 'limitations')).toMatch(
      /No forecasts.*No figures per head, no map.*No causes/,
    );
  });
});

describe('the quality of the rules', () => {
  test('is stated as measured', () => {
    const record = readFileSync(
      join(ROOT, 'docs/decisions/0002-how-bounds-are-solved.md'),
      'utf8',
    ).replace(/\s+/g, ' ');
    const { worlds, lows, highs } = TIGHTNESS;
    expect(record).toContain(`in ${worlds.toLocaleString('en')} random worlds`);
    expect(record).toMatch(
      new RegExp(`${lows} % of the [\\d,]+ lows above 0 and ${highs} % of the`),
    );
    expect(part(english, 'tested')).toContain(`${lows}% of the lows and ${highs}% of the highs`);
    expect(part(chinese, 'tested')).toContain(`${lows}%`);
  });

  test('is at most the minimum that the tests require', () => {
    const suite = readFileSync(join(ROOT, 'tests/engine/evidence/linear-program.test.ts'), 'utf8');
    const required = [...suite.matchAll(/toBeGreaterThanOrEqual\((\d+)\)/g)].map(([, share]) =>
      Number(share),
    );
    expect(required).toEqual([95, 90]);
    expect(TIGHTNESS.lows).toBeGreaterThanOrEqual(95);
    expect(TIGHTNESS.highs).toBeGreaterThanOrEqual(90);
    expect(suite).toContain(`propertyOptions(100, ${TIGHTNESS.worlds})`);
  });
});

describe('in Chinese', () => {
  test('contains no English, except names and citations', () => {
    const read = visibleText(
      chinese.slice(chinese.indexOf('<body')).split('<ul class="references">')[0] ?? '',
    );
    expect(read).toContain('范围是逻辑上的上下限，不是置信区间。');
    expect(read).not.toMatch(/\b(at least|at most|possible|figures?|ranks?|the)\b/i);
  });

  test('has the same sections, rules and diagrams', () => {
    const shape = (html: string) =>
      [...html.matchAll(/ id="((?:rule-)?[a-z]+)"/g)].map(([, id]) => id);
    expect(shape(chinese)).toEqual(shape(english));
    expect(chinese.match(/<div class="diagram"/g)).toHaveLength(8);
    expect(english.match(/<div class="diagram"/g)).toHaveLength(8);
  });
});

describe.each<[string, string]>([
  ['with data that needs few rules', pageOf(small())],
  ['without any data', methodPage(null, null, 'en', ORIGIN)],
])('%s', (_, html) => {
  test('a rule without a real example has a fictional one, labelled as such', () => {
    expect(part(html, 'rule-inside')).toContain(
      'A fictional example: the data has no such case now.',
    );
    expect(html.match(/<div class="diagram"/g)?.length).toBeGreaterThanOrEqual(7);
    expect(visibleText(html)).not.toMatch(/undefined|NaN|Infinity/);
  });
});

describe.each([
  ['English', english],
  ['Chinese', chinese],
])('the page in %s', (_, html) => {
  test('has each id once, and closes every element', () => {
    const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const main = html.slice(html.indexOf('<main'), html.indexOf('</main>') + '</main>'.length);
    expect(() => new XMLParser().parse(main, true)).not.toThrow();
  });

  test('contains no NaN and the like', () => {
    expect(visibleText(html)).not.toMatch(/undefined|NaN|Infinity/);
  });

  test('contains nothing that a strict policy forbids', () => {
    expect(html).not.toMatch(/\sstyle=|<style|\son\w+=/);
  });
});

test('the page’s own text contains no words of the dataset', () => {
  for (const file of ['en/method-words', 'zh/method-words']) {
    const source = readFileSync(join(ROOT, 'site/words', `${file}.ts`), 'utf8');
    expect(source).not.toMatch(/vehicle|car\b|汽车|chongqing|重庆/i);
  }
  expect(text).toContain('Chongqing');
});
