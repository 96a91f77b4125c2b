/** What every part of the method page is told with: the dataset, grounds for examples, and the words of one language. */
import type { CompiledDataset } from '../../../engine/compile/compile.ts';
import { type DiagramWords, diagramWords } from '../../words/en/diagram-words.ts';
import { methodWords } from '../../words/en/method-words.ts';
import type { MethodWords } from '../../words/method-words.ts';
import { type SiteLanguage, type SiteWords, siteWords } from '../../words/mod.ts';
import { chinese } from '../../words/zh/method-words.ts';
import type { ExampleSource } from './example-source.ts';

const METHOD_WORDS: Readonly<Record<SiteLanguage, MethodWords>> = { en: methodWords, zh: chinese };

/** One method page in the making; without a dataset, or a ranking that compares, only made-up examples are told. */
export interface MethodContext {
  readonly compiled: CompiledDataset | null;
  readonly real: ExampleSource | null;
  readonly fictional: ExampleSource | null;
  readonly language: SiteLanguage;
  readonly site: SiteWords;
  readonly words: MethodWords;
  readonly diagramWords: DiagramWords;
}

export function methodContext(
  compiled: CompiledDataset | null,
  real: ExampleSource | null,
  fictional: ExampleSource | null,
  language: SiteLanguage,
): MethodContext {
  return {
    compiled,
    real,
    fictional,
    language,
    site: siteWords(language),
    words: METHOD_WORDS[language],
    diagramWords: diagramWords[language],
  };
}
