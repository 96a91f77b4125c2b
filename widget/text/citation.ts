/** How what is shown is cited, as text and for a bibliography: always the vintage, never what lives on. */
import type { RankingView } from '../../engine/model/documents.ts';

/** Signs that mean something to TeX, and those among them that need a name. */
const SPECIAL = /[\\~^&%$#_{}]/g;
const NAMES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

const inTex = (text: string): string => text.replace(SPECIAL, (sign) => NAMES[sign] ?? `\\${sign}`);

/** One line: what, what is to be known of it, and its address. */
export function citation(title: string, details: readonly string[], address: string): string {
  return [title, ...details, `Likewise, ${address}`].join('. ');
}

/** An entry for BibTeX, whose year is that of the vintage. */
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
