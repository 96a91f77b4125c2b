/**
 * Words of the front page except those of the ranking, and on the certainty of a first place, below the headline of the
 * front page and of each ranking’s page.
 */
import { lowerFirst } from '../../../engine/model/text.ts';
import { MAX_NAMED } from '../../../widget/text/mod.ts';
import { html, type Markup } from '../../layout/html.ts';
import type { Comeback } from '../../possible-leaders.ts';

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

/**
 * What a headline may say of the leader: proven first in the whole level, ahead by what is published, or the only one with a
 * figure.
 */
export type Standing = 'proven' | 'leading' | 'alone';

/**
 * A place's mark in a year: proven first in the whole level, first by published figures or a statement only, not ruled out, or surely
 * lower. Where nothing is compared, only statements say who was first.
 */
export type Mark = 'proven' | 'unproven' | 'called' | 'possible' | 'lower';

/** A change on the year before, with its entry; `missing`: the year before, if it has no figure for all of that by the old way of counting; else empty. */
export type ExampleChange = Readonly<Record<'name' | 'change' | 'missing', string>>;

/** The words of the front page in one language. */
export interface HomeWords extends CertaintyWords {
  /** The title of the ranking, the leader and its value; value and unit may be empty. */
  headline(title: string, name: string, value: string, unit: string, standing: Standing): string;
  /** Follows the headline of a leader after others are known to have been first in all years since. */
  comeback(again: Comeback): string;
  /** The names of those known in part that could be ahead; `missing`: the months without a figure, if they are the same for all. */
  leadsSoFar(title: string, name: string, names: string, missing: string): string;
  /** `others`: whether some that aren’t ranked could be first too. */
  anyOf(title: string, count: number, others: boolean): string;
  openHeadline(
    title: string,
    names: readonly string[],
    others: boolean,
    oneOf: (names: readonly string[]) => string,
  ): string;
  /** The names of those that share the highest figure. */
  sharedHeadline(title: string, names: string): string;
  emptyHeadline(title: string): string;
  sentences(parts: readonly string[]): string;

  /** Labels the links to other rankings of the same months. */
  readonly relatedRankings: string;

  readonly historyHead: string;
  readonly timelineTitle: string;
  /** Title of a way of counting whose figures can’t be compared with each other. */
  notComparable(title: string): string;
  /** Years, or ranges of them, in which nobody is first by published figures or statements. */
  unnamed(years: readonly string[]): string;
  /** Of such years that are left blank; `isLacking`: whether figures are missing in all of them. */
  blank(isLacking: boolean): string;
  readonly marks: Readonly<Record<Mark, string>>;
  /** The mark `possible` where figures are missing. */
  readonly possibleAsLacking: string;
  /** What a first place without proof rests on. */
  readonly unprovenFirsts: string;
  /**
   * Of one that was first before and has no figure for a year: the most that it can have, and the least that the first has; if that
   * follows, what the place around both has, and how much of it the first.
   */
  ruledOut(
    name: string,
    year: string,
    most: string,
    first: string,
    least: string,
    around: Record<'name' | 'high' | 'part' | 'rest', string> | null,
  ): string;
  /** Head of the row of so many that have none of their own, of which any could have been first. */
  others(count: number): string;
  /** Two ways of counting, of which the second is in force from `year` on. */
  later(before: string, year: string, after: string): string;
  earlier(from: string, to: string): string;
  /** Label of the line between two years, and the reason for it if the way of counting changed. */
  between(before: string, after: string): string;
  readonly basisChanges: string;
  /** `example`: one of the changes on the year before, which compare years counted alike; undefined if there are none. */
  changesTheNewWay(example?: ExampleChange): string;
  waysHead(level: string): string;
  /** Why there are changes on the year before although the way of counting changed; `head` is that of their column. */
  changesCompare(head: string): string;

  /** The change of a count on the year before; `sign` is 0 if it is unknown. */
  change(range: string, sign: number): string;
  /** The growth of a count on the year before, that of a part of it, and the change of the rest. */
  growth(name: string, when: string, whole: Growth, part: Growth, rest: string): Markup;

  readonly storyHead: string;
  readonly opinions: string;
  readonly opinionsHint: string;
  milestones(name: string): string;
  /** Label of the link to the entity's page. */
  everythingAbout(name: string): string;

  readonly exampleHead: string;
  /** Heads of the pictures. */
  readonly figureIsRange: string;
  readonly partBoundsWhole: string;
  readonly rangesGiveRank: string;
  /** Caption of the ranks' picture: the rank of an entry among `count` ranked ones; `areSomeOpen`: bars that fade out. */
  rankCaption(name: string, rank: string, count: number, areSomeOpen: boolean): string;
  /** A name with the larger place that it lies in. */
  within(name: string, parent: string): string;
  whatKeepsBelow(names: string, above: string): string;
  limitedFromOutside(names: string, above: string): string;
  /** Of the previous year's leader, which has no figure now, and of the one that is first now. */
  couldBeAhead(name: string, first: string): string;
  formerLeader(name: string, year: string, known: string, anotherWay: boolean): string;
  notAhead(byFigures: boolean): string;
  readonly compared: string;
  /** Link to the method page. */
  readonly wholeMethod: string;

  readonly dataHead: string;
  /** What the data consists of, as a sentence; `members` may be empty. */
  dataSize(counts: Readonly<Record<'observations' | 'sources', number>>, members: string): string;
  readonly tables: string;
  readonly otherSubjects: string;
  readonly api: string;

  /** Link to the embed builder, and what one gets there. */
  readonly embed: string;
  readonly embedHint: string;
}

/** A metric, as a link or as text, and its change. */
interface Growth {
  readonly what: Markup;
  readonly change: string;
}

export const homeWords: HomeWords = {
  ...certaintyWords,
  headline: (title, name, value, unit, standing) => {
    const quantity = value && `${value}${unit && ` ${unit}`}`;
    if (standing === 'alone') return `${title}: ${name}${quantity && `, ${quantity}`}`;
    return standing === 'proven'
      ? `${title}: ${name} is first${quantity && `, with ${quantity}`}`
      : `${title}: ${name} has the highest published figure${quantity && `, ${quantity}`}`;
  },
  comeback: ({ since, isCountedAnotherWay }) =>
    `, back at the top for the first time since ${since}${isCountedAnotherWay ? ', counted another way' : ''}`,
  leadsSoFar: (title, name, names, missing) =>
    `${title}: ${name} leads by published figures; ${names}, ${missing ? `without a figure for ${missing}` : 'known only in part'}, could be ahead`,
  anyOf: (title, count, others) =>
    `${title}: any of ${count}${others ? ', or others,' : ''} could be first`,
  openHeadline: (title, names, others, oneOf) =>
    `${title}: ${oneOf(others ? [...names, 'others'] : names)} could be first`,
  sharedHeadline: (title, names) => `${title}: ${names} share the highest figure`,
  emptyHeadline: (title) => `${title}: nothing to compare yet`,
  sentences: (parts) =>
    parts.map((part) => `${part.charAt(0).toUpperCase()}${part.slice(1)}.`).join(' '),

  relatedRankings: 'Related rankings',

  historyHead: 'First place, year by year',
  timelineTitle: 'Who was first each year, by way of counting',
  notComparable: (title) => `${title} (not comparable)`,
  unnamed: (years) => `${years.join(', ')}: nobody can be named first.`,
  blank: (isLacking) =>
    isLacking ? 'Blank years: too few figures to judge.' : 'Blank: nobody can be named first.',
  marks: {
    proven: 'first, proven',
    unproven: 'first, unproven',
    called: 'called first',
    possible: 'possible',
    lower: 'another had more',
  },
  possibleAsLacking: 'open, figures missing',
  unprovenFirsts: 'An unproven first is stated by a source or has the highest comparable figure.',
  ruledOut: (name, year, most, first, least, around) =>
    around
      ? `${name}’s dash for ${year}: of ${around.name}’s ${around.high}, ${first} has ${around.part}, which leaves ${around.rest}.`
      : `${name} wasn’t first in ${year}: ${most}, ${first} ${least}.`,
  others: (count) => `others (${count})`,
  later: (before, year, after) => `${before}; from ${year} on: ${lowerFirst(after)}`,
  earlier: (from, to) => `${from === to ? from : `${from} to ${to}`}`,
  between: (before, after) => `Between ${before} and ${after}:`,
  waysHead: (level) => `Which ${lowerFirst(level)}, and the ways of counting`,
  basisChanges: 'the way of counting changed.',
  changesTheNewWay: (example) =>
    example
      ? `${example.name}’s ${example.change} counts both years the new way${example.missing && `; its old-way figure for all of ${example.missing} wasn’t found`}.`
      : 'Figures before and after can’t be compared.',
  changesCompare: (head) => `Sources of “${head}” counted both years alike.`,

  change: (range, sign) =>
    sign > 0 ? `grew by ${range}` : sign < 0 ? `fell by ${range}` : `changed by ${range}`,
  growth: (name, when, whole, part, rest) =>
    html`${name} in ${when} on the year before, like for like: ${whole.what} ${whole.change}. ${part.what} ${part.change}, the rest ${rest}.`,

  storyHead: 'What is behind it',
  opinions: 'Opinions',
  opinionsHint:
    'Summarised in our own words, each with its source. No rank here is based on an opinion.',
  milestones: (name) => `Milestones of ${name}`,
  everythingAbout: (name) => `Everything about ${name}`,

  exampleHead: 'How a rank is proven',
  figureIsRange: 'A printed figure stands for a range',
  partBoundsWhole: 'The whole is at least its known part',
  rangesGiveRank: 'The ranges give the rank',
  within: (name, parent) => `${name} (${parent})`,
  whatKeepsBelow: (names, above) => `What keeps ${names} below ${above}?`,
  limitedFromOutside: (names, above) =>
    `${names} can’t be above ${above}: the total of the place in brackets, minus what is known elsewhere in it, leaves too little.`,
  rankCaption: (name, rank, count, areSomeOpen) =>
    `${name}: ${lowerFirst(rank)} of these ${count}. Only bars that pass the line (${name}’s minimum)${areSomeOpen ? ', faded or not,' : ''} can be above it.`,
  couldBeAhead: (name, first) => `Could ${name} pass ${first}?`,
  formerLeader: (name, year, known, anotherWay) =>
    `${name} was first in ${year}${anotherWay ? ' by another way of counting' : ''}, but has no comparable figure now: ${known}`,
  notAhead: (byFigures) =>
    byFigures
      ? 'No: the figures rule it out'
      : 'Not if the statements of first place are right; the figures alone don’t settle it',
  compared: 'The comparison (JSON)',
  wholeMethod: 'The full method, rule by rule',

  dataHead: 'The data',
  dataSize: ({ observations, sources }, members) =>
    `${members && `${members}; `}${observations} figures from ${sources} ${sources === 1 ? 'source' : 'sources'}.`,
  tables: 'All tables to download',
  otherSubjects: 'Other subjects',
  api: 'API documentation',

  embed: 'Put this in your page',
  embedHint: 'with one line of code.',
};
