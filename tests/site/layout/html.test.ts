/** HTML templates. */
import { expect, test } from 'vitest';
import { html, none } from '../../../site/layout/html.ts';

test('text is escaped, in content and in attributes', () => {
  const evil = `<script>"&'</script>`;
  expect(html`<a title="${evil}">${evil}</a>`.toString()).toBe(
    '<a title="&lt;script&gt;&quot;&amp;&#39;&lt;/script&gt;">&lt;script&gt;&quot;&amp;&#39;&lt;/script&gt;</a>',
  );
});

test('markup, lists of it, and numbers are inserted as they are', () => {
  const items = [1, 2].map((number) => html`<li>${number}</li>`);
  expect(html`<ul>${items}</ul>${none}`.toString()).toBe('<ul><li>1</li><li>2</li></ul>');
});
