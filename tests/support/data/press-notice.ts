/** A press notice with the figures of every province for a new period, with growth rates. */
import type { Dataset, Observation, SourceRow } from '../../../engine/dataset/schema.ts';
import { figure } from './handmade.ts';

const SOURCE: SourceRow = {
  id: 'press-notice',
  publisher: 'A newspaper',
  title: 'Vehicles built, by province',
  url: '',
  published: '2026-11-25',
  accessed: '2026-11-25',
  kind: 'press',
};

/** Deterministic numbers that look like figures. */
function* numbers(): Generator<number> {
  for (let state = 5; ; state = (state * 16_807) % 2_147_483_647) yield state;
}

/** The dataset with a notice about all members of a level, known from a date (`YYYY-MM-DD`). */
export function withPressNotice(dataset: Dataset, knownFrom: string, level = 'province'): Dataset {
  const random = numbers();
  const below = (most: number) => random.next().value % most;
  const members = dataset.entities.filter(({ levels }) => levels.includes(level));
  const observations = ['total', 'nev'].flatMap((metric) =>
    members.map(({ id }): Observation => {
      const value = 10_000 + below(4000) * 100;
      const yoy = { value: below(600) / 10 - 20, decimals: 1 };
      return figure(`${id} ${metric} 2026-01--2026-03 ${value}`, {
        ...{ basis: 'plant', qualifier: 'stated', precision: 100, yoy },
        ...{ source: SOURCE.id, knownFrom },
      });
    }),
  );
  return {
    ...dataset,
    sources: [...dataset.sources, SOURCE],
    observations: [...dataset.observations, ...observations],
  };
}
