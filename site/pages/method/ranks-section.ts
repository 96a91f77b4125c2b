/** Section on how ranges of values give ranges of ranks: one entry compared with all others. */

import { localizedText } from '../../../engine/model/text.ts';
import { html, type Markup, none } from '../../layout/html.ts';
import { pointList } from '../../layout/point-list.ts';
import { section } from '../../layout/sections.ts';
import { diagramView } from './diagram.ts';
import type { MethodContext } from './page-context.ts';
import { findRankExample, ranksDiagram } from './ranks-diagram.ts';

function pictureView({
  real,
  fictional,
  language,
  site,
  words,
  diagramWords,
}: MethodContext): Markup {
  const found = [real, fictional].flatMap((exampleSource) => {
    const example = exampleSource && findRankExample(exampleSource);
    return exampleSource && example ? [{ exampleSource, example }] : [];
  })[0];
  if (!found) return none;
  const { exampleSource, example } = found;
  const { entry, rivals } = example;
  const name = localizedText(entry.entity.name, language);
  const caption = words.ranksExample(name, rivals.certain.length, rivals.possible.length);
  const diagram = ranksDiagram(
    { exampleSource, language, engineLanguage: site.meta.engine, words: diagramWords },
    example,
  );
  return html`<figure class="example wide">
${diagramView(diagram)}
<figcaption><span class="badge">${exampleSource === real ? words.example : words.fictional}</span> ${caption}</figcaption>
</figure>`;
}

export function ranksSection(context: MethodContext): Markup {
  const { words, site } = context;
  return section(
    'ranks',
    words.ranksHead,
    html`<p>${words.ranksLead}</p>
${pictureView(context)}
${pointList(words.ranks, site.meta.space)}`,
  );
}
