/** Descriptions of what isn’t ranked: entities without a comparable figure, figures and claims that aren’t compared, and contradictions. */
import type {
  ClaimDocument,
  Conflict,
  ObservationDocument,
  SetAside,
  Unlisted,
} from '../../engine/model/documents.ts';
import type { DetailsWords } from './details-words.ts';
import { groupBy } from './group-by.ts';
import type { LocalizedRanking } from './localized-ranking.ts';
import { statedText } from './stated-text.ts';

type Describe<Item> = (
  localized: LocalizedRanking,
  detailsWords: DetailsWords,
  item: Item,
) => string;

function withdrawnText(
  localized: LocalizedRanking,
  detailsWords: DetailsWords,
  { withdrawnOn, withdrawnReason }: ObservationDocument | ClaimDocument,
): string {
  return withdrawnOn
    ? detailsWords.withdrawn(localized.dayOrMonthText(withdrawnOn), withdrawnReason)
    : '';
}

const describeSetAside: Describe<SetAside> = (
  localized,
  detailsWords,
  { entity, reason, observation },
) => {
  const { numbers, name, publisher, titleOf, format } = localized;
  const { source, basis, status, note, notes } = observation;
  const figure = statedText(format, numbers, observation);
  const text = (localized.text(notes) || note).replace(/[.。]$/, '');
  const reasons = [
    reason === 'basis' ? detailsWords.countedAnotherWay(titleOf('bases', basis)) : '',
    withdrawnText(localized, detailsWords, observation),
    // A note says why a figure is in doubt.
    text && status === 'disputed' ? '' : (detailsWords.statuses[status] ?? ''),
    text,
  ];
  const printed = detailsWords.printed(figure, publisher(source), false);
  const what = detailsWords.labelled(printed, reasons.filter(Boolean));
  return detailsWords.statement(name(entity.id), what);
};

const describeClaim: Describe<ClaimDocument> = (localized, detailsWords, claim) => {
  const { words, name, publisher, titleOf } = localized;
  const stated = detailsWords.rankStated(
    words.rankPhrase(claim.rank, claim.rank),
    publisher(claim.source),
  );
  const why = {
    used: '',
    withdrawn: withdrawnText(localized, detailsWords, claim),
    basis: detailsWords.countedAnotherWay(titleOf('bases', claim.basis)),
    conflict: detailsWords.contradictsFigures,
  }[claim.status];
  return detailsWords.statement(name(claim.entity), stated, why);
};

/** A contradiction; `about` says of what if it isn’t about the ranking’s own metric and period. */
export function contradictionText(
  localized: LocalizedRanking,
  detailsWords: DetailsWords,
  { entity, kind, sources }: Conflict,
  about = '',
): string {
  const { words, name, publisher, format } = localized;
  const publishers = format.listText(words, [...new Set(sources.map(publisher))]);
  const contrary = {
    observations: detailsWords.figuresExclude,
    growth: detailsWords.growthExcludes,
    rules: detailsWords.cannotAllBeTrue,
    order: detailsWords.cannotAllBeTrue,
    claim: detailsWords.rankExcluded,
  }[kind](publishers);
  return detailsWords.statement(name(entity), about, contrary);
}

/** A list with its head. */
export type HeadedList = readonly [head: string, items: readonly string[]];

/**
 * The entities without a comparable figure: those that could be above the highest entry that any of them could be above, and the others;
 * where nothing is ranked, without the figures that are listed as not compared.
 */
export function withoutFigure(
  localized: LocalizedRanking,
  detailsWords: DetailsWords,
  unlistedText: (
    localized: LocalizedRanking,
    one: Pick<Unlisted, 'entity' | 'last' | 'needs'>,
  ) => string,
): HeadedList[] {
  const { view, name, numbers, format } = localized;
  const above = view.rivals?.above ?? '';
  const groups = groupBy(view.unlisted, ({ needs }) => !above || needs?.above === above);
  const isListedBelow = ({ last }: Unlisted): boolean =>
    !above && view.setAside.some(({ observation }) => observation.id === last?.observation);
  return [...groups].map(([isAbove, unlisted]) => [
    detailsWords[isAbove ? 'withoutFigureHead' : 'notAboveHead'](name(above)),
    unlisted.map((one) => {
      const { entity, last, high } = one;
      // What the others would need for a lower rank says nothing here.
      const shown = isAbove ? one : { entity, last };
      return detailsWords.statement(
        isListedBelow(one)
          ? name(entity.id)
          : unlistedText(localized, shown) + (last ? '' : detailsWords.noFigure),
        isAbove ? '' : format.boundsText(numbers, { low: 0, high }),
      );
    }),
  ]);
}

/** Each unused figure and claim, with the reason. */
export function notCompared(localized: LocalizedRanking, detailsWords: DetailsWords): string[] {
  const { setAside, claims } = localized.view;
  return [
    ...setAside.map((one) => describeSetAside(localized, detailsWords, one)),
    ...claims
      .filter(({ status }) => status !== 'used')
      .map((one) => describeClaim(localized, detailsWords, one)),
  ];
}

/** Each contradiction between sources. */
export function contradictions(localized: LocalizedRanking, detailsWords: DetailsWords): string[] {
  return localized.view.conflicts.map((conflict) =>
    contradictionText(localized, detailsWords, conflict),
  );
}
