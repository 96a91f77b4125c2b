/** HTML as a template. */
import { expect, test } from 'vitest';
import { markup, none } from '../../../site/layout/markup.ts';

test('text is escaped, in content and in attributes', () => {
  const evil = `<script>"&'</script>`;
  expect(markup`<a title="${evil}">${evil}</a>`.html).toBe(
    '<a title="&lt;script&gt;&quot;&amp;&#39;&lt;/script&gt;">&lt;script&gt;&quot;&amp;&#39;&lt;/script&gt;</a>',
  );
});

test('markup, lists of it, and numbers are put in as they are', () => {
  const items = [1, 2].map((number) => markup`<li>${number}</li>`);
  expect(markup`<ul>${items}</ul>${none}`.html).toBe('<ul><li>1</li><li>2</li></ul>');
});
