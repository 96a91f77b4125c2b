/** Citations contain everything needed to find the same ranking again, and are valid in TeX. */
import { describe, expect, test } from 'vitest';
import { bibtex, citation } from '../../../engine/wording/citation.ts';

const ABOUT = ['4 of 19 have comparable figures', 'Sources: Bureau', 'Licence: CC-BY-4.0'];
const ADDRESS = 'https://api.example/v1/rankings/d/m/2025?level=city&basis=plant&as_of=2026-01-18';
const VIEW = { id: 'd/m/2025', level: 'city', asOf: '2026-01-18' };

describe('as plain text', () => {
  test('a citation is one line that ends with the permanent URL', () => {
    expect(citation('Things in 2025', ABOUT, ADDRESS)).toBe(
      `Things in 2025. 4 of 19 have comparable figures. Sources: Bureau. Licence: CC-BY-4.0. Likewise, ${ADDRESS}`,
    );
  });
});

describe('as BibTeX', () => {
  const entry = bibtex(VIEW, 'Things in 2025', ABOUT, ADDRESS);

  test('a citation is an entry with the year of the vintage', () => {
    expect(entry.split('\n')).toEqual([
      '@misc{likewise:d:m:2025:city:2026-01-18,',
      '  author = {{Likewise}},',
      '  title = {{Things in 2025}},',
      '  year = {2026},',
      '  note = {4 of 19 have comparable figures. Sources: Bureau. Licence: CC-BY-4.0},',
      `  url = {${ADDRESS}}`,
      '}',
    ]);
  });

  test.each([
    ['R&D: 5% of #1', 'R\\&D: 5\\% of \\#1'],
    ['a_b {c} $d', 'a\\_b \\{c\\} \\$d'],
    ['x ~ y ^ z \\ w', 'x \\textasciitilde{} y \\textasciicircum{} z \\textbackslash{} w'],
    ['2025年汽车产量', '2025年汽车产量'],
  ])('%s is escaped for TeX', (title, written) => {
    expect(bibtex(VIEW, title, [], ADDRESS)).toContain(`title = {{${written}}},`);
  });

  test('braces are balanced for any title', () => {
    const depth = bibtex(VIEW, '}}{', ['{'], ADDRESS).replace(/\\[{}]/g, '');
    expect(depth.split('{').length).toBe(depth.split('}').length);
  });
});
