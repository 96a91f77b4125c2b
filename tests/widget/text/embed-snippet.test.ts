/** The tag that embeds the current ranking: one that follows updates, and one that never changes. */
import { describe, expect, test } from 'vitest';
import { embedSnippet, type SnippetElement } from '../../../widget/text/embed-snippet.ts';

const VIEW = { id: 'd/m/2025', level: 'city', basis: 'plant', asOf: '2026-01-18' };

function shown(
  attributes: Readonly<Record<string, string>> = {},
  basis: string | null = null,
): SnippetElement {
  return {
    ranking: 'd/m/latest-year',
    basis,
    getAttribute: (name) => attributes[name] ?? null,
  };
}

const tag = (query: string, ranking = 'd/m/2025') =>
  `<script async src="https://api.example/embed/${ranking}.js?${query}"></script>`;

describe('the tag', () => {
  test('that follows updates has the element’s parameters and no date', () => {
    expect(embedSnippet(shown(), 'https://api.example', VIEW, false)).toBe(
      tag('level=city', 'd/m/latest-year'),
    );
  });

  test('that never changes has the period, the way of counting and the date', () => {
    expect(embedSnippet(shown(), 'https://api.example', VIEW, true)).toBe(
      tag('level=city&basis=plant&as_of=2026-01-18'),
    );
  });

  test('keeps an explicit way of counting', () => {
    expect(embedSnippet(shown({}, 'local'), 'https://api.example', VIEW, false)).toContain(
      'basis=local',
    );
  });

  test('keeps the display parameters', () => {
    const looks = {
      lang: 'zh',
      theme: 'dark',
      limit: '5',
      view: 'timeline',
      highlight: 'a b',
      heading: 'Ours',
    };
    expect(embedSnippet(shown(looks), 'https://api.example', VIEW, false)).toBe(
      tag('level=city&lang=zh&theme=dark&limit=5&view=timeline&highlight=a+b', 'd/m/latest-year'),
    );
  });

  test('escapes attribute values', () => {
    const text = embedSnippet(shown({ lang: '"><img src=x>' }), 'https://api.example', VIEW, true);
    expect(text.match(/[<>]/g)).toEqual(['<', '>', '<', '>']);
    expect(text.match(/"/g)).toHaveLength(2);
  });
});
