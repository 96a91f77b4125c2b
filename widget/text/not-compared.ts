/** What was published and isn't compared, with the reason of each; and where sources contradict one another. */
import type {
  ClaimDocument,
  Conflict,
  ObservationDocument,
  SetAside,
} from '../../engine/model/documents.ts';
import { dayOrMonthText } from './day-or-month-text.ts';
import type { DetailsWords } from './details-words.ts';
import type { LocalizedRanking } from './localized-ranking.ts';

type Describe<Item> = (reading: LocalizedRanking, more: DetailsWords, item: Item) => string;

function withdrawnText(
  reading: LocalizedRanking,
  more: DetailsWords,
  { withdrawnOn, withdrawnReason }: ObservationDocument | ClaimDocument,
): string {
  return withdrawnOn ? more.withdrawn(dayOrMonthText(reading, withdrawnOn), withdrawnReason) : '';
}

const describeSetAside: Describe<SetAside> = (reading, more, { entity, reason, observation }) => {
  const { numbers, name, publisher, titleOf, format } = reading;
  const { source, basis, status, note } = observation;
  const figure = format.figureText(numbers, observation);
  const reasons = [
    reason === 'basis' ? more.anotherWay(titleOf('bases', basis)) : '',
    withdrawnText(reading, more, observation),
    more.statuses[status],
    note.replace(/\.$/, ''),
  ];
  const why = reasons.filter(Boolean).join('; ');
  return more.statement(name(entity.id), `${figure} (${publisher(source)})`, why);
};

const describeClaim: Describe<ClaimDocument> = (reading, more, claim) => {
  const { words, name, publisher, titleOf } = reading;
  const stated = more.rankStated(words.rankPhrase(claim.rank, claim.rank), publisher(claim.source));
  const why = {
    used: '',
    withdrawn: withdrawnText(reading, more, claim),
    basis: more.anotherWay(titleOf('bases', claim.basis)),
    conflict: more.againstFigures,
  }[claim.status];
  return more.statement(name(claim.entity), stated, why);
};

const describeConflict: Describe<Conflict> = (reading, more, conflict) => {
  const { view, words, name, publisher, titleOf, format, monthsText } = reading;
  const { entity, metric, period, kind, sources } = conflict;
  const publishers = format.listText(words, [...new Set(sources.map(publisher))]);
  const elsewhere = metric !== view.metric || period !== view.period.id;
  const what = titleOf('metrics', metric) || metric;
  const about = elsewhere ? words.title(what, monthsText(period)) : '';
  const contrary = {
    observations: more.figuresExclude,
    growth: more.growthExcludes,
    rules: more.cannotAllBeTrue,
    claim: more.rankExcluded,
  }[kind](publishers);
  return more.statement(name(entity), about, contrary);
};

/** Each figure and each statement of rank that wasn't used, with its reason. */
export function notCompared(reading: LocalizedRanking, more: DetailsWords): string[] {
  const { setAside, claims } = reading.view;
  return [
    ...setAside.map((one) => describeSetAside(reading, more, one)),
    ...claims
      .filter(({ status }) => status !== 'used')
      .map((one) => describeClaim(reading, more, one)),
  ];
}

/** Each contradiction between sources. */
export function contradictions(reading: LocalizedRanking, more: DetailsWords): string[] {
  return reading.view.conflicts.map((conflict) => describeConflict(reading, more, conflict));
}
