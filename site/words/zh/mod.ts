/** All words of the site in Chinese. */
import type { SiteWords } from '../en/mod.ts';
import { aboutWords } from './about-words.ts';
import { changesWords } from './changes-words.ts';
import { clientWords } from './client-words.ts';
import { datasetWords } from './dataset-words.ts';
import { diagramWords } from './diagram-words.ts';
import { entityWords } from './entity-words.ts';
import { errorWords } from './error-words.ts';
import { frameWords } from './frame-words.ts';
import { homeWords } from './home-words.ts';
import { methodWords } from './method-words.ts';
import { rankingWords } from './ranking-words.ts';

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
