/** The box below a headline: how certain it is, whose figure it has, and, folded, who else could be first. */
import { html, type Markup, none } from '../layout/html.ts';
import { type HeadlineContext, rankingCertainty } from './ranking/ranking-headline.ts';

/** `source` is the sentence on the source of the headline's figure. Nothing if nothing is known. */
export function certaintyView(context: HeadlineContext, source: Markup): Markup {
  const { view, site } = context;
  const { home, ranking, meta } = site;
  const { answer, rivals } = rankingCertainty(context);
  if (!answer) return none;
  const items = rivals.map((sentence) => html`<li>${sentence}</li>`);
  const whoElse =
    rivals.length > 0
      ? html`<details><summary>${home.whoElse}</summary>
<ul>${items}</ul></details>`
      : none;
  return html`<div class="certainty"><p><b>${view.mixed ? ranking.whyUnranked : home.howSure}</b>${meta.space}${answer}${source}</p>
${whoElse}</div>
`;
}
