/** Measuring, truncating and wrapping text without a font. */
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import {
  limitLines,
  textWidth,
  truncateAfterWord,
  truncateText,
  wrapBalanced,
  wrapBetweenParts,
  wrapText,
} from '../../../site/pictures/measure-text.ts';

describe('the width of a text', () => {
  test.each([
    ['an ideograph is as wide as high', '重庆', 10, 20],
    ['so is its punctuation', '（、。）', 10, 40],
    ['digits all have the same width', '111', 10, textWidth('888', 10)],
    ['a combining mark has no width', 'e\u0301', 10, textWidth('e', 10)],
    ['an empty text has no width', '', 10, 0],
  ])('%s', (_, text, size, width) => {
    expect(textWidth(text, size)).toBeCloseTo(width, 6);
  });

  test('grows with the size, and is larger in bold', () => {
    expect(textWidth('Guangzhou', 20)).toBeCloseTo(2 * textWidth('Guangzhou', 10), 6);
    expect(textWidth('Guangzhou', 20, true)).toBeGreaterThan(textWidth('Guangzhou', 20));
  });

  test.each([
    // Advance widths of Arial, in thousandths, from its tables.
    ['i', 222],
    ['t', 278],
    ['a', 556],
    ['m', 833],
    ['A', 667],
    ['W', 944],
    ['0', 556],
    ['%', 889],
    ['(', 333],
    [' ', 278],
    ['G', 778],
  ])('is no less than %s has in a common font', (character, width) => {
    expect(textWidth(character, 1000)).toBeGreaterThanOrEqual(width * 0.96);
  });
});

describe('a text that is too long', () => {
  test('is unchanged if it fits', () => {
    expect(truncateText('Hefei', 16, 100)).toBe('Hefei');
  });

  test('is truncated with an ellipsis that fits', () => {
    const short = truncateText('Xishuangbanna Dai Autonomous Prefecture', 16, 120);
    expect(short).toMatch(/^Xishuang\S*…$/);
    expect(textWidth(short, 16)).toBeLessThanOrEqual(120);
  });

  test.each([
    ['a word', 'Guangzhou and Shenzhen had more', 16, 260, 'Guangzhou and Shenzhen…'],
    [
      'punctuation, which goes',
      'no comparable figure; Guangzhou',
      16,
      230,
      'no comparable figure…',
    ],
    ['an ideograph', '未见更高的2025年数字，但尚不能确定', 10, 130, '未见更高的2025年数字…'],
    ['part of a first word that doesn’t fit', 'Xishuangbanna', 16, 60, 'Xish…'],
    ['all, if it fits', 'Hefei and Jinan', 16, 180, 'Hefei and Jinan'],
  ])('is truncated after %s', (_, text, size, room, short) => {
    expect(truncateAfterWord(text, size, room)).toBe(short);
  });

  test('is truncated between grapheme clusters', () => {
    expect(truncateText('👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', 10, 60)).toMatch(/^(👩‍👩‍👧)*…$/u);
  });

  test('is truncated between code points where graphemes can’t be told apart', () => {
    vi.stubGlobal('Intl', {});
    onTestFinished(() => {
      vi.unstubAllGlobals();
    });
    const short = truncateText('👩‍👩‍👧👩‍👩‍👧', 10, 30);
    expect(short).toMatch(/^[👩👧\u200d]+…$/u);
    expect(textWidth(short, 10)).toBeLessThanOrEqual(30);
  });

  test('is empty if not even the ellipsis fits', () => {
    expect(truncateText('Hefei', 16, 3)).toBe('');
  });
});

describe('lines', () => {
  test('break at spaces, and none is too wide', () => {
    const text = 'any of them could rank above Shanghai, which built 1.772 million vehicles';
    const lines = wrapText(text, 14, 150);
    expect(lines.join(' ')).toBe(text);
    for (const line of lines) expect(textWidth(line, 14)).toBeLessThanOrEqual(150);
  });

  test('break between ideographs, but not before punctuation or after an opening bracket', () => {
    const text =
      '12个没有可比数字，其中包括广州（至多279万辆；2023年317.92万辆，统计口径不同）、深圳';
    for (let width = 90; width < 400; width += 7) {
      const lines = wrapText(text, 14, width);
      expect(lines.join('')).toBe(text);
      for (const line of lines) {
        expect(textWidth(line, 14)).toBeLessThanOrEqual(width);
        expect(line).not.toMatch(/^[，；：。）、]|[（]$/u);
      }
    }
  });

  test('keep a number with its unit, and a bracket with its content', () => {
    const text = 'Fujian (at most 100%) 至多279万辆 2023年';
    for (let width = 80; width < 300; width += 5) {
      const joined = wrapText(text, 14, width).join('\n');
      for (const whole of ['100%)', '279万辆', '2023年']) expect(joined).toContain(whole);
    }
  });

  test('neither end nor begin with the dot between remarks', () => {
    for (let width = 60; width < 200; width += 5) {
      for (const line of wrapText('Cities · counted by plant · published', 14, width))
        expect(line).not.toMatch(/^·|·$/);
    }
  });

  test('truncate a word that is wider than a line', () => {
    const lines = wrapText(
      'see likewise.example/a-very-long-address-without-any-space now',
      14,
      100,
    );
    expect(lines.join('').replaceAll(' ', '')).toBe(
      'seelikewise.example/a-very-long-address-without-any-spacenow',
    );
    for (const line of lines) expect(textWidth(line, 14)).toBeLessThanOrEqual(100);
  });

  test('are none for an empty text', () => {
    expect(wrapText('', 14, 100)).toEqual([]);
    expect(wrapText('  ', 14, 100)).toEqual([]);
  });
});

describe('balanced lines', () => {
  test('are as few, and leave no word alone', () => {
    const text = 'New energy vehicles, January to November 2025';
    expect(wrapText(text, 24, 640, true)).toEqual([
      'New energy vehicles, January to November',
      '2025',
    ]);
    const lines = wrapBalanced(text, 24, 640, true);
    expect(lines).toHaveLength(2);
    expect(lines.join(' ')).toBe(text);
    expect(lines[1]?.split(' ').length).toBeGreaterThan(1);
  });

  test('are one line if that suffices, and none for an empty text', () => {
    expect(wrapBalanced('Hefei', 24, 600)).toEqual(['Hefei']);
    expect(wrapBalanced('', 24, 600)).toEqual([]);
  });
});

describe('parts', () => {
  const text = '城市：19个中有7个有可比数字 · 按企业注册地统计 · 截至2026年11月24日公布';

  test('share a line if they fit, and break at the dot if they don’t', () => {
    expect(wrapBetweenParts(text, 14, 1000)).toEqual([text]);
    expect(wrapBetweenParts(text, 14, 340)).toEqual([
      '城市：19个中有7个有可比数字 · 按企业注册地统计',
      '截至2026年11月24日公布',
    ]);
  });

  test('are wrapped only if one is wider than a line', () => {
    const lines = wrapBetweenParts(text, 14, 120);
    expect(lines.join('')).toBe(text.replaceAll(' · ', ''));
    for (const line of lines) expect(textWidth(line, 14)).toBeLessThanOrEqual(120);
  });

  test('are none without parts', () => {
    expect(wrapBetweenParts('', 14, 100)).toEqual([]);
  });
});

describe('a limited number of lines', () => {
  const text = 'any of them could rank above Shanghai, which built 1.772 million vehicles';

  test('has all of them if they are no more', () => {
    expect(limitLines(9, wrapText)(text, 14, 150)).toEqual(wrapText(text, 14, 150));
  });

  test('ends with an ellipsis if there are more, and still fits', () => {
    const lines = limitLines(2, wrapText)(text, 14, 150);
    expect(lines).toHaveLength(2);
    expect(lines[0]).toBe(wrapText(text, 14, 150)[0]);
    expect(lines[1]).toMatch(/…$/);
    expect(textWidth(lines[1] ?? '', 14)).toBeLessThanOrEqual(150);
  });

  test('has as much of a balanced text as of any other', () => {
    expect(limitLines(2, wrapBalanced)(text, 14, 150)).toEqual(
      limitLines(2, wrapText)(text, 14, 150),
    );
  });
});
