/**
 * The initial words of all languages, for pages that need several at once. The widget itself loads each as a chunk.
 * Imports one folder per language of the list, so there is no second list.
 */
import { WIDGET_LANGUAGES } from '../../../engine/model/languages.ts';
import type { InitialWordsModule, Words } from '../initial-words.ts';
import { initialWords as english } from './en/initial.ts';

async function load(tag: string): Promise<readonly [string, Words]> {
  const { initialWords }: InitialWordsModule = await import(`./${tag}/initial.ts`);
  return [tag, initialWords];
}

const wordsByTag: ReadonlyMap<string, Words> = new Map(
  await Promise.all(WIDGET_LANGUAGES.map(load)),
);

/** The initial words of a language of the widget; English for any other. */
export function initialWordsOf(language: string): Words {
  return wordsByTag.get(language) ?? english;
}
