/** From ranges to ranks: one entry held against all others, and what a range of ranks means. */
import { type Markup, markup, none } from '../../layout/markup.ts';
import { pointsView } from '../../layout/point-list.ts';
import { section } from '../../layout/section.ts';
import { sceneView } from './diagram.ts';
import type { MethodTelling } from './page-context.ts';
import { ranksScene, standingOf } from './ranks-diagram.ts';

function pictureView({ real, madeUp, language, words, scenes }: MethodTelling): Markup {
  const found = [real, madeUp].flatMap((grounds) => {
    const standing = grounds && standingOf(grounds);
    return grounds && standing ? [{ grounds, standing }] : [];
  })[0];
  if (!found) return none;
  const { grounds, standing } = found;
  const { entry, rivals } = standing;
  const name = entry.entity.name[language] ?? entry.entity.name.en;
  const says = words.ranksExample(name, rivals.surely.length, rivals.possibly.length);
  const scene = ranksScene({ grounds, language, words: scenes }, standing);
  return markup`<figure class="proof wide">
${sceneView(scene)}
<figcaption><span class="origin">${grounds === real ? words.example : words.madeUp}</span> ${says}</figcaption>
</figure>`;
}

export function ranksSection(telling: MethodTelling): Markup {
  const { words } = telling;
  return section(
    'ranks',
    words.ranksHead,
    markup`<p>${words.ranksLead}</p>
${pictureView(telling)}
${pointsView(words.ranks)}`,
  );
}
