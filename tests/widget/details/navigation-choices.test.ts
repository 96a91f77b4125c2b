/** The choices of a ranking, and the selections that they load. */
import { describe, expect, test } from 'vitest';
import type { RankingView } from '../../../engine/model/documents.ts';
import {
  fallbackSelections,
  type NavigationChoice,
  navigationChoices,
} from '../../../widget/details/controls-view.ts';
import type {
  ChangeDetail,
  ChangedProperties,
  LoadOutcome,
  NavigableElement,
  Navigation,
  RankingSelection,
} from '../../../widget/element/navigation.ts';
import { detailsWords } from '../../../widget/text/locales/en/details.ts';
import { initialWords as en } from '../../../widget/text/locales/en/initial.ts';
import { localizeRanking } from '../../../widget/text/localized-ranking.ts';
import { rankingView } from '../../fixtures/widget/ranking.ts';

const RANKING = 'china-vehicle-output/total/2025';
const HERE: RankingSelection = { ranking: RANKING, level: null, basis: null, asOf: null };

const view: RankingView = {
  ...rankingView,
  available: {
    metrics: [
      { id: 'total', title: { en: 'Vehicles' } },
      { id: 'nev', title: { en: 'New energy vehicles' } },
    ],
    periods: ['2024', '2025-01--2025-11', '2025'],
    levels: [{ id: 'city', title: { en: 'Cities' } }],
    bases: [
      { id: 'plant', title: { en: 'Where built' } },
      { id: 'local', title: { en: '' }, mixed: true },
      { id: 'headquarters', title: { en: 'Where registered' }, other: true },
    ],
    vintages: ['2026-01-18', '2026-02-01'],
  },
};

interface Harness {
  readonly navigation: Navigation;
  readonly changes: [ChangedProperties, ChangeDetail][];
  /** Reported failures, each with its retry. */
  readonly failed: [LoadOutcome, () => void][];
  /** Settles after so many changes. */
  until(count: number): Promise<void>;
}

/** A navigation with the element's `state`; `find` returns the outcome of loading a selection. */
function createHarness(
  state: Partial<NavigableElement> = {},
  find: (selection: RankingSelection) => Promise<LoadOutcome> | LoadOutcome = () => 'ready',
): Harness {
  const failed: [LoadOutcome, () => void][] = [];
  const changes: [ChangedProperties, ChangeDetail][] = [];
  const waiting: [number, () => void][] = [];
  const element = {
    ...HERE,
    view: null,
    sort: null,
    search: null,
    permalink: null,
    isConnected: true,
    ...state,
  };
  return {
    changes,
    failed,
    navigation: {
      element,
      choose: (chosen, change = chosen) => {
        changes.push([chosen, change]);
        for (const [count, settle] of waiting) if (changes.length >= count) settle();
      },
      preload: async (selection) => find(selection),
      reportFailure: (outcome, retry) => void failed.push([outcome, retry]),
    },
    until: (count) =>
      new Promise((resolve) => {
        if (changes.length >= count) resolve();
        else waiting.push([count, resolve]);
      }),
  };
}

function choice(navigation: Navigation, label: string): NavigationChoice {
  const found = navigationChoices(localizeRanking(view, en, 'en'), detailsWords, navigation).find(
    (one) => one.label === label,
  );
  if (!found) throw new Error(`no choice: ${label}`);
  return found;
}

describe('the choices', () => {
  test('are those with several options, and include the current one', () => {
    const all = navigationChoices(
      localizeRanking(view, en, 'en'),
      detailsWords,
      createHarness().navigation,
    );
    expect(
      all.map(({ label, options, chosen }) => [label, options.map(({ title }) => title), chosen]),
    ).toEqual([
      ['What is counted', ['Vehicles', 'New energy vehicles'], 'total'],
      ['When', ['2025', 'January to November 2025', '2024'], '2025'],
      ['Way of counting', ['Where built', 'local'], 'plant'],
      ['As published up to', ['Today', '1 Feb 2026', '18 Jan 2026'], ''],
      ['View', ['Ranking', 'Year by year'], 'ranking'],
    ]);
  });

  test('have the date of a frozen ranking’s vintage', () => {
    const { navigation } = createHarness({ asOf: '2026-01-20' });
    expect(choice(navigation, 'As published up to').chosen).toBe(view.asOf);
  });

  test('have the current view', () => {
    expect(choice(createHarness({ view: 'timeline' }).navigation, 'View').chosen).toBe('timeline');
  });
});

describe('a choice', () => {
  test.each([
    ['What is counted', 'nev', { ranking: 'china-vehicle-output/nev/2025' }, { metric: 'nev' }],
    ['When', '2024', { ranking: 'china-vehicle-output/total/2024' }, { period: '2024' }],
    ['Way of counting', 'local', { basis: 'local' }, { basis: 'local' }],
    ['As published up to', '2026-02-01', { asOf: '2026-02-01' }, { asOf: '2026-02-01' }],
  ])('of “%s” keeps the rest of the selection', async (label, value, to, change) => {
    const { navigation, changes, until } = createHarness();
    choice(navigation, label).choose(value);
    await until(1);
    expect(changes).toEqual([[{ ...HERE, ...to }, change]]);
  });

  test('of today unfreezes the ranking', async () => {
    const { navigation, changes, until } = createHarness({ asOf: '2026-01-18' });
    choice(navigation, 'As published up to').choose('');
    await until(1);
    expect(changes).toEqual([[HERE, { asOf: null }]]);
  });

  test('of the view is applied at once', () => {
    const { navigation, changes } = createHarness();
    choice(navigation, 'View').choose('timeline');
    expect(changes).toEqual([[{ view: 'timeline' }, { view: 'timeline' }]]);
  });

  test('falls back to the latest year if the same period doesn’t exist, and reports it', async () => {
    const { navigation, changes, until } = createHarness({}, ({ ranking }) =>
      ranking?.endsWith('latest-year') ? 'ready' : 'missing',
    );
    choice(navigation, 'What is counted').choose('nev');
    await until(1);
    expect(changes).toEqual([
      [
        { ...HERE, ranking: 'china-vehicle-output/nev/latest-year' },
        { metric: 'nev', period: 'latest-year' },
      ],
    ]);
  });

  test.each(['missing', 'failed'] as const)(
    'that is %s is reverted and can be retried',
    async (outcome) => {
      let state: LoadOutcome = outcome;
      const { navigation, changes, failed, until } = createHarness({}, () => state);
      expect(await choice(navigation, 'When').choose('2024')).toBe(true);
      expect(changes).toEqual([]);
      expect(failed.map(([kind]) => kind)).toEqual([outcome]);
      state = 'ready';
      failed[0]?.[1]();
      await until(1);
      expect(changes[0]?.[0].ranking).toBe('china-vehicle-output/total/2024');
    },
  );

  test('counts as failed, not as missing, if any attempt failed', async () => {
    const { navigation, failed } = createHarness({}, ({ ranking }) =>
      ranking?.endsWith('2024') ? 'failed' : 'missing',
    );
    await choice(navigation, 'When').choose('2024');
    expect(failed.map(([kind]) => kind)).toEqual(['failed']);
  });

  test('overrides an earlier one that is still loading', async () => {
    const slow = Promise.withResolvers<LoadOutcome>();
    const { navigation, changes, failed } = createHarness({}, ({ ranking }) =>
      ranking?.endsWith('total/2024') ? slow.promise : 'ready',
    );
    const earlier = choice(navigation, 'When').choose('2024');
    await choice(navigation, 'What is counted').choose('nev');
    slow.resolve('ready');
    expect(await earlier).toBe(false);
    expect(failed).toEqual([]);
    expect(changes.map(([, change]) => change)).toEqual([{ metric: 'nev' }]);
  });
});

test('the fallbacks of a missing ranking are another way of counting, then other periods', () => {
  const selection = { ...HERE, level: 'city', basis: 'plant', asOf: '2026-01-18' };
  expect(fallbackSelections(selection)).toEqual([
    selection,
    { ...selection, basis: null },
    { ...selection, basis: null, ranking: 'china-vehicle-output/total/latest-year' },
    { ...selection, basis: null, ranking: 'china-vehicle-output/total/latest' },
  ]);
});
