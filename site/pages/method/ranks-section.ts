/** From ranges to ranks: one entry held against all others, and what a range of ranks means. */

import { html, type Markup, none } from '../../layout/html.ts';
import { pointList } from '../../layout/point-list.ts';
import { section } from '../../layout/section.ts';
import { localizedText } from '../../localized-text.ts';
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
  const found = [real, fictional].flatMap((grounds) => {
    const standing = grounds && findRankExample(grounds);
    return grounds && standing ? [{ grounds, standing }] : [];
  })[0];
  if (!found) return none;
  const { grounds: exampleSource, standing } = found;
  const { entry, rivals } = standing;
  const name = localizedText(entry.entity.name, language);
  const says = words.ranksExample(name, rivals.certain.length, rivals.possible.length);
  const scene = ranksDiagram(
    { exampleSource, language, engineLanguage: site.meta.engine, words: diagramWords },
    standing,
  );
  return html`<figure class="proof wide">
${diagramView(scene)}
<figcaption><span class="origin">${exampleSource === real ? words.example : words.fictional}</span> ${says}</figcaption>
</figure>`;
}

export function ranksSection(telling: MethodContext): Markup {
  const { words, site } = telling;
  return section(
    'ranks',
    words.ranksHead,
    html`<p>${words.ranksLead}</p>
${pictureView(telling)}
${pointList(words.ranks, site.meta.space)}`,
  );
}
