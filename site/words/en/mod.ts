/** All words of the site in English. Every language implements the interfaces in this folder. */

import { type ClientWords, clientWords } from './client-words.ts';
import {
  type ChangesWords,
  changesWords,
  type DatasetWords,
  datasetWords,
  type EntityWords,
  entityWords,
  type RankingWords,
  rankingWords,
} from './data-page-words.ts';
import {
  type AboutWords,
  aboutWords,
  type ErrorWords,
  errorWords,
  type FrameWords,
  frameWords,
} from './frame-words.ts';
import { type HomeWords, homeWords } from './home-words.ts';
import { type DiagramWords, diagramWords, type MethodWords, methodWords } from './method-words.ts';

/** The words of the site in one language, page by page. */
export interface SiteWords extends ClientWords {
  readonly about: AboutWords;
  readonly changes: ChangesWords;
  readonly dataset: DatasetWords;
  readonly diagram: DiagramWords;
  readonly entity: EntityWords;
  readonly error: ErrorWords;
  readonly frame: FrameWords;
  readonly home: HomeWords;
  readonly method: MethodWords;
  readonly ranking: RankingWords;
}

export const words: SiteWords = {
  ...clientWords,
  about: aboutWords,
  changes: changesWords,
  dataset: datasetWords,
  diagram: diagramWords,
  entity: entityWords,
  error: errorWords,
  frame: frameWords,
  home: homeWords,
  method: methodWords,
  ranking: rankingWords,
};
