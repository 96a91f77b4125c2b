/** Checks of generated texts: what no text has. */

import type { Dataset } from '../../../engine/dataset/schema.ts';
import {
  type CompiledDataset,
  type CompiledRanking,
  compile,
  datasetDocument,
  possibleFirsts,
  viewDocument,
} from '../../../engine/mod.ts';
import type { RankingView } from '../../../engine/model/documents.ts';
import type { PageLanguage } from '../../../engine/model/languages.ts';
import type { ComparisonDocument } from '../../../engine/model/stored-comparison.ts';
import { cardPicture } from '../../../site/pictures/card-picture.ts';
import { rankingPicture } from '../../../site/pictures/ranking-picture.ts';
import { tallPicture } from '../../../site/pictures/tall-picture.ts';
import { siteWords } from '../../../site/words/mod.ts';
import {
  type LocalizedRanking,
  localizeRanking,
  rankRangeText,
  rankText,
} from '../../../widget/text/mod.ts';
import { contradictionsOf, NAMES, type Possibilities } from './contradictions.ts';
import { type RankingTexts, svgTexts } from './ranking-texts.ts';
import { wordFaults } from './word-list.ts';

function withNames(dataset: Dataset): Dataset {
  const entities = dataset.entities.map((entity) => ({
    ...entity,
    name: { en: NAMES[entity.id] ?? entity.id },
  }));
  return { ...dataset, entities };
}

/** What no text has, by what is wrong with it. */
const FAULTS: Readonly<Record<string, RegExp>> = {
  'an empty value': /undefined|NaN|\bnull\b|\[object|Infinity|\(\)|（）|“”/,
  'a double space': / {2}/,
  'a space at an end': /^\s|\s$/,
  'doubled punctuation': /[,;:，；：、。][,;:，；：、。]|\.\.|[,;]\./,
  'a space before punctuation': / [,.;:!?，；：。]/,
  'one of several': /\b1 (others|places|figures|cities|entries)\b/,
  'the one of a ranking': /\bthe 1 (that|with figures \w)/,
};

/** The faults of a text. */
const faultsOf = (text: string): string[] => [
  ...Object.entries(FAULTS).flatMap(([fault, pattern]) => (pattern.test(text) ? [fault] : [])),
  ...wordFaults(text),
];

/** Whom used claims say to be below the first of a level, of what a ranking is about. */
function heldBelow(
  { dataset, solutions }: CompiledDataset,
  { key }: CompiledRanking,
): Possibilities['heldBelow'] {
  const statuses = solutions.get(key.basis)?.claims;
  return (entity) => {
    const levels = dataset.claims
      .filter((claim) => claim.entity === entity && claim.rank === 1)
      .filter(({ metric, period }) => metric === key.metric && period.id === key.period)
      .filter(({ id }) => statuses?.get(id) === 'used')
      .map(({ level }) => level);
    const others = dataset.entities.filter((other) =>
      other.levels.some((level) => levels.includes(level)),
    );
    return new Set(others.map(({ id }) => id));
  };
}

/** Whether statements are used in the evidence of a ranking's way of counting. */
const areStatementsUsed = ({ solutions }: CompiledDataset, { key }: CompiledRanking): boolean =>
  [...(solutions.get(key.basis)?.claims.values() ?? [])].includes('used');

/** Who could be first in the level of a ranking by the figures alone, and who of them could only share the first place. */
function firstsOf(comparison: ComparisonDocument | null | undefined) {
  const members = comparison?.members ?? [];
  const firsts = comparison ? possibleFirsts(comparison) : [];
  const highest = Math.max(
    ...members.map(({ figures, unrounded }) => (unrounded?.figures ?? figures).low),
  );
  const tied = firsts.filter(({ figures, unrounded }) => {
    const { high } = unrounded?.figures ?? figures;
    return high !== null && high <= highest;
  });
  return {
    possibleFirsts: new Set(firsts.map(({ id }) => id)),
    tiedFirsts: new Set(tied.map(({ id }) => id)),
  };
}

/** The newest documents of a world's rankings, with their views. */
export function shownRankings(dataset: Dataset) {
  const compiled = compile(withNames(dataset));
  return compiled.rankings.flatMap((ranking: CompiledRanking) => {
    const document = ranking.vintages.at(-1)?.document;
    const comparison = ranking.comparisons.at(-1)?.document;
    return document
      ? [
          {
            dataset: datasetDocument(compiled),
            document,
            view: viewDocument(compiled, ranking, document),
            possible: {
              heldBelow: heldBelow(compiled, ranking),
              areStatementsUsed: areStatementsUsed(compiled, ranking),
              ...firstsOf(comparison),
            },
          },
        ]
      : [];
  });
}

/** The faults of all texts of a ranking. */
export function faultsOfTexts(texts: RankingTexts, possible: Possibilities): string[] {
  const faulty = texts.all.flatMap(([what, text]) =>
    faultsOf(text).map((fault) => `${fault} in ${what}: ${text}`),
  );
  return [...faulty, ...contradictionsOf(texts, possible)];
}

/** A picture shows the first entries of its ranking in their order, each with its rank: between the names above and below it. */
function contradictingRows(localized: LocalizedRanking, texts: readonly string[]): string[] {
  const { view, words, name } = localized;
  const rows = texts.flatMap((text, at) =>
    view.entries.flatMap((entry) => (text === name(entry.entity.id) ? [{ entry, at }] : [])),
  );
  const first = view.entries.slice(0, rows.length);
  const isDrawn = ({ entry }: (typeof rows)[number], index: number): boolean => {
    const { rank } = entry;
    if (!rank) return false;
    const around = texts.slice((rows[index - 1]?.at ?? -1) + 1, rows[index + 1]?.at);
    const numbers = [rankRangeText(rank), rankText(localized, entry)];
    const phrase = words.rankPhrase(rank.best, rank.worst);
    return around.some((text) => numbers.includes(text) || text.includes(phrase));
  };
  const all = texts.join(' | ');
  return [
    ...(rows.length > 0 && rows.every(({ entry }, index) => entry === first[index])
      ? []
      : [`expected ${first.map(({ entity }) => name(entity.id))}: ${all}`]),
    ...(view.mixed ? [] : rows.filter((row, index) => !isDrawn(row, index))).map(
      ({ entry }) =>
        `expected the rank ${entry.rank && rankRangeText(entry.rank)} of ${entry.entity.id}: ${all}`,
    ),
  ];
}

/** The faults of the texts in a ranking’s pictures. */
export function faultsOfPictures(view: RankingView, language: PageLanguage): string[] {
  const site = siteWords(language);
  const localized = localizeRanking(view, site.words, language);
  const options = { address: 'likewise.example/rankings' };
  const pictures = [
    rankingPicture(view, site, options),
    cardPicture(view, language, options),
    tallPicture(view, language, options),
  ];
  return pictures.flatMap((svg) => {
    const texts = svgTexts(view, svg).map((text) => text.trim());
    return [
      ...texts.flatMap((text) =>
        // Lines end anywhere, so only what is wrong inside of them.
        faultsOf(text).map((fault) => `${fault} in a picture: ${text}`),
      ),
      ...contradictingRows(localized, texts),
    ];
  });
}
