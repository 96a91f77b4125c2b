/** Words on the certainty of a first place, below the headline of the front page and of each ranking’s page. */

import { lowerFirst } from '../../../engine/model/text.ts';
import { MAX_NAMED } from '../../../widget/text/mod.ts';
import { html, type Markup } from '../../layout/html.ts';

/** Some of those that could be first, as a list, and how many. */
interface NamedRivals {
  readonly names: string;
  readonly count: number;
}

/** How many times what is known of it each of some would need, in the order of their names, ascending; null if nothing is known of one. */
export type Multiples = readonly (number | null)[];

/** These words in one language. */
export interface CertaintyWords {
  readonly howSure: string;
  /** So many call it first, and so it is ranked first. */
  statedFirst(count: number, name: string): string;
  /**
   * `isWhole`: all of the level can be compared; `next`: who follows the first, at least `gap` below it; empty if that can’t be put in
   * numbers.
   */
  provenFirst(count: number, isWhole: boolean, next: string, gap: string): string;
  /** Several have the same figure, and no other a higher one. */
  readonly shared: string;
  /** The figures don’t prove who is first, nor do statements name one; `when` is empty if a figure for the same months is higher. */
  notSettled(when: string): string;
  /** Those known in part that could be first by what is known. */
  couldHaveMore(names: string): string;
  /** What each of the names would at least need beside what is known to be first. */
  needMore(names: string, value: string): string;
  /**
   * To be first, the nearest would need so many times the average of its known months in each missing month; the names of others, which
   * need more, may be empty.
   */
  needPace(name: string, times: number, missing: string, others: string): string;
  /** To be first, so many, known in part, would need so many times what is known of them. */
  needTimes(names: string, count: number, times: Multiples): string;
  /** A figure that isn’t comparable, with its entry. */
  alsoPublished(figure: string): string;
  countedAnotherWay(name: string, value: string, when: string, way: string): string;
  /**
   * Which others could be first: with higher figures of earlier years, counted alike or otherwise, without a comparable figure, with
   * an incomplete one, with an inexact one. `statedBy`: so many publishers call another one first; `besides`: another than the others, if none must be
   * first.
   */
  othersFirst(
    rivals: {
      readonly statedBy: number;
      readonly besides: string;
    } & Readonly<Record<'earlier' | 'earlierOtherwise' | 'without' | 'inexact', NamedRivals>> & {
        /** `times`: what they would need, if all would need far more. */
        readonly inPart: NamedRivals & { readonly times: Multiples | null };
      },
  ): string;
  /** How many of how many places have no comparable figure, although none of these could be first. */
  noneElseFirst(count: number, of: number, level: string): string;
  /** Summary of what others would need to be first. */
  readonly whoElse: string;
  /** Those without a comparable figure that could be first, and what is known of some; may be empty. */
  unlistedRivals(names: string, count: number, known: string): string;
  /**
   * The same if they are too many to name: how many others would need at least so many times their last figures, more than twice as much,
   * and who has none; both may be nobody.
   */
  manyUnlistedRivals(
    count: number,
    known: string,
    far: { readonly count: number; readonly times: number },
    without: NamedRivals,
  ): string;
  /** What the nearest would need to be first: so many times its last figure; `name` is empty if it is the only one, `way` if that was counted alike. */
  nearestNeeds(name: string, times: number, when: string, way: string): string;
  /** Who published the figure of the headline, with a link to the source or to what is known of it. */
  figureFrom(publisher: Markup): Markup;
}

const timesText = (times: number): string => (times === 2 ? 'twice' : `${times} times`);

/** "2.09, 2.28 and 3.4 times" something; beyond as many as are named, "2.09 to 3.4 times". */
function multiplesText(times: Multiples, what: string): string {
  const [least, most] = [times[0] ?? 0, times.at(-1) ?? null];
  if (most === null || most === least)
    return `${timesText(least)} ${what}${most === null ? ' or more' : ''}`;
  const isListed = times.length <= MAX_NAMED;
  return `${isListed ? `${times.slice(0, -1).join(', ')} and` : `${least} to`} ${most} times ${what}`;
}

export const certaintyWords: CertaintyWords = {
  howSure: 'How sure?',
  statedFirst: (count, name) =>
    `${count > 1 ? `${count} sources call` : 'One source calls'} ${name} first, so we rank it 1st and others from 2nd`,
  provenFirst: (count, isWhole, next, gap) => {
    if (count === 1) return 'It is the only one that can be compared';
    const figures = isWhole ? 'these' : 'the comparable';
    if (gap)
      return `By ${figures} figures the lead is clear: ${next}, the next, is ${gap} below it`;
    const others = count === 2 ? 'the other one is' : `all the other ${count - 1} in this list are`;
    return `By ${figures} figures, ${others} below it`;
  },
  shared: 'their figures are the same, and the highest here',
  notSettled: (when) =>
    when ? `No higher figure for ${when} found, but it isn’t settled` : 'It isn’t settled',
  couldHaveMore: (names) => `${names}, known only in part, could have more`,
  needMore: (names, value) => `to lead, ${names} would need ${value} more`,
  needPace: (name, times, missing, others) =>
    `${name} lacks ${missing}: to lead, ${
      times > 1 ? `it would need ${times} times its usual pace` : 'its usual pace is enough'
    }${others && `; ${others} would need even more`}`,
  needTimes: (names, count, times) =>
    `to lead, ${names} would need ${multiplesText(times, count > 1 ? 'their incomplete figures' : 'its incomplete figure')}`,
  alsoPublished: (figure) => `also published, but not comparable: ${figure}`,
  countedAnotherWay: (name, value, when, way) => `${name} (${value} in ${when} · ${way})`,
  othersFirst: ({ statedBy, besides, earlier, earlierOtherwise, without, inPart, inexact }) => {
    const incomplete = `incomplete ${inPart.count > 1 ? 'figures' : 'figure'}`;
    const groups = [
      { ...earlier, what: 'higher in earlier years' },
      { ...earlierOtherwise, what: 'higher in earlier years, not comparable' },
      { ...without, what: 'no comparable figure' },
      {
        ...inPart,
        what: inPart.times
          ? `incomplete: ${inPart.count > 1 ? 'need' : 'needs'} ${multiplesText(inPart.times, 'what is known')}`
          : incomplete,
      },
      { ...inexact, what: `inexact ${inexact.count > 1 ? 'figures' : 'figure'}` },
    ].filter(({ count }) => count > 0);
    const total = groups.reduce((sum, { count }) => sum + count, 0);
    const texts = groups.map(({ names, what }) => `${names} (${what})`);
    const given =
      statedBy > 0
        ? `if the ${statedBy > 1 ? 'sources are' : 'source is'} wrong, `
        : besides && `besides ${besides}, `;
    return `${given}${total > 1 ? 'these aren’t' : 'one other isn’t'} ruled out as first, however unlikely: ${texts.join('; ')}`;
  },
  noneElseFirst: (count, of, level) =>
    `${count} of the ${of} ${lowerFirst(level)} ${count > 1 ? 'have' : 'has'} no comparable figure, but can’t be first`,
  whoElse: 'What would others need to be first?',
  unlistedRivals: (names, count, known) =>
    `${names} ${count > 1 ? 'have' : 'has'} no comparable figure${known && `; ${known}`}`,
  manyUnlistedRivals: (count, known, far, without) =>
    [
      `of the ${count} without a comparable figure that could be first, ${known}`,
      ...(far.count > 0
        ? [
            `${far.count} ${far.count > 1 ? 'others' : 'other'} would need ${timesText(far.times)} ${far.count > 1 ? 'their last figures' : 'its last figure'} or more`,
          ]
        : []),
      ...(without.count > 0
        ? [`${without.names} ${without.count > 1 ? 'have' : 'has'} no full-year figure yet`]
        : []),
    ].join('; '),
  nearestNeeds: (name, times, when, way) => {
    const figure = `${when}${way && ` (${lowerFirst(way)})`}`;
    const nearest = name && `${name} is nearest: `;
    return times > 1
      ? `${nearest}to be first, it would need ${timesText(times)} its figure for ${figure}`
      : `${nearest}it had enough in ${figure}`;
  },
  figureFrom: (publisher) => html`Figure: ${publisher}.`,
};
