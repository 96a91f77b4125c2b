/** A small diagram: the positions of its bars, and its text alternative. */
import { XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import {
  type Diagram,
  diagramPatterns,
  diagramText,
  diagramView,
} from '../../../../site/pages/method/diagram.ts';

const scene: Diagram = {
  from: 0,
  to: 200,
  rows: [
    { label: 'Ash <1>', spans: [{ from: 0, to: 50, fill: 'certain' }], ticks: [100] },
    {
      label: 'Birch',
      spans: [
        { from: 50, to: 150, fill: 'possible' },
        { from: 150, to: 900, fill: 'open' },
      ],
      point: 20,
      isResult: true,
    },
  ],
};
const html = diagramView(scene).toString();

/** The bars: position, width and fill. */
function bars(of: string) {
  return [
    ...of.matchAll(/<rect x="([\d.]+)%" y="\d+" width="([\d.]+)%" height="\d+" (\w+)="([^"]*)"/g),
  ].map(([, x, width, , fill]) => [Number(x), Number(width), fill]);
}

describe('a diagram', () => {
  test('is well-formed', () => {
    expect(XMLValidator.validate(html)).toBe(true);
  });

  test('places bars on its scale, and clips them', () => {
    expect(bars(html)).toEqual([
      [0, 25, 'certain'],
      [25, 50, 'url(#pattern-possible)'],
      [75, 25, 'url(#pattern-open)'],
    ]);
  });

  test('places ticks and points', () => {
    expect(html).toMatch(/<line class="tick" x1="50%" x2="50%"/);
    expect(html).toMatch(/<circle class="point" cx="10%"/);
  });

  test('is one image with its own text alternative', () => {
    expect(html).toMatch(/^<div class="diagram" role="img" aria-label="Ash &lt;1&gt;; Birch"/);
    expect(diagramText(scene)).toBe('Ash <1>; Birch');
  });

  test('has a bar for each row, and marks the result', () => {
    expect(html.match(/<svg width="100%"/g)).toHaveLength(2);
    expect(html).toContain('<div class="result">Birch<svg');
  });

  test('uses only patterns that the page defines', () => {
    const named = [...html.matchAll(/url\(#([^)]*)\)/g)].map(([, id]) => id);
    expect(named).toHaveLength(2);
    for (const id of named) expect(diagramPatterns.toString()).toContain(` id="${id}"`);
  });
});
