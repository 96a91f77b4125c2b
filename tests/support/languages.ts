/** The widget's languages with both their files. */
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { LaterWords } from '../../widget/locales/more/words.ts';
import type { FirstWords, Language } from '../../widget/locales/words.ts';

/** Where the files lie: those of what is read at once, and in `more` those of what is opened. */
export const LOCALES = join(import.meta.dirname, '../../widget/locales');

function named(folder: string): string[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts') && file !== 'words.ts');
  return files.map((file) => basename(file, '.ts')).sort();
}

/** The languages by their names. */
export const TAGS: readonly string[] = named(LOCALES);

/** Those that have a second file. */
export const TAGS_OF_MORE: readonly string[] = named(join(LOCALES, 'more'));

/** All words of a language. */
export async function languageIn(tag: string): Promise<Language> {
  const first: FirstWords = await import(join(LOCALES, `${tag}.ts`));
  const more: LaterWords = await import(join(LOCALES, 'more', `${tag}.ts`));
  return { words: first.firstWords, moreWords: more.moreWords };
}
