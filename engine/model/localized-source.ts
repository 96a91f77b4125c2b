/** The publisher and the title of a source in a language. */
import type { Source, SourceRef } from './documents.ts';
import { localizedText } from './localized-text.ts';

/** The publisher's name in the language nearest to `tag`. */
export function publisherText(
  { publisher, name }: Pick<SourceRef, 'publisher' | 'name'>,
  tag: string,
): string {
  return localizedText(name, tag) || publisher;
}

/** The title in the language nearest to `tag`. */
export function sourceTitleText(
  { title, titles }: Pick<Source, 'title' | 'titles'>,
  tag: string,
): string {
  return localizedText(titles, tag) || title;
}
