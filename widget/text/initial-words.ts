/**
 * Words of the initial render in one language. The details have a second file, `details-words.ts`. To add a language, add
 * both files; tests check that they are complete and use plain words. Names and titles come from the data, not from here.
 */
import type { Qualifier } from '../../engine/model/vocabulary.ts';
import type { DetailsWordsModule } from './details-words.ts';

/** A range of whole months, `YYYY-MM` each; `id` is four digits for a calendar year. */
export interface MonthRange {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

/** The initial words of a language. */
export interface Words {
  /** The tag for `Intl` and for `lang` attributes. */
  readonly tag: string;
  readonly dir: 'ltr' | 'rtl';
  /** Numbers from this one on are shortened with a word such as "million". */
  readonly shortenFrom: number;
  /** Whether the unit follows each number; otherwise it is only in the column head. */
  readonly unitAfterNumber: boolean;

  readonly loading: string;
  readonly failed: string;
  readonly missing: string;
  readonly retry: string;
  readonly empty: string;

  /** The title: metric and period. */
  title(what: string, when: string): string;
  months(months: MonthRange): string;
  coverage(among: string, count: number, of: number, comparable: boolean): string;
  publishedBy(date: string): string;
  /** Head of the ranks among so many entries. */
  rankHead(count: number): string;
  /** Legend of the solid and the hatched part of a bar. */
  readonly known: string;
  readonly orMore: string;
  valueHead(unit: string): string;
  /** Head of the changes since another year, which are their sources’ own. */
  changeHead(year: number): string;
  /** Legend of the bracket around entries whose order isn’t fully proven: how they are sorted instead. */
  readonly noOrder: string;
  showAll(count: number): string;
  readonly highlighted: string;
  /** Follows the entity's name in the label of the button that opens its row. */
  readonly derivationLabel: string;

  /** A range from `low` to `high`, of which one may be empty. `low` has no unit if both have the same. */
  between(low: string, high: string): string;
  /** A value with its qualifier: "over 1 million". Ranges have the words of `between`. */
  qualified(kind: Qualifier, value: string): string;

  /** The ranks as the start of a sentence. */
  rankPhrase(best: number, worst: number): string;
  /**
   * What an entry known in part lacks: months, which may be empty, and all but a part or places inside. Empty if neither, because its
   * bounds follow from other figures.
   */
  notFound(missing: string, part?: string | undefined): string;
  /** The most that an entry can have: `by` is the place around it that leaves no more, or, if `isEqual`, one that is stated to be first of both; it may be empty. */
  limited(most: string, by: string, isEqual: boolean): string;
  /** Those that could be above the row’s entry: `names` of ranked ones, and `more` that aren’t; one of them may be empty. */
  rivals(names: string, more: string): string;
  /** What an entry without a figure of its own would need to have its best possible rank: about so much beside what is known. */
  needsMore(rank: number, value: string): string;
  tooClose(names: string): string;
  readonly leftOpen: string;
  /** Below a rank that rests on statements. */
  readonly stated: string;
  /** Below other ranks, if some of the level have none: among how many they are, if need be on two lines. */
  among(count: number): string;
  /** Which rank of an entry among all is stated, by whom, and what follows for others. */
  asClaimed(rank: number, publishers: string): string;
  readonly notRanked: string;
  /** The rest of a list, two or more. */
  others(count: number): string;
  /** So many of those that aren’t ranked, `of` in all. */
  unlisted(count: number, of: number): string;

  /** How many entities the ranks don't count, as a sentence; `names` of some may be empty. */
  withoutFigure(count: number, names: string): string;
  /**
   * An entity with its last known figure, the way of counting, and how many times as much would be above which entry; no more than that
   * if 1 or less.
   */
  lastKnown(
    name: string,
    value: string,
    what: string,
    when: string,
    way: string,
    times: number,
    above: string,
  ): string;

  readonly detailsHead: string;
  /** Label of the button that opens the controls. */
  readonly optionsHead: string;

  sources(publishers: string): string;
  licence(name: string): string;
  /** Labels of the buttons in the footer. */
  readonly data: string;
  readonly image: string;
  readonly cite: string;
  readonly embed: string;
  frozen(date: string): string;
  /** Shown if the ranking couldn't be revalidated. */
  readonly stale: string;
  readonly today: string;
}

/** A language's module of initial words. */
export interface InitialWordsModule {
  readonly initialWords: Words;
}

/** All words of a language. */
export interface WidgetWords extends DetailsWordsModule {
  readonly words: Words;
}
