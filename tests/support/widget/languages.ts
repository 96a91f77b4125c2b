/** The widget's languages and their messages. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DetailsWordsModule } from '../../../widget/text/details-words.ts';
import type { InitialWordsModule, WidgetWords } from '../../../widget/text/initial-words.ts';

/** The folder of the locales; each has a file of initial words and one of details words. */
export const LOCALES = join(import.meta.dirname, '../../../widget/text/locales');

function named(file: string): string[] {
  return readdirSync(LOCALES)
    .filter((tag) => existsSync(join(LOCALES, tag, file)))
    .sort();
}

/** The languages with initial words. */
export const TAGS: readonly string[] = named('initial.ts');

/** The languages with details words. */
export const TAGS_OF_MORE: readonly string[] = named('details.ts');

/** All messages of a language. */
export async function loadLanguage(tag: string): Promise<WidgetWords> {
  const first: InitialWordsModule = await import(join(LOCALES, tag, 'initial.ts'));
  const more: DetailsWordsModule = await import(join(LOCALES, tag, 'details.ts'));
  return { words: first.initialWords, detailsWords: more.detailsWords };
}
