/** The notice on the pages of a preview copy. */
import { expect, it } from 'vitest';
import { markAsPreview } from '../../site/operator.ts';

const PAGE =
  '<!doctype html>\n<body>\n<header></header>\n<main id="main">\n<p>Text</p>\n</main>\n</body>';

it('stands once in a page, before its main content, in English and Chinese', () => {
  const marked = markAsPreview(PAGE);
  const [, before, after] = /^(.*)(<main.*)$/s.exec(marked) ?? [];
  expect(before).toMatch(
    /<p class="preview-copy">Preview copy: .*<span lang="zh">预览副本：.*<\/p>\n$/,
  );
  expect(after).toBe(PAGE.slice(PAGE.indexOf('<main')));
});

it('leaves what has no main content as it is', () => {
  expect(markAsPreview('<svg></svg>')).toBe('<svg></svg>');
});
