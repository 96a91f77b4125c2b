/** The widget's languages with both their files. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DetailsWordsModule } from '../../../widget/text/details-words.ts';
import type { InitialWordsModule, WidgetWords } from '../../../widget/text/initial-words.ts';

/** Where the files lie: those of what is read at once, and in `more` those of what is opened. */
export const LOCALES = join(import.meta.dirname, '../../../widget/text/locales');

function named(file: string): string[] {
  return readdirSync(LOCALES)
    .filter((tag) => existsSync(join(LOCALES, tag, file)))
    .sort();
}

/** The languages by their names. */
export const TAGS: readonly string[] = named('initial.ts');

/** Those that have a second file. */
export const TAGS_OF_MORE: readonly string[] = named('details.ts');

/** All words of a language. */
export async function loadLanguage(tag: string): Promise<WidgetWords> {
  const first: InitialWordsModule = await import(join(LOCALES, tag, 'initial.ts'));
  const more: DetailsWordsModule = await import(join(LOCALES, tag, 'details.ts'));
  return { words: first.initialWords, detailsWords: more.detailsWords };
}
