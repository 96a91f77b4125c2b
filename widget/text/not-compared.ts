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
  const reasons = [
    reason === 'basis' ? detailsWords.countedAnotherWay(titleOf('bases', basis)) : '',
    withdrawnText(localized, detailsWords, observation),
    detailsWords.statuses[status] ?? '',
    (localized.text(notes) || note).replace(/[.。]$/, ''),
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

const describeConflict: Describe<Conflict> = (localized, detailsWords, conflict) => {
  const { view, words, name, publisher, titleOf, format, monthsText } = localized;
  const { entity, metric, period, kind, sources } = conflict;
  const publishers = format.listText(words, [...new Set(sources.map(publisher))]);
  const elsewhere = metric !== view.metric || period !== view.period.id;
  const what = titleOf('metrics', metric) || metric;
  const about = elsewhere ? words.title(what, monthsText(period)) : '';
  const contrary = {
    observations: detailsWords.figuresExclude,
    growth: detailsWords.growthExcludes,
    rules: detailsWords.cannotAllBeTrue,
    claim: detailsWords.rankExcluded,
  }[kind](publishers);
  return detailsWords.statement(name(entity), about, contrary);
};

/** A list with its head. */
export type HeadedList = readonly [head: string, items: readonly string[]];

/**
 * The entities without a comparable figure: a list for each entry that is the highest that some of them could be above. In the lists
 * after the first, each has its limit, which says why it isn't in the first.
 */
export function withoutFigure(
  localized: LocalizedRanking,
  detailsWords: DetailsWords,
  unlistedText: (localized: LocalizedRanking, one: Unlisted) => string,
): HeadedList[] {
  const { view, numbers, format, name } = localized;
  const first = view.rivals?.above;
  const groups = groupBy(view.unlisted, ({ needs }) => needs?.above ?? '');
  return [...groups].map(([above, unlisted]) => [
    detailsWords.withoutFigureHead(name(above)),
    unlisted.map((one) =>
      detailsWords.statement(
        unlistedText(localized, one) + (one.last ? '' : detailsWords.noFigure),
        one.high && first && first !== above
          ? detailsWords.countedHere(format.boundsText(numbers, { low: 0, high: one.high }))
          : '',
      ),
    ),
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
    describeConflict(localized, detailsWords, conflict),
  );
}
