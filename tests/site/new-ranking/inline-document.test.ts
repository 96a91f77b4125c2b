/** The document inside a page: a view document with everything that the widget shows on demand. */
import { describe, expect, test } from 'vitest';
import { rankingView as viewSchema } from '../../../engine/model/schemas/ranking-schema.ts';
import { inlineDocument } from '../../../site/new-ranking/worker/inline-document.ts';
import { draftOf, rankingOf } from '../../support/import/drafts.ts';

describe('the document of a draft', () => {
  const { view, document } = rankingOf(draftOf('City\tMade, 2024 (t)\nOslo\t5\nRome\t7\n'));
  const inline = inlineDocument(view, document);

  test('is a view document with the sources of the full one', () => {
    expect(() => viewSchema.parse(inline)).not.toThrow();
    expect(inline).toEqual({ ...view, entries: inline.entries, sources: document.sources });
  });

  test('has the steps behind each bound, without their texts', () => {
    const steps = document.entries.map(({ why }) =>
      why.map((step) => {
        const { text: _, ...rest }: Record<string, unknown> = JSON.parse(JSON.stringify(step));
        return rest;
      }),
    );
    expect(steps.flat()).toHaveLength(4);
    expect(inline.entries.map((entry) => ('why' in entry ? entry.why : null))).toEqual(steps);
  });

  test('is the same in the page as in the snippet: plain data', () => {
    expect(structuredClone(inline)).toEqual(JSON.parse(JSON.stringify(inline)));
  });
});
