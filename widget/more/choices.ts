/** What the reader may choose of a ranking, as lists of options: only those of which there is more than one. */
import type { Titled } from '../../data/documents.ts';
import type { MoreWords } from '../locales/words.ts';
import type { Reading } from '../reading.ts';
import type { Asked, Change, Chosen, Steering } from '../steering.ts';

export interface Choosable {
  readonly value: string;
  readonly title: string;
}

/** A list of options with the one that is shown, and what it does to choose another. */
export interface Choice {
  readonly label: string;
  readonly options: readonly Choosable[];
  readonly chosen: string;
  readonly choose: (value: string) => void;
}

/** `2025`, `2025-11` or `2025-01--2025-11`, as its first and last month. */
function monthsOf(id: string): { id: string; from: string; to: string } {
  const [from = id, to = from] = id.split('--');
  return { id, from, to };
}

/** What is asked for at first, and instead of what doesn't exist: another way of counting, then another period. */
export function nearest(asked: Asked): Asked[] {
  const [dataset, metric] = asked.ranking?.split('/') ?? [];
  const free = { ...asked, basis: null };
  const at = (period: string): Asked => ({ ...free, ranking: `${dataset}/${metric}/${period}` });
  return [asked, free, at('latest-year'), at('latest')];
}

/** The choice that was made last of each element; an older one that is still looked for is dropped. */
const last = new WeakMap<Steering, Asked>();

/** Turns to the first that exists, once it is at hand, so that what is shown stays until then. */
export async function turnTo(steering: Steering, asked: Asked, change: Change): Promise<void> {
  last.set(steering, asked);
  let found = asked;
  for (const one of nearest(asked)) {
    if (!(await steering.exists(one))) continue;
    found = one;
    break;
  }
  if (last.get(steering) !== asked) return;
  const [, , period] = found.ranking?.split('/') ?? [];
  const other = found.ranking === asked.ranking || period === undefined ? {} : { period };
  steering.choose({ ...found }, { ...change, ...other });
}

/** All that may be chosen of `reading`'s ranking. */
export function choicesOf(reading: Reading, more: MoreWords, steering: Steering): Choice[] {
  const { view, words, text, format } = reading;
  const { metrics, periods, levels, bases, vintages } = view.available;
  const { level, basis, asOf, view: form } = steering.element;
  const titled = (list: readonly Titled[]): Choosable[] =>
    list.map(({ id, title }) => ({ value: id, title: text(title) || id }));
  const turn = (to: Partial<Asked>, change: Change): void => {
    const now: Asked = { ranking: steering.element.ranking, level, basis, asOf };
    void turnTo(steering, { ...now, ...to }, change);
  };
  const show = (chosen: Chosen & Change): void => steering.choose(chosen, chosen);
  const all: Choice[] = [
    {
      label: more.metricLabel,
      options: titled(metrics),
      chosen: view.metric,
      choose: (metric) =>
        turn({ ranking: `${view.dataset}/${metric}/${view.period.id}` }, { metric }),
    },
    {
      label: more.periodLabel,
      options: periods.map((id) => ({ value: id, title: words.months(monthsOf(id)) })).reverse(),
      chosen: view.period.id,
      choose: (period) => turn({ ranking: `${view.dataset}/${view.metric}/${period}` }, { period }),
    },
    {
      label: more.levelLabel,
      options: titled(levels),
      chosen: view.level,
      choose: (id) => turn({ level: id }, { level: id }),
    },
    {
      label: more.basisLabel,
      options: titled(bases.filter(({ other }) => !other)),
      chosen: view.basis,
      choose: (id) => turn({ basis: id }, { basis: id }),
    },
    {
      label: more.vintageLabel,
      options: [
        { value: '', title: more.untilToday },
        ...vintages.map((day) => ({ value: day, title: format.dateText(words, day) })).reverse(),
      ],
      chosen: asOf ? view.asOf : '',
      choose: (day) => turn({ asOf: day || null }, { asOf: day || null }),
    },
    {
      label: more.viewLabel,
      options: [
        { value: 'ranking', title: more.rankingView },
        { value: 'timeline', title: more.timelineView },
      ],
      chosen: form ?? 'ranking',
      choose: (one) => show({ view: one }),
    },
  ];
  return all.filter(({ options }) => options.length > 1);
}
