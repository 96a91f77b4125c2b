/** Choices of the embed builder to test with. */
import type { Choice } from '../../../site/builder/choice.ts';
import type { Build, Material } from '../../../site/builder/snippet-input.ts';
import { rankingView } from '../../fixtures/widget/ranking.ts';
import { ORIGIN } from './example-home.ts';

/** What stands there at first: the ranking made by hand, as it lives on. */
export const STANDARD: Choice = {
  dataset: 'china-vehicle-output',
  metric: 'total',
  period: '2025',
  level: 'city',
  basis: '',
  asOf: '',
  lang: 'en',
  theme: 'auto',
  view: 'ranking',
  limit: null,
  highlight: [],
  heading: '',
  alt: '',
  pinned: false,
  resized: true,
  to: 'script',
  width: 640,
  ground: 'light',
  scripted: true,
};

/** A choice of which every part is another. */
export const OTHER: Choice = {
  dataset: 'other-things',
  metric: 'nev',
  period: 'latest-year',
  level: 'province',
  basis: 'plant',
  asOf: '2026-01-18',
  lang: 'zh-Hant',
  theme: 'dark',
  view: 'timeline',
  limit: 5,
  highlight: ['hefei', 'jinan'],
  heading: 'Ours & "theirs" <b>',
  alt: 'Cars [built] in\n2025',
  pinned: true,
  resized: false,
  to: 'iframe',
  width: 360,
  ground: '#f4ead7',
  scripted: false,
};

export const BUILD: Build = {
  build: '0123abcd',
  script: 'widget-0123abcd.js',
  files: [
    { name: 'widget-0123abcd-zh.js', integrity: 'sha384-other', bytes: 1 },
    { name: 'widget-0123abcd.js', integrity: 'sha384-own', bytes: 2 },
  ],
};

/** What a snippet of the ranking made by hand is made of. */
export function material(choice: Partial<Choice> = {}, more: Partial<Material> = {}): Material {
  return {
    choice: { ...STANDARD, ...choice },
    view: rankingView,
    origin: ORIGIN,
    build: null,
    height: 900,
    ...more,
  };
}
