/** What the reader may choose of a ranking, as lists of options: only those of which there is more than one. */
import type { Titled } from '../../data/documents.ts';
import type { MoreWords } from '../locales/words.ts';
import type { Reading } from '../reading.ts';
import type { Asked, Change, Steering } from '../steering.ts';

export interface Choosable {
  /** Empty for what there is without a choice. */
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

type Key = Exclude<keyof Change, 'sort' | 'search' | 'limit'>;

/** The choice that was made last of each element; an older one that is still looked for is dropped. */
const last = new WeakMap<Steering, object>();

/** What is asked for at first, and instead of what doesn't exist: another way of counting, then another period. */
export function nearest(asked: Asked): Asked[] {
  const at = (period: string): Asked => ({
    ...asked,
    basis: null,
    ranking: asked.ranking?.replace(/[^/]+$/, period) ?? null,
  });
  return [asked, ...['$&', 'latest-year', 'latest'].map(at)];
}

/** Turns to the first that exists, once it is at hand, so that what is shown stays until then. */
async function turn(steering: Steering, key: Key, value: string | null): Promise<void> {
  const { ranking, level, basis, asOf } = steering.element;
  const [dataset, ...now] = ranking?.split('/') ?? [];
  const [metric, period] = [key === 'metric' ? value : now[0], key === 'period' ? value : now[1]];
  const asked = { ranking: `${dataset}/${metric}/${period}`, level, basis, asOf };
  const wanted = key in asked ? { ...asked, [key]: value } : asked;
  last.set(steering, wanted);
  let found: Asked = wanted;
  for (const one of nearest(wanted)) {
    if (!(await steering.exists(one))) continue;
    found = one;
    break;
  }
  if (last.get(steering) !== wanted) return;
  const other = found.ranking === wanted.ranking ? '' : found.ranking?.split('/')[2];
  steering.choose(found, { [key]: value, ...(other && { period: other }) });
}

/** All that may be chosen of `reading`'s ranking. */
export function choicesOf(reading: Reading, more: MoreWords, steering: Steering): Choice[] {
  const { view, words, text, format } = reading;
  const { metrics, periods, levels, bases, vintages } = view.available;
  const titled = (list: readonly Titled[]): Choosable[] =>
    list.map(({ id, title }) => ({ value: id, title: text(title) || id }));
  const periodText = (id: string): string => {
    const [from = id, to = from] = id.split('--');
    return words.months({ id, from, to });
  };
  const latestFirst = (list: readonly string[], title: (id: string) => string): Choosable[] =>
    list.map((value) => ({ value, title: title(value) })).reverse();
  const days = latestFirst(vintages, (day) => format.dateText(words, day));
  const views = [
    { value: 'ranking', title: more.rankingView },
    { value: 'timeline', title: more.timelineView },
  ];
  const { element } = steering;
  const choices: readonly (readonly [Key, string, readonly Choosable[], string])[] = [
    ['metric', more.metricLabel, titled(metrics), view.metric],
    ['period', more.periodLabel, latestFirst(periods, periodText), view.period.id],
    ['level', more.levelLabel, titled(levels), view.level],
    ['basis', more.basisLabel, titled(bases.filter(({ other }) => !other)), view.basis],
    [
      'asOf',
      more.vintageLabel,
      [{ value: '', title: more.untilToday }, ...days],
      element.asOf ? view.asOf : '',
    ],
    ['view', more.viewLabel, views, element.view ?? 'ranking'],
  ];
  return choices
    .filter(([, , options]) => options.length > 1)
    .map(([key, label, options, chosen]) => ({
      label,
      options,
      chosen,
      choose: (value) => {
        if (key === 'view') steering.choose({ view: value }, { view: value });
        else void turn(steering, key, value || null);
      },
    }));
}
