/** The HTML snippet that embeds a page in another site. */
import { describe, expect, it } from 'vitest';
import { iframeSnippet } from '../../../../worker/handlers/oembed.ts';

describe('the iframe', () => {
  it('is one tag without styles, loaded lazily', () => {
    const src = 'https://likewise.test/embed/a/b/c?limit=3&lang=en';
    expect(iframeSnippet({ src, title: 'Vehicles', width: 640, height: 500 })).toBe(
      '<iframe src="https://likewise.test/embed/a/b/c?limit=3&amp;lang=en" title="Vehicles" width="640" height="500" loading="lazy" frameborder="0"></iframe>',
    );
  });

  it.each([
    ['"', '&quot;'],
    ['<b>', '&lt;b&gt;'],
    ['&amp;', '&amp;amp;'],
    ["China's", "China's"],
  ])('has the title %s escaped', (title, expected) => {
    expect(iframeSnippet({ src: '/', title, width: 1, height: 1 })).toContain(
      `title="${expected}"`,
    );
  });
});
