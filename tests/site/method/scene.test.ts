/** A small picture: where its bars lie, and what is heard instead of it. */
import { XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { type Scene, sceneText, sceneView } from '../../../site/method/scene.ts';

const scene: Scene = {
  id: 'x',
  from: 0,
  to: 200,
  rows: [
    { label: 'Ash <1>', spans: [{ from: 0, to: 50, look: 'certain' }], ticks: [100] },
    {
      label: 'Birch',
      spans: [
        { from: 50, to: 150, look: 'possible' },
        { from: 150, to: 900, look: 'open' },
      ],
      point: 20,
      isResult: true,
    },
  ],
};
const { html } = sceneView(scene);

/** The bars by their places and what they look like. */
function bars(of: string) {
  return [
    ...of.matchAll(/<rect x="([\d.]+)%" y="\d+" width="([\d.]+)%" height="\d+" (\w+)="([^"]*)"/g),
  ].map(([, x, width, , look]) => [Number(x), Number(width), look]);
}

describe('a picture', () => {
  test('is well-formed', () => {
    expect(XMLValidator.validate(html)).toBe(true);
  });

  test('places bars on its scale, and cuts off what goes beyond', () => {
    expect(bars(html)).toEqual([
      [0, 25, 'certain'],
      [25, 50, 'url(#x-possible)'],
      [75, 25, 'url(#x-open)'],
    ]);
  });

  test('places ticks and points', () => {
    expect(html).toMatch(/<line class="tick" x1="50%" x2="50%"/);
    expect(html).toMatch(/<circle class="point" cx="10%"/);
  });

  test('is one picture with a text of its own', () => {
    expect(html).toMatch(/^<svg class="scene" role="img" aria-label="Ash &lt;1&gt;; Birch"/);
    expect(sceneText(scene)).toBe('Ash <1>; Birch');
  });

  test('grows with its rows, and with labels that need two lines', () => {
    const height = (of: Scene) => Number(/height="(\d+)"/.exec(sceneView(of).html)?.[1]);
    const long = { ...scene.rows[0], label: 'a word '.repeat(12), spans: [] };
    expect(
      height({ ...scene, rows: [...scene.rows, { label: 'Cedar', spans: [] }] }),
    ).toBeGreaterThan(height(scene));
    expect(height({ ...scene, rows: [long] })).toBeGreaterThan(
      height({ ...scene, rows: [{ label: 'a', spans: [] }] }),
    );
  });

  test('keeps its patterns apart from those of others', () => {
    const ids = ['a', 'b'].flatMap((id) =>
      [...sceneView({ ...scene, id }).html.matchAll(/ id="([^"]*)"/g)].map(([, found]) => found),
    );
    expect(ids).toHaveLength(4);
    expect(new Set(ids).size).toBe(4);
  });
});
