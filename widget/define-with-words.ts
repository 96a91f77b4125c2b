/** Registers the element of an embed script, with the initial words that the script includes, so that they aren’t fetched. */
import './define.ts';
import { provideChunk } from './element/lazy-chunk.ts';
import type { Words } from './text/initial-words.ts';

/** The initial words by language. The build puts them in. */
declare const LIKEWISE_WORDS: Readonly<Record<string, Words>>;

for (const [language, initialWords] of Object.entries(LIKEWISE_WORDS))
  provideChunk(language, { initialWords });
