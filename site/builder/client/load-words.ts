/** Loads the words of a page language from a separate script, so that the builder's own contains none. */
import type { PageLanguage } from '../../../engine/model/languages.ts';
import type { ClientWords } from '../../words/en/client-words.ts';

/** Loads the words; a browser loads each script once. Rejects if the script can't be loaded. */
export async function loadWords(language: PageLanguage): Promise<ClientWords> {
  // Bundled by `scripts/lib/build-site.ts` from `site/words/{language}/client-words.ts`, whose type it has.
  const module: { readonly clientWords: ClientWords } = await import(
    `/builder-words-${language}.js`
  );
  return module.clientWords;
}
