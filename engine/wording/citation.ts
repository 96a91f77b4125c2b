/** Citations of a ranking as text and BibTeX. They cite the vintage, which never changes. */
import type { RankingView } from '../model/documents.ts';

/** Special characters of TeX, and those of them that need a command instead of a backslash. */
const SPECIAL = /[\\~^&%$#_{}]/g;
const NAMES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

const inTex = (text: string): string => text.replace(SPECIAL, (sign) => NAMES[sign] ?? `\\${sign}`);

/** One line: title, details and URL. */
export function citation(title: string, details: readonly string[], address: string): string {
  return [title, ...details, `Likewise, ${address}`].join('. ');
}

/** A BibTeX entry. Its year is that of the vintage. */
export function bibtex(
  { id, level, asOf }: Pick<RankingView, 'id' | 'level' | 'asOf'>,
  title: string,
  details: readonly string[],
  address: string,
): string {
  const key = ['likewise', ...id.split('/'), level, asOf].join(':');
  return [
    `@misc{${key},`,
    '  author = {{Likewise}},',
    `  title = {{${inTex(title)}}},`,
    `  year = {${asOf.slice(0, 4)}},`,
    `  note = {${inTex(details.join('. '))}},`,
    `  url = {${address}}`,
    '}',
  ].join('\n');
}
