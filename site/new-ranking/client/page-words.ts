/** The language of the page, and its words. */
import { nearestPageLanguage } from '../../../engine/model/languages.ts';
import type { NewRankingWords } from '../../words/new-ranking-interface.ts';

export const language = nearestPageLanguage(document.documentElement.lang);

export async function loadWords(): Promise<NewRankingWords> {
  const module =
    language === 'zh'
      ? await import('../../words/zh/new-ranking-words.ts')
      : await import('../../words/en/new-ranking-words.ts');
  return module.newRankingWords;
}
