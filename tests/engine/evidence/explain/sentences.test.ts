/** Derivations of the real data in sentences, in both languages. */
import { expect, test } from 'vitest';
import { china, entry, ranking } from '../../../support/data/real-data.ts';

const cities = ranking('total', '2025', 'city', 'plant');
const sentencesOf = (place: string, language: 'en' | 'zh') =>
  entry(cities, place).why.map((step) => step.text[language]);

test('a figure is stated once for both bounds', () => {
  expect(sentencesOf('shanghai', 'en')).toEqual([
    'Shanghai, Vehicles built, 2025: at least 1,771,500 vehicles, as 21st Century Business Herald (reprint) states 1,772,000 vehicles (precise to 1,000 vehicles, either rounded or cut off).',
    'The same figure implies at most 1,773,000 vehicles.',
  ]);
  expect(sentencesOf('shanghai', 'zh')[0]).toContain('据21世纪经济报道（据转载）公布的177.2万辆');
  expect(sentencesOf('shanghai', 'zh')[1]).toBe('同一数字也表明至多为177.3万辆。');
});

test('a derived bound names its evidence', () => {
  expect(sentencesOf('jinan', 'en').at(-1)).toBe(
    'Jinan, Vehicles built, 2025: at most 1,590,800 vehicles, since it lies inside Shandong, which came to at most 2,612,300 vehicles, and there Qingdao came to at least 1,021,500 vehicles.',
  );
  expect(sentencesOf('hefei', 'zh')).toContain(
    '合肥，汽车产量，2025年：至少122.5万辆，因仅新能源汽车就至少为122.5万辆。',
  );
});

test('every step of every ranking has a whole sentence in English and Chinese', () => {
  for (const step of cities.entries.flatMap((row) => row.why)) {
    expect(step.text.en).toMatch(/^[A-Z].*\.$/);
    expect(step.text.zh).toMatch(/。$/);
    expect(`${step.text.en}${step.text.zh}`).not.toMatch(/undefined|NaN|null/);
  }
});

test('no sentence of any ranking contains an invalid number', () => {
  const steps = china().rankings.flatMap(({ vintages }) =>
    (vintages.at(-1)?.document?.entries ?? []).flatMap(({ why }) => why),
  );
  expect(steps.length).toBeGreaterThan(1000);
  for (const { text } of steps) expect(text.en + text.zh).not.toMatch(/∞|Infinity|NaN|undefined/);
});

test('an open bound is described as open', () => {
  const texts = china().rankings.flatMap(({ vintages }) =>
    (vintages.at(-1)?.document?.entries ?? []).flatMap(({ why }) => why.map(({ text }) => text)),
  );
  const open = texts.filter(({ en }) => en.includes('no known upper limit'));
  expect(open.length).toBeGreaterThan(0);
  for (const { en, zh } of open) {
    expect(en).toMatch(/at least (−100|0)%.* has no known upper limit/);
    expect(zh).toMatch(/没有已知上限/);
  }
});
