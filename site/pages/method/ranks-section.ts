/** Section on how ranges of values give ranges of ranks: one entry compared with all others. */

import type { RankingEntryView, RankingView } from '../../../engine/model/documents.ts';
import { localizedText } from '../../../engine/model/text.ts';
import { html, type Markup, none } from '../../layout/html.ts';
import { section } from '../../layout/layout.ts';
import { pointList } from '../../layout/point-list.ts';
import {
  bar,
  type Diagram,
  type DiagramContext,
  type DiagramRow,
  diagramView,
  rangeText,
  sideText,
  zeroBasedDiagram,
} from './diagram.ts';
import type { ExampleSource } from './example-source.ts';
import type { MethodContext } from './page-context.ts';

function pictureView({
  real,
  fictional,
  language,
  site,
  words,
  diagramWords,
}: MethodContext): Markup {
  const found = [real, fictional].flatMap((exampleSource) => {
    const example = exampleSource && findRankExample(exampleSource);
    return exampleSource && example ? [{ exampleSource, example }] : [];
  })[0];
  if (!found) return none;
  const { exampleSource, example } = found;
  const { entry, rivals } = example;
  const name = localizedText(entry.entity.name, language);
  const caption = words.ranksExample(name, rivals.certain.length, rivals.possible.length);
  const diagram = ranksDiagram(
    { exampleSource, language, engineLanguage: site.meta.engine, words: diagramWords },
    example,
  );
  return html`<figure class="example wide">
${diagramView(diagram)}
<figcaption><span class="badge">${exampleSource === real ? words.example : words.fictional}</span> ${caption}</figcaption>
</figure>`;
}

export function ranksSection(context: MethodContext): Markup {
  const { words, site } = context;
  return section(
    'ranks',
    words.ranksHead,
    html`<p>${words.ranksLead}</p>
${pictureView(context)}
${pointList(words.ranks, site.meta.space)}`,
  );
}

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

/** Entities that are surely above an entry, and entities that could be. */
export interface Rivals {
  readonly certain: readonly RankingEntryView[];
  readonly possible: readonly RankingEntryView[];
}

/** Null if the rivals don't add up to the entry's ranks, because claims narrow them. */
export function rivalsOf(
  { entries, claims }: Pick<RankingView, 'entries' | 'claims'>,
  { entity, bounds, rank }: RankingEntryView,
): Rivals | null {
  const holders = new Set(
    claims.filter((claim) => claim.status === 'used' && claim.rank === 1).map((row) => row.entity),
  );
  const others = entries.filter((other) => other.entity.id !== entity.id);
  const high = bounds.high ?? Infinity;
  const certain = others.filter(
    (other) => other.bounds.low > high || (holders.has(other.entity.id) && !holders.has(entity.id)),
  );
  const possible = others.filter(
    (other) => !certain.includes(other) && (other.bounds.high ?? Infinity) > bounds.low,
  );
  const best = 1 + certain.length;
  const worst = best + possible.length;
  return rank?.best === best && rank.worst === worst ? { certain, possible } : null;
}
