/** The script tag that embeds the current ranking in another page. */
import type { RankingView } from '../../engine/model/documents.ts';
import { DISPLAY_PARAMETERS } from '../../engine/model/urls.ts';

/** The parts of the element that the tag depends on. */
export interface SnippetElement {
  readonly ranking: string | null;
  readonly basis: string | null;
  getAttribute(name: string): string | null;
}

/** The tag. `fixed` pins the current vintage; otherwise the embed follows updates, as the element does. */
export function embedSnippet(
  element: SnippetElement,
  origin: string,
  { id, level, basis, asOf }: Pick<RankingView, 'id' | 'level' | 'basis' | 'asOf'>,
  fixed: boolean,
): string {
  const parameters: readonly (readonly [string, string | null])[] = [
    ['level', level],
    ['basis', fixed ? basis : element.basis],
    ['as_of', fixed ? asOf : null],
    ...DISPLAY_PARAMETERS.map((name) => [name, element.getAttribute(name)] as const),
  ];
  const query = new URLSearchParams();
  for (const [name, value] of parameters) if (value) query.set(name, value);
  const ranking = fixed ? id : element.ranking;
  return `<script async src="${origin}/embed/${ranking}.js?${query}"></script>`;
}
