/** What no text may say of its ranking: checks of generated texts against the documents. */

import type { RankingEntryView, RankingView } from '../../../engine/model/documents.ts';
import { soleFirstEntry } from '../../../site/headline.ts';
import { likelyLeaders } from '../../../site/lead-needs.ts';
import { sharedFirsts } from '../../../site/possible-leaders.ts';
import {
  boundsText,
  type LocalizedRanking,
  numberText,
  rankReason,
  unlistedSentence,
} from '../../../widget/text/mod.ts';
import type { RankingTexts } from './ranking-texts.ts';

/** Names that occur in no other word. */
export const NAMES: Readonly<Record<string, string>> = {
  ...{ a: 'Aldermoor', b: 'Brackwater', c: 'Cindelford', d: 'Dunverry', e: 'Elmstrand' },
};

/** What the evidence of a ranking leaves possible. */
export interface Possibilities {
  /** The entities that used statements of any level hold below another. */
  heldBelow(entity: string): ReadonlySet<string>;
  /** Those that could be first in the whole level by the figures alone. */
  readonly possibleFirsts: ReadonlySet<string>;
  /** Those of them that could only share the first place. */
  readonly tiedFirsts: ReadonlySet<string>;
  /** Whether statements are used: views hold no limits by figures alone, so they may leave others. */
  readonly areStatementsUsed: boolean;
}

/** Entries that a text names. */
const namedIn = (text: string, { entries }: RankingView) =>
  entries.filter(({ entity }) => text.includes(NAMES[entity.id] ?? entity.id));

/** A headline that names a single entry says that it is first, so it must be, unless it says only that it could be. */
function contradictingHeadlines({
  localized: { view, name },
  headlines,
  openEndings,
}: RankingTexts): string[] {
  if (view.mixed) return [];
  return headlines.filter((text) => {
    const [only, ...others] = namedIn(text, view);
    if (!only || others.length > 0) return false;
    const isOpen = openEndings(name(only.entity.id)).some((ending) => text.endsWith(ending));
    return !isOpen && (only.rank?.best !== 1 || only.rank.worst !== 1);
  });
}

/** The publishers of used statements that give an entry other ranks than its figures. */
function statedBy(
  { view, publisher }: LocalizedRanking,
  { entity, rank }: RankingEntryView,
): string[] {
  if (!rank || (rank.best === rank.byFigures.best && rank.worst === rank.byFigures.worst))
    return [];
  return view.claims
    .filter((claim) => claim.status === 'used' && claim.entity === entity.id)
    .map(({ source }) => publisher(source));
}

/** What an entry is said to need is for its best possible rank, and reaches the entry that has it. A stated rank is said instead. */
function wrongNeeds({ localized }: RankingTexts): string[] {
  const { entries } = localized.view;
  return entries.flatMap((entry) => {
    const { entity, needs, rank, bounds } = entry;
    if (!needs || statedBy(localized, entry).length > 0) return [];
    const reached = entries.find((other) => other.entity.id === needs.above);
    const isReached =
      needs.value === reached?.bounds.low && needs.value <= (bounds.high ?? Infinity);
    return isReached && needs.rank === rank?.best
      ? []
      : [
          `${entity.id}: ${needs.value} isn’t enough for ${needs.rank}, or ${rank?.best} is possible`,
        ];
  });
}

/** A range without a reason, a stated rank without a publisher, and reasons that name their own entry as a rival. */
function wrongReasons({ localized }: RankingTexts): string[] {
  const { view, words } = localized;
  return view.entries.flatMap((entry) => {
    if (!entry.rank) return view.mixed ? [] : [`${entry.entity.id} has no rank`];
    const reason = rankReason(localized, entry);
    const { best, worst } = entry.rank;
    const publishers = statedBy(localized, entry);
    return [
      ...(best < worst && reason === '' ? [`${words.rankPhrase(best, worst)} has no reason`] : []),
      ...(publishers.length > 0 && !publishers.some((name) => reason.includes(name))
        ? [`${reason}: expected a publisher`]
        : []),
      ...(namedIn(reason, view).includes(entry) ? [`names itself: ${reason}`] : []),
    ];
  });
}

/** As many that aren’t listed are said to be possibly above an entry as its ranks among all leave open: wherever others are named, and of the first. */
function wrongRivals({ localized }: RankingTexts): string[] {
  const { view, words } = localized;
  return view.entries.flatMap((entry) => {
    if (!entry.rank) return [];
    const { level, worst } = entry.rank;
    const reason = rankReason(localized, entry);
    const unlisted = words.unlisted(level.worst - worst, view.unlisted.length);
    const isNeeded =
      entry.entity.id === view.rivals?.above || /could be above it|可能高于它/.test(reason);
    const isExpected = isNeeded && level.worst > worst;
    return reason.includes(unlisted) === isExpected ? [] : [`${unlisted}: ${reason}`];
  });
}

/**
 * The sentence on those that aren’t ranked counts them and names none that is ranked. The document counts as many that could be above an
 * entry as its ranks among all leave open.
 */
function contradictingUnlisted(
  { localized }: RankingTexts,
  { heldBelow }: Possibilities,
): string[] {
  const { view, words } = localized;
  const { coverage, entries, rivals } = view;
  const text = unlistedSentence(localized);
  const count = coverage.of - entries.length;
  if (count === 0 || view.mixed)
    return text === '' ? [] : [`all are ranked, or nothing is: ${text}`];
  const counted = words.withoutFigure(count, '').replace(/[.。]$/, '');
  if (!text.startsWith(counted)) return [`expected ${counted}: ${text}`];
  const open = entries.find(({ entity }) => entity.id === rivals?.above);
  if (!rivals || !open?.rank)
    return namedIn(text, view).length === 0 ? [] : [`names a ranked one: ${text}`];
  const { level, worst, byFigures } = open.rank;
  // Statements narrow ranks, or widen them where figures contradict one another because of them.
  const leftOpen = [level.worst - worst, level.byFigures.worst - byFigures.worst];
  const held = heldBelow(open.entity.id);
  // Ranks know only the statements of their own level.
  const { low } = open.bounds;
  const limited = view.unlisted.filter(
    ({ entity, high }) => held.has(entity.id) && (high === null || high > low),
  ).length;
  const isPossible =
    Math.min(...leftOpen) - limited <= rivals.count &&
    rivals.count <= Math.max(...leftOpen) &&
    rivals.far <= rivals.count;
  return [
    ...(isPossible ? [] : [`its ranks allow others than ${rivals.count}`]),
    // What one needs to pass the entry names it.
    ...(namedIn(text, view).every(({ entity }) => entity === open.entity)
      ? []
      : [`names a ranked one: ${text}`]),
  ];
}

/** Each of the unlisted that could be above an entry says so of the highest: it needs more than its low, and could have it. */
function wrongUnlistedNeeds({ localized: { view } }: RankingTexts): string[] {
  const { entries, unlisted, rivals, mixed } = view;
  if (mixed) return [];
  const wrong = unlisted.filter(({ needs, high }) => {
    if (!needs) return false;
    const above = entries.find(({ entity }) => entity.id === needs.above);
    const isPossible = high === null || high > needs.value;
    return (
      !above ||
      needs.value !== above.bounds.low ||
      !isPossible ||
      needs.rank > (above.rank?.worst ?? 0)
    );
  });
  const isSummed = unlisted.some(({ needs }) => needs) === (rivals !== undefined);
  return [
    ...wrong.map(
      ({ entity, needs }) => `${entity.id} can’t have ${needs?.value} and rank ${needs?.rank}`,
    ),
    ...(isSummed ? [] : ['rivals without needs, or needs without rivals']),
  ];
}

/** Each entry that is below the first with the gaps between their ranges and their figures in words, and an empty pair. */
function gapsBelow(
  { view, words, numbers, name, text }: RankingTexts['localized'],
  first: RankingEntryView | null,
): (readonly [next: string, gap: string])[] {
  const unit = words.unitAfterNumber ? '' : `\u00a0${text(view.titles.unit)}`.trimEnd();
  const gaps = view.entries.flatMap(({ entity, bounds: { high }, reported }) => {
    if (!first || high === null || first.bounds.low <= high) return [];
    const difference = (first.reported?.value ?? 0) - (reported?.value ?? 0);
    return [
      boundsText(numbers, { low: first.bounds.low - high, high: null }),
      numberText(numbers, Number(difference.toPrecision(12))),
    ].map((gap) => [name(entity.id), gap + unit] as const);
  });
  return [['', ''], ...gaps];
}

/** How many others “How sure?” says could be first, in either language: those named, and of some groups how many more. */
function notRuledOut(certainty: string, { entries, unlisted }: RankingView): number {
  const text =
    /(?:however unlikely: |（无论可能性多小）：)(.*?)(?:\. |。|$)/.exec(certainty)?.[1] ?? '';
  const named = [...entries, ...unlisted].filter(({ entity }) =>
    text.includes(NAMES[entity.id] ?? entity.id),
  );
  const more = [...text.matchAll(/and (\d+) others \(|和另外(\d+)个（/g)];
  return named.length + more.reduce((sum, [, en, zh]) => sum + Number(en ?? zh), 0);
}

/**
 * “How sure?” names none that can’t be first by the figures, counts all that could be, and says that the first place is settled only where
 * they prove it.
 */
function contradictingCertainty(
  { localized, certainty, site: { home } }: RankingTexts,
  { possibleFirsts, tiedFirsts, areStatementsUsed }: Possibilities,
): string[] {
  const { view, monthsText, name, publisher } = localized;
  const first = soleFirstEntry(localized);
  const isShared = sharedFirsts(view).length > 0;
  const isProven = isShared || (first !== null && first.rank?.byFigures.worst === 1);
  const settled = isShared
    ? [home.shared]
    : [true, false].flatMap((isWhole) =>
        gapsBelow(localized, first).map(([next, gap]) =>
          home.provenFirst(view.entries.length, isWhole, next, gap),
        ),
      );
  // The one that follows a proven first is named there.
  const rest = settled.reduce((text, one) => text.replace(one, ''), certainty);
  const wrong = namedIn(rest, view).filter(({ rank }) => rank?.byFigures.best !== 1);
  const publishers = view.claims
    .filter(
      ({ status, rank, entity }) => status === 'used' && rank === 1 && entity === first?.entity.id,
    )
    .map(({ source }) => publisher(source));
  const stated = new Set(publishers).size;
  const unsettled = [
    ...['', monthsText(view.period.id)].map((when) => home.notSettled(when)),
    ...(stated > 0 ? [home.statedFirst(stated, name(first?.entity.id ?? ''))] : []),
  ];
  const saysOneOf = (texts: readonly string[]) =>
    texts.some((text) => certainty.toLowerCase().includes(text.toLowerCase()));
  const leaders = new Set(likelyLeaders(view).map(({ entity }) => entity.id));
  const rivals = [...possibleFirsts].filter((id) => !leaders.has(id));
  const count = notRuledOut(certainty, view);
  // Rounded bounds don't tell who could only share the first place, and who can't quite reach it.
  const above = rivals.filter((id) => !tiedFirsts.has(id));
  const lead = Math.max(...view.entries.map(({ bounds }) => bounds.low));
  const seeming = view.unlisted.filter(
    ({ entity, high }) => high === lead && !possibleFirsts.has(entity.id),
  );
  const isCounted =
    areStatementsUsed || (count >= above.length && count <= rivals.length + seeming.length);
  return [
    ...wrong.map(({ entity }) => `${entity.id} can’t be first: ${certainty}`),
    ...(saysOneOf(settled) === isProven
      ? []
      : [`expected ${isProven ? '' : 'not '}proven: ${certainty}`]),
    ...(isCounted ? [] : [`${rivals.length} others could be first: ${certainty}`]),
    ...(saysOneOf(unsettled) === isProven
      ? [`expected ${isProven ? 'not ' : ''}unsettled: ${certainty}`]
      : []),
  ];
}

/** What the texts of a ranking say against its document. */
export function contradictionsOf(texts: RankingTexts, possible: Possibilities): string[] {
  return [
    ...contradictingHeadlines(texts),
    ...wrongReasons(texts),
    ...wrongNeeds(texts),
    ...wrongUnlistedNeeds(texts),
    ...wrongRivals(texts),
    ...contradictingUnlisted(texts, possible),
    ...(texts.localized.view.mixed ? [] : contradictingCertainty(texts, possible)),
  ];
}
