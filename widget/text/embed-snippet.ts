/** The one tag that shows, in another page, what is shown here. */
import type { RankingView } from '../../engine/model/documents.ts';
import { DISPLAY_PARAMETERS } from '../../engine/model/urls.ts';

/** The element as far as its tag is told. */
export interface SnippetElement {
  readonly ranking: string | null;
  readonly basis: string | null;
  getAttribute(name: string): string | null;
}

/** `fixed` as it is known now, for ever; else as the element asks for it, following what becomes known. */
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
