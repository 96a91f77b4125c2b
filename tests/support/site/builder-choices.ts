/** Choices of the embed builder for tests. */
import { type Choice, SOCIAL_POST_LANGUAGE } from '../../../site/builder/builder-options.ts';
import type { SnippetInput, WidgetBuild } from '../../../site/builder/snippet-input.ts';
import { siteWords } from '../../../site/words/mod.ts';
import { rankingView } from '../../fixtures/widget/ranking.ts';
import { ORIGIN } from './example-home.ts';

/** The initial choice: the handmade ranking, live. */
export const STANDARD_CHOICE: Choice = {
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
  isPinned: false,
  isResized: true,
  destination: 'script',
  width: 640,
  background: 'light',
  hasScripts: true,
};

/** A choice that differs in every property. */
export const OTHER_CHOICE: Choice = {
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
  isPinned: true,
  isResized: false,
  destination: 'iframe',
  width: 360,
  background: '#f4ead7',
  hasScripts: false,
};

export const WIDGET_BUILD: WidgetBuild = {
  build: '0123abcd',
  script: 'widget-0123abcd.js',
  files: [
    { name: 'widget-0123abcd-zh.js', integrity: 'sha384-other', bytes: 1 },
    { name: 'widget-0123abcd.js', integrity: 'sha384-own', bytes: 2 },
  ],
};

/** The input of a snippet of the handmade ranking. */
export function exampleInput(
  choice: Partial<Choice> = {},
  more: Partial<SnippetInput> = {},
): SnippetInput {
  return {
    choice: { ...STANDARD_CHOICE, ...choice },
    view: rankingView,
    origin: ORIGIN,
    build: null,
    height: 900,
    altWords: siteWords(choice.lang ?? STANDARD_CHOICE.lang),
    captionWords: siteWords(SOCIAL_POST_LANGUAGE),
    ...more,
  };
}
