/** Loads the words of a page language from a script of its own, so that the builder's own holds none. */
import type { PageLanguage } from '../../../engine/model/languages.ts';
import type { ClientWords } from '../../words/en/client-words.ts';

/** The words; a browser loads each script once. Rejects where the script can't be loaded. */
export async function loadWords(language: PageLanguage): Promise<ClientWords> {
  // Bundled by `scripts/lib/build-site.ts` from `site/words/{language}/client-words.ts`, whose type it has.
  const module: { readonly clientWords: ClientWords } = await import(
    `/builder-words-${language}.js`
  );
  return module.clientWords;
}
