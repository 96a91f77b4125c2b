/** All words of the site in Chinese. */
import type { SiteWords } from '../en/mod.ts';
import { clientWords } from './client-words.ts';
import { changesWords, datasetWords, entityWords, rankingWords } from './data-page-words.ts';
import { aboutWords, errorWords, frameWords } from './frame-words.ts';
import { homeWords } from './home-words.ts';
import { diagramWords, methodWords } from './method-words.ts';

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
