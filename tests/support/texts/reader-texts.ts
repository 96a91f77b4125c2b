/** Texts that readers see, taken from rendered pages and from objects of words. */
import type { CompiledDataset } from '../../../engine/mod.ts';
import { publisherText, sourceTitleText } from '../../../engine/model/text.ts';
import type { Markup } from '../../../site/layout/html.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  ...{ '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&nbsp;': '\u00a0' },
};
const withoutEscapes = (text: string): string =>
  text.replace(/&(?:amp|lt|gt|quot|#39|nbsp);/g, (entity) => ENTITIES[entity] ?? entity);

/** Elements whose content is code. */
const CODE = /<(script|style|code|pre|textarea|template)\b[\s\S]*?<\/\1>/g;
const INLINE = /<\/?(?:a|b|i|em|strong|var|span|sup|sub|time|small|cite|bdi|wbr)\b[^>]*>/g;
const ATTRIBUTE = /\s(?:aria-label|alt|title|placeholder)="([^"]*)"/g;
const DESCRIPTION =
  /<meta (?:name|property)="(?:og:|twitter:)?(?:title|description|image:alt)" content="([^"]*)"/g;

/** The texts of a page: its blocks, the labels and titles in attributes, and its descriptions. Code is left out. */
export function pageTexts(page: string): string[] {
  const markup = page.replace(CODE, '');
  const attributes = [ATTRIBUTE, DESCRIPTION].flatMap((pattern) =>
    [...markup.matchAll(pattern)].map(([, text = '']) => text),
  );
  const blocks = markup.replace(INLINE, '').split(/<[^>]*>/);
  return [...new Set([...blocks, ...attributes].map((text) => withoutEscapes(text).trim()))];
}

/** A function that leaves out addresses, and what sources are called, which is quoted as it was published. */
export function withoutNames({ dataset }: CompiledDataset): (text: string) => string {
  const names = dataset.sources
    .flatMap((source) =>
      ['en', 'zh'].flatMap((language) => [
        publisherText(source, language),
        sourceTitleText(source, language),
      ]),
    )
    .filter(Boolean)
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  const pattern = new RegExp(`https?://[^\\s，]+|${names.join('|')}`, 'g');
  return (text) => text.replace(pattern, 'NAME');
}

const isMarkup = (value: object): value is Markup => 'isEscaped' in value;

/** The fragments of texts in a function's source: what stands between quotes and placeholders and isn't code. */
function fragmentsOf(code: string): string[] {
  return code
    .split(/["`]|\$\{|\}/)
    .filter((text) => /[a-z] [a-z]|[\u4e00-\u9fff]/.test(text) && !/[=(){}[\]|&]/.test(text));
}

/** Every text in an object of words; of a function, the fragments of texts in its source. */
export function textsOfWords(words: unknown): string[] {
  if (typeof words === 'string') return [words];
  if (typeof words === 'function') return fragmentsOf(words.toString());
  if (typeof words !== 'object' || words === null) return [];
  if (isMarkup(words)) return pageTexts(words.toString());
  return Object.values(words).flatMap(textsOfWords);
}
