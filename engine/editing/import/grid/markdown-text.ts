/** The text of a Markdown cell, without its markup. */
import { Parser } from 'htmlparser2';
import { HtmlText } from './html-text.ts';

/** Text of HTML inside a cell: `<br>`, `<sup>`, entities. */
function htmlText(source: string): string {
  if (!/[<&]/.test(source)) return source;
  const text = new HtmlText();
  const parser = new Parser({
    onopentag: (name, attributes) => text.open(name, attributes),
    onclosetag: (name) => text.close(name),
    ontext: (part) => text.add(part),
  });
  parser.end(source);
  return text.finish();
}

/** Private-use characters that stand for escaped ones while markup is removed. */
const ESCAPED_BASE = 0xf000;

const MARKUP: readonly (readonly [pattern: RegExp, text: string])[] = [
  [/`([^`]+)`/g, '$1'],
  [/!\[([^\]"<>]*)\]\([^)]*\)/g, '<img alt="$1">'],
  [/\[\^([^\]]+)\]/g, '[$1]'],
  [/\[([^\][]*(?:\[[^\]]*\][^\][]*)*)\]\((?:[^()]|\([^)]*\))*\)/g, '$1'],
  [/\[([^\][]+)\]\[[^\]]*\]/g, '$1'],
  [/<(https?:[^>\s]+)>/g, '$1'],
  [/(\*\*\*|\*\*|\*)(?=\S)([^*]+?)(?<=\S)\1/g, '$2'],
  [/(?<![\p{L}\p{N}_])(___|__|_)(?=\S)([^_]+?)(?<=\S)\1(?![\p{L}\p{N}_])/gu, '$2'],
];

/** Removes emphasis, links and code marks; decodes entities and escapes. A link keeps its text. */
export function markdownText(source: string): string {
  const escaped = source.replace(/\\([!-/:-@[-`{-~])/g, (_, mark: string) =>
    String.fromCharCode(ESCAPED_BASE + mark.charCodeAt(0)),
  );
  const plain = MARKUP.reduce((text, [pattern, by]) => text.replace(pattern, by), escaped);
  return htmlText(plain).replace(/[\uf021-\uf07e]/g, (mark) =>
    String.fromCharCode(mark.charCodeAt(0) - ESCAPED_BASE),
  );
}
