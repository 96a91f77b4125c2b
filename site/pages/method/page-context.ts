/** What every part of the method page is told with: the dataset, grounds for examples, and the words of one language. */
import type { CompiledDataset } from '../../../engine/compile/compile.ts';
import { type SceneWords, sceneWords } from '../../words/en/diagram-words.ts';
import { english } from '../../words/en/method-words.ts';
import type { MethodWords } from '../../words/method-words.ts';
import { type SiteLanguage, type SiteWords, siteWords } from '../../words/mod.ts';
import { chinese } from '../../words/zh/method-words.ts';
import type { Grounds } from './example-source.ts';

const METHOD_WORDS: Readonly<Record<SiteLanguage, MethodWords>> = { en: english, zh: chinese };

/** One method page in the making; without a dataset, or a ranking that compares, only made-up examples are told. */
export interface MethodTelling {
  readonly compiled: CompiledDataset | null;
  readonly real: Grounds | null;
  readonly madeUp: Grounds | null;
  readonly language: SiteLanguage;
  readonly site: SiteWords;
  readonly words: MethodWords;
  readonly scenes: SceneWords;
}

export function methodTelling(
  compiled: CompiledDataset | null,
  real: Grounds | null,
  madeUp: Grounds | null,
  language: SiteLanguage,
): MethodTelling {
  return {
    compiled,
    real,
    madeUp,
    language,
    site: siteWords(language),
    words: METHOD_WORDS[language],
    scenes: sceneWords[language],
  };
}
