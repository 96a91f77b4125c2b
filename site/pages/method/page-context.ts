/** Context of the method page: the dataset, sources of examples, and the words of one language. */

import type { CompiledDataset } from '../../../engine/mod.ts';
import type { PageLanguage } from '../../../engine/model/languages.ts';
import type { DiagramWords, MethodWords } from '../../words/en/method-words.ts';
import { type SiteWords, siteWords } from '../../words/mod.ts';
import type { ExampleSource } from './example-source.ts';

/** If there is no dataset, or no ranking that compares, all examples are fictional. */
export interface MethodContext {
  readonly compiled: CompiledDataset | null;
  readonly real: ExampleSource | null;
  readonly fictional: ExampleSource | null;
  readonly language: PageLanguage;
  readonly site: SiteWords;
  readonly words: MethodWords;
  readonly diagramWords: DiagramWords;
}

export function methodContext(
  compiled: CompiledDataset | null,
  real: ExampleSource | null,
  fictional: ExampleSource | null,
  language: PageLanguage,
): MethodContext {
  const site = siteWords(language);
  const { method: words, diagram: diagramWords } = site;
  return { compiled, real, fictional, language, site, words, diagramWords };
}
