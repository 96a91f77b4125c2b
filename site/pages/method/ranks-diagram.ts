/** How ranges become a rank: one entry held against all others, who is surely above it, who possibly, and who isn't. */
import type { RankingEntryView } from '../../../engine/model/documents/mod.ts';
import { type Rivals, rivalsOf } from '../home/worked-example.ts';
import type { Row, Scene } from './diagram.ts';
import { bar, fromZero, rangeText, type Telling } from './diagram-parts.ts';
import type { Grounds } from './example-source.ts';

/** The entry that is held against the others. */
export interface Standing {
  readonly entry: RankingEntryView;
  readonly rivals: Rivals;
}

/** The first entry that has some surely and some possibly above it, else the first with a range; null without one. */
export function standingOf({ view }: Pick<Grounds, 'view'>): Standing | null {
  const all = view.entries.flatMap((entry): Standing[] => {
    const rivals = rivalsOf(view, entry);
    return rivals && rivals.possibly.length > 0 ? [{ entry, rivals }] : [];
  });
  return all.find(({ rivals }) => rivals.surely.length > 0) ?? all[0] ?? null;
}

/** The picture; the line across all bars is the lowest that the entry can be. */
export function ranksScene(telling: Telling, { entry, rivals }: Standing): Scene {
  const { grounds, words, language } = telling;
  const { view } = grounds;
  const rows = view.entries.map((other): Row => {
    const { low, high } = other.bounds;
    const interval = { low, high: high ?? Number.POSITIVE_INFINITY };
    const name = other.entity.name[language] ?? other.entity.name.en;
    const isAbove = (list: Rivals['surely']) =>
      list.some((row) => row.entity.id === other.entity.id);
    const stands =
      other === entry
        ? words.itself(name)
        : isAbove(rivals.surely)
          ? words.surely(name)
          : isAbove(rivals.possibly)
            ? words.possibly(name)
            : words.notAbove(name);
    return {
      label: rangeText(telling, stands, view.metric, interval),
      spans: bar(interval, other === entry || isAbove(rivals.surely) ? 'certain' : 'other'),
      ticks: [entry.bounds.low],
      isResult: other === entry,
    };
  });
  return fromZero(rows);
}
