/** Other published forms of a figure. */
import { expect, test } from 'vitest';
import { alsoPrintedText } from '../../../widget/text/also-printed.ts';
import { detailsWords as enMore } from '../../../widget/text/locales/en/details.ts';
import { initialWords as en } from '../../../widget/text/locales/en/initial.ts';
import { detailsWords as zhMore } from '../../../widget/text/locales/zh/details.ts';
import { initialWords as zh } from '../../../widget/text/locales/zh/initial.ts';
import { localizeRanking } from '../../../widget/text/localized-ranking.ts';
import { entry, rankingDocument, rankingView } from '../../fixtures/widget/ranking.ts';

const [chongqing = entry('nobody', [0, 0], [1, 1])] = rankingDocument.entries;

test('they have their publishers, and a note if they are truncated', () => {
  expect(alsoPrintedText(localizeRanking(rankingView, en, 'en'), enMore, chongqing)).toBe(
    'Also published as 2.788 million (City Information Office) and 2.78 million, cut off (The Daily)',
  );
  expect(alsoPrintedText(localizeRanking(rankingView, zh, 'zh'), zhMore, chongqing)).toBe(
    '另有公布：278.8万辆（City Information Office）和278万辆（舍去尾数）（The Daily）',
  );
});

test('they exclude the displayed figure and duplicates', () => {
  const [first] = chongqing.observations;
  const shown = chongqing.reported ? { ...chongqing.reported, observation: first?.id ?? '' } : null;
  const reading = localizeRanking(rankingView, en, 'en');
  expect(alsoPrintedText(reading, enMore, { ...chongqing, reported: shown })).toBe(
    'Also published as 2.78 million, cut off (The Daily)',
  );
  const observations = chongqing.observations.slice(1);
  const twice = { ...chongqing, observations: [...observations, ...observations] };
  expect(alsoPrintedText(reading, enMore, twice)).toBe(
    'Also published as 2.78 million, cut off (The Daily)',
  );
});

test('the text is empty if there are none', () => {
  const only = { ...chongqing, observations: [] };
  expect(alsoPrintedText(localizeRanking(rankingView, en, 'en'), enMore, only)).toBe('');
});
