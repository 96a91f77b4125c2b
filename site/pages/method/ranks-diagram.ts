/**
 * Diagram of how ranges give a rank: one entry compared with all others, which are surely or possibly above it, or not.
 */

import type { RankingEntryView } from '../../../engine/model/documents.ts';
import { localizedText } from '../../../engine/model/text.ts';
import type { Diagram, DiagramRow } from './diagram.ts';
import {
  bar,
  type DiagramContext,
  rangeText,
  sideText,
  zeroBasedDiagram,
} from './diagram-parts.ts';
import type { ExampleSource } from './example-source.ts';
import { type Rivals, rivalsOf } from './rivals.ts';

/** The entry that is compared with the others. */
export interface RankExample {
  readonly entry: RankingEntryView;
  readonly rivals: Rivals;
}

/**
 * The first entry with some surely and some possibly above it, otherwise the first with a range of ranks; null if there
 * is none.
 */
export function findRankExample({ view }: Pick<ExampleSource, 'view'>): RankExample | null {
  const all = view.entries.flatMap((entry): RankExample[] => {
    const rivals = rivalsOf(view, entry);
    return rivals && rivals.possible.length > 0 ? [{ entry, rivals }] : [];
  });
  return all.find(({ rivals }) => rivals.certain.length > 0) ?? all[0] ?? null;
}

/** The diagram, of all entries or of some; the line across all bars is the entry's low. */
export function ranksDiagram(
  context: DiagramContext,
  { entry, rivals }: RankExample,
  entries: readonly RankingEntryView[] = context.exampleSource.view.entries,
): Diagram {
  const { exampleSource, words, language } = context;
  const { view } = exampleSource;
  const own = localizedText(entry.entity.name, language);
  const rows = entries.map((other): DiagramRow => {
    const { low, high } = other.bounds;
    // The upper end of one that is known in part is no figure of its own.
    const isInPart = !other.reported && other !== entry;
    const interval = { low, high: (isInPart ? null : high) ?? Number.POSITIVE_INFINITY };
    const name = localizedText(other.entity.name, language);
    const isAbove = (list: Rivals['certain']) =>
      list.some((row) => row.entity.id === other.entity.id);
    const label =
      other === entry
        ? words.itself(name)
        : isAbove(rivals.certain)
          ? words.surely(name, own)
          : isAbove(rivals.possible)
            ? words.possibly(name, own)
            : interval.high < entry.bounds.low
              ? words.below(name, own)
              : words.notAbove(name, own);
    return {
      label: isInPart
        ? sideText(context, label, view.metric, 'low', low)
        : rangeText(context, label, view.metric, interval),
      spans: bar(interval, 'certain'),
      ticks: [entry.bounds.low],
      isResult: other === entry,
    };
  });
  return zeroBasedDiagram(rows);
}
