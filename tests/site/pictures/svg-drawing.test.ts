/** The primitives of pictures: texts, bars, and stacked parts. */
import { describe, expect, test } from 'vitest';
import { none } from '../../../site/layout/html.ts';
import { textWidth, wrapBalanced } from '../../../site/pictures/measure-text.ts';
import {
  barDefinitions,
  barsAt,
  colour,
  footer,
  hairlines,
  idPrefix,
  linesAt,
  maxTextWidth,
  paragraph,
  pictureLegend,
  px,
  scaleX,
  spacer,
  stack,
  svgDocument,
  textAt,
  validXmlText,
  verticalTicks,
} from '../../../site/pictures/svg-primitives.ts';
import { barScale, zeroOf } from '../../../widget/text/bar-scale.ts';
import { growthView, rankingView } from '../../fixtures/widget/ranking.ts';
import { barsOf, elementsOf, textsOf } from '../../support/site/svg.ts';

const frame = {
  width: 300,
  height: 200,
  tag: 'en',
  title: 'A',
  description: 'B',
  hasDarkMode: false,
};
const documentOf = (...content: Parameters<typeof svgDocument>[1]): string =>
  svgDocument(frame, content);

describe('a length', () => {
  test.each([
    [12, '12'],
    [12.34, '12.3'],
    [12.35, '12.4'],
    [0.04, '0'],
    [-3.26, '-3.3'],
  ])('of %d is written as %s', (length, written) => {
    expect(px(length)).toBe(written);
  });
});

describe('a text', () => {
  test.each([
    ['is unchanged', '重庆 & “Hefei” 👩‍👩‍👧', '重庆 & “Hefei” 👩‍👩‍👧'],
    ['loses control characters', 'a\u0000b\u0008c', 'a\ufffdb\ufffdc'],
    ['keeps tabs and line feeds', 'a\tb\nc', 'a\tb\nc'],
    ['loses half a surrogate pair', 'a\ud83d', 'a\ufffd'],
    ['loses noncharacters', 'a\uffff', 'a\ufffd'],
  ])('%s', (_, text, expected) => {
    expect(validXmlText(text)).toBe(expected);
  });

  test('omits the document’s defaults', () => {
    expect(textAt(1, 2, 'A', { size: 16 }).toString()).toBe('<text x="1" y="2">A</text>');
    expect(
      textAt(1, 2, 'A', { size: 20, isBold: true, tone: 'soft', isEndAligned: true }).toString(),
    ).toBe(
      '<text x="1" y="2" font-size="20" font-weight="700" text-anchor="end" class="s" fill="#5a6066">A</text>',
    );
  });

  test('of several lines states its style once', () => {
    const lines = linesAt(1, 10, ['A', 'B', 'C'], { size: 12, leading: 15 });
    expect(lines.toString().match(/font-size/g)).toHaveLength(1);
    const texts = textsOf(documentOf(lines));
    expect(texts.map(({ baseline, size }) => [baseline, size])).toEqual([
      [10, 12],
      [25, 12],
      [40, 12],
    ]);
    expect(linesAt(1, 10, [], { size: 12, leading: 15 })).toEqual(none);
  });

  test('the widest of several is measured; none have width 0', () => {
    expect(maxTextWidth(['a', 'abc', 'ab'], { size: 10 })).toBe(textWidth('abc', 10));
    expect(maxTextWidth([], { size: 10 })).toBe(0);
  });
});

describe('lines', () => {
  test('are one path each, with a stroke colour', () => {
    expect(hairlines(5, 90, [10, 20.25]).toString()).toBe(
      `<path ${colour('line').toString()} d="M5 10h90M5 20.3h90"/>`,
    );
    expect(verticalTicks(5, [10, 20], 8).toString()).toContain('d="M5 10v8M5 20v8"');
    expect(colour('axis').toString()).toMatch(/^class="z" stroke="#/);
    expect(hairlines(5, 90, [])).toEqual(none);
  });
});

describe('a document', () => {
  test('has dark colours only if it follows the page', () => {
    expect(documentOf()).not.toContain('<style>');
    const dark = svgDocument({ ...frame, hasDarkMode: true }, []);
    expect(dark).toMatch(/<style>\.lw\{[^}]*\}@media\(prefers-color-scheme:dark\)\{.*\}<\/style>/);
  });

  test('has its own background', () => {
    const paper = elementsOf(documentOf()).find(({ name }) => name === 'rect');
    expect(paper?.attributes).toMatchObject({ width: '100%', height: '100%', fill: '#fff' });
  });

  test('names fonts without loading them', () => {
    const [root] = elementsOf(documentOf());
    expect(root?.attributes['font-family']).toMatch(/^system-ui,.*'Noto Sans CJK SC'.*sans-serif$/);
  });
});

describe('bars', () => {
  const area = { x: 100, width: 200, height: 10 };
  const bounds = [
    { low: 50, high: 100 },
    { low: 80, high: 80 },
  ];
  const bar = barScale(bounds);
  const placed = bounds.map((one, index) => ({
    y: index * 20,
    bar: bar(one),
  }));
  const svg = documentOf(barDefinitions('p', 5, placed), barsAt('p', area, placed));

  test('are in their area, the possible range first and thinner', () => {
    expect(barsOf(svg).map(({ left, right, top }) => [left, right, top])).toEqual([
      [200, 300, 3],
      [100, 200, 0],
      [100, 260, 20],
    ]);
  });

  test('of nothing are empty', () => {
    expect(barsAt('p', area, [])).toEqual(none);
    expect(barDefinitions('p', 5, [])).toEqual(none);
  });

  test('begin at zero', () => {
    const growth = [
      { low: -50, high: -50 },
      { low: 150, high: 150 },
    ];
    expect(scaleX(area, zeroOf(growth))).toBe(150);
    expect(scaleX(area, zeroOf([{ low: 80, high: 80 }]))).toBe(100);
  });

  test.each([
    ['a range', [{ low: 50, high: 100 }], ['proven', 'or more']],
    ['no end', [{ low: 50, high: null }], ['proven', 'or more']],
    ['a range that can’t be seen', [{ low: 1000, high: 1001 }], ['proven']],
    ['no range', [{ low: 50, high: 50 }], ['proven']],
    [
      'all',
      [
        { low: 50, high: 100 },
        { low: 50, high: null },
      ],
      ['proven', 'or more'],
    ],
  ] as const)('of %s have a legend of these looks, as wide as it says', (_, all, looks) => {
    const words = { known: 'proven', orMore: 'or more' };
    const scale = barScale(all);
    const rows = all.map((one) => ({ bar: scale(one) }));
    const key = pictureLegend('p', words, rows, 12);
    const texts = textsOf(documentOf(key.at(10, 50)));
    expect(texts.map(({ text }) => text)).toEqual(looks);
    expect(texts.at(-1)?.right).toBeCloseTo(10 + key.width, 0);
  });
});

describe('the prefix of a picture’s ids', () => {
  test('is short, reproducible, and differs from that of another picture', () => {
    const names = [
      idPrefix(rankingView, 'en', 'card'),
      idPrefix(rankingView, 'zh', 'card'),
      idPrefix(rankingView, 'en', 'tall'),
      idPrefix(growthView, 'en', 'card'),
      idPrefix({ ...rankingView, asOf: '2026-02-01' }, 'en', 'card'),
    ];
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^l[a-z0-9]{1,7}$/);
    expect(idPrefix(rankingView, 'en', 'card')).toBe(names[0]);
  });
});

describe('stacked parts', () => {
  const lane = { left: 20, length: 200 };
  const type = { size: 10, leading: 14, before: 6 };

  test('begin where the previous one ends', () => {
    const { content, bottom } = stack([
      paragraph(lane, 'One', type),
      spacer(30),
      paragraph(lane, 'Two', type),
    ])(100);
    const texts = textsOf(documentOf(content));
    expect(texts.map(({ baseline }) => baseline)).toEqual([116, 166]);
    expect(bottom).toBe(170);
  });

  test('take no space, nor a gap before them, without text', () => {
    expect(paragraph(lane, '', type)(100)).toEqual({ content: none, bottom: 100 });
  });

  test('are wrapped as they request', () => {
    const text = 'some words that need just a little more than one line';
    const even = paragraph(lane, text, { ...type, lines: wrapBalanced })(0);
    const lines = textsOf(documentOf(even.content)).map((line) => line.text);
    expect(lines).toEqual(wrapBalanced(text, 10, 200));
    expect(even.bottom).toBe(6 + lines.length * 14);
  });

  test('end with the address on the last line if it fits', () => {
    const { content, bottom } = footer(lane, 'Sources', 'a.example/b', type)(0);
    const [sources, address] = textsOf(documentOf(content));
    expect(address?.baseline).toBe(sources?.baseline);
    expect(address?.right).toBeCloseTo(220, 1);
    expect(bottom).toBe(20);
  });

  test('end with the address below if it doesn’t', () => {
    const { content, bottom } = footer(
      lane,
      'Sources: A, B and C',
      'long.example/of-an-address',
      type,
    )(0);
    const [sources, address] = textsOf(documentOf(content));
    expect(address?.baseline).toBe((sources?.baseline ?? 0) + 14);
    expect(address?.left).toBe(20);
    expect(bottom).toBe(34);
  });
});
