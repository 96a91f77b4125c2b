/** Citations: what a reader copies says all that is needed to find the same again, and survives TeX. */
import { describe, expect, test } from 'vitest';
import { bibtex, citation } from '../../../widget/text/citation.ts';

const ABOUT = ['4 of 19 have comparable figures', 'Sources: Bureau', 'Licence: CC-BY-4.0'];
const ADDRESS = 'https://api.example/v1/rankings/d/m/2025?level=city&basis=plant&as_of=2026-01-18';
const VIEW = { id: 'd/m/2025', level: 'city', asOf: '2026-01-18' };

describe('as text', () => {
  test('it is one line with the permanent address at its end', () => {
    expect(citation('Things in 2025', ABOUT, ADDRESS)).toBe(
      `Things in 2025. 4 of 19 have comparable figures. Sources: Bureau. Licence: CC-BY-4.0. Likewise, ${ADDRESS}`,
    );
  });
});

describe('for BibTeX', () => {
  const entry = bibtex(VIEW, 'Things in 2025', ABOUT, ADDRESS);

  test('it is an entry of the year in which this was known', () => {
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
  ])('it writes %s so that TeX prints it', (title, written) => {
    expect(bibtex(VIEW, title, [], ADDRESS)).toContain(`title = {{${written}}},`);
  });

  test('its braces are balanced, whatever the title', () => {
    const depth = bibtex(VIEW, '}}{', ['{'], ADDRESS).replace(/\\[{}]/g, '');
    expect(depth.split('{').length).toBe(depth.split('}').length);
  });
});
