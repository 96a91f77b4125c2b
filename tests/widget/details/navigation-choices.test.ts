/** What may be chosen of a ranking, and what is turned to then. */
import { describe, expect, test } from 'vitest';
import type { RankingView } from '../../../engine/model/documents.ts';
import {
  fallbackSelections,
  type NavigationChoice,
  navigationChoices,
} from '../../../widget/details/navigation-choices.ts';
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

interface Bench {
  readonly steering: Navigation;
  readonly told: [ChangedProperties, ChangeDetail][];
  /** What couldn't be had, each with how it is tried again. */
  readonly failed: [LoadOutcome, () => void][];
  /** Settles when so many choices are told. */
  until(count: number): Promise<void>;
}

/** An element that is asked for `state`, where `find` says what becomes of what is asked for. */
function steered(
  state: Partial<NavigableElement> = {},
  find: (asked: RankingSelection) => Promise<LoadOutcome> | LoadOutcome = () => 'ready',
): Bench {
  const failed: [LoadOutcome, () => void][] = [];
  const told: [ChangedProperties, ChangeDetail][] = [];
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
    told,
    failed,
    steering: {
      element,
      choose: (chosen, change) => {
        told.push([chosen, change]);
        for (const [count, settle] of waiting) if (told.length >= count) settle();
      },
      preload: async (asked) => find(asked),
      reportFailure: (outcome, again) => void failed.push([outcome, again]),
    },
    until: (count) =>
      new Promise((resolve) => {
        if (told.length >= count) resolve();
        else waiting.push([count, resolve]);
      }),
  };
}

function choice(steering: Navigation, label: string): NavigationChoice {
  const found = navigationChoices(localizeRanking(view, en, 'en'), detailsWords, steering).find(
    (one) => one.label === label,
  );
  if (!found) throw new Error(`no choice: ${label}`);
  return found;
}

describe('what is offered', () => {
  test('is only what there is more than one of, with what is shown now', () => {
    const all = navigationChoices(
      localizeRanking(view, en, 'en'),
      detailsWords,
      steered().steering,
    );
    expect(
      all.map(({ label, options, chosen }) => [label, options.map(({ title }) => title), chosen]),
    ).toEqual([
      ['What is counted', ['Vehicles', 'New energy vehicles'], 'total'],
      ['When', ['2025', 'January to November 2025', '2024'], '2025'],
      ['Way of counting', ['Where built', 'local'], 'plant'],
      ['Data as of', ['Today', '1 Feb 2026', '18 Jan 2026'], ''],
      ['View', ['Ranking', 'Year by year'], 'ranking'],
    ]);
  });

  test('tells a frozen ranking by the day of what it shows', () => {
    const { steering } = steered({ asOf: '2026-01-20' });
    expect(choice(steering, 'Data as of').chosen).toBe(view.asOf);
  });

  test('tells the years from the ranking', () => {
    expect(choice(steered({ view: 'timeline' }).steering, 'View').chosen).toBe('timeline');
  });
});

describe('what is chosen', () => {
  test.each([
    ['What is counted', 'nev', { ranking: 'china-vehicle-output/nev/2025' }, { metric: 'nev' }],
    ['When', '2024', { ranking: 'china-vehicle-output/total/2024' }, { period: '2024' }],
    ['Way of counting', 'local', { basis: 'local' }, { basis: 'local' }],
    ['Data as of', '2026-02-01', { asOf: '2026-02-01' }, { asOf: '2026-02-01' }],
  ])('of “%s” changes the rest as little as possible', async (label, value, to, change) => {
    const { steering, told, until } = steered();
    choice(steering, label).choose(value);
    await until(1);
    expect(told).toEqual([[{ ...HERE, ...to }, change]]);
  });

  test('is thawed by today', async () => {
    const { steering, told, until } = steered({ asOf: '2026-01-18' });
    choice(steering, 'Data as of').choose('');
    await until(1);
    expect(told).toEqual([[HERE, { asOf: null }]]);
  });

  test('of the view is told at once', () => {
    const { steering, told } = steered();
    choice(steering, 'View').choose('timeline');
    expect(told).toEqual([[{ view: 'timeline' }, { view: 'timeline' }]]);
  });

  test('is the latest year where it doesn’t exist for the same period, and says so', async () => {
    const { steering, told, until } = steered({}, ({ ranking }) =>
      ranking?.endsWith('latest-year') ? 'ready' : 'missing',
    );
    choice(steering, 'What is counted').choose('nev');
    await until(1);
    expect(told).toEqual([
      [
        { ...HERE, ranking: 'china-vehicle-output/nev/latest-year' },
        { metric: 'nev', period: 'latest-year' },
      ],
    ]);
  });

  test.each(['missing', 'failed'] as const)(
    'is taken back where it is %s, and can be tried again',
    async (outcome) => {
      let state: LoadOutcome = outcome;
      const { steering, told, failed, until } = steered({}, () => state);
      expect(await choice(steering, 'When').choose('2024')).toBe(true);
      expect(told).toEqual([]);
      expect(failed.map(([kind]) => kind)).toEqual([outcome]);
      state = 'ready';
      failed[0]?.[1]();
      await until(1);
      expect(told[0]?.[0].ranking).toBe('china-vehicle-output/total/2024');
    },
  );

  test('has failed, and isn’t missing, where part of what was tried failed', async () => {
    const { steering, failed } = steered({}, ({ ranking }) =>
      ranking?.endsWith('2024') ? 'failed' : 'missing',
    );
    await choice(steering, 'When').choose('2024');
    expect(failed.map(([kind]) => kind)).toEqual(['failed']);
  });

  test('is what was chosen last, whichever comes first', async () => {
    const slow = Promise.withResolvers<LoadOutcome>();
    const { steering, told, failed } = steered({}, ({ ranking }) =>
      ranking?.endsWith('total/2024') ? slow.promise : 'ready',
    );
    const overtaken = choice(steering, 'When').choose('2024');
    await choice(steering, 'What is counted').choose('nev');
    slow.resolve('ready');
    expect(await overtaken).toBe(false);
    expect(failed).toEqual([]);
    expect(told.map(([, change]) => change)).toEqual([{ metric: 'nev' }]);
  });
});

test('instead of a ranking that isn’t there, another way of counting and then other periods are tried', () => {
  const asked = { ...HERE, level: 'city', basis: 'plant', asOf: '2026-01-18' };
  expect(fallbackSelections(asked)).toEqual([
    asked,
    { ...asked, basis: null },
    { ...asked, basis: null, ranking: 'china-vehicle-output/total/latest-year' },
    { ...asked, basis: null, ranking: 'china-vehicle-output/total/latest' },
  ]);
});
