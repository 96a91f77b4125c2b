/** Inserts an element with its document after each `<script src="…/embed/{dataset}/{metric}/{period}.js?limit=5">`. */
import { DISPLAY_PARAMETERS, RANKING_PARAMETERS } from '../../../engine/model/urls.ts';
import { mountAfter } from '../mount-element.ts';
import { embeddedRanking } from './embedded-ranking.ts';
import { ownScripts } from './own-scripts.ts';

export { scriptUrl } from './own-scripts.ts';

for (const script of ownScripts) {
  const element = mountAfter(script);
  if (!element) continue;
  element.document = embeddedRanking.view;
  const [, ranking = ''] = /^\/embed\/(.+)\.js/.exec(embeddedRanking.url) ?? [];
  element.setAttribute('ranking', ranking);
  const { searchParams } = new URL(script.src);
  for (const name of [...RANKING_PARAMETERS, ...DISPLAY_PARAMETERS]) {
    const attribute = name.replace('_', '-');
    const value = searchParams.get(name);
    if (value !== null) element.setAttribute(attribute, value);
    // The document was selected by the URL, so a data- attribute must not select another.
    else if (RANKING_PARAMETERS.some((one) => one === name)) element.removeAttribute(attribute);
  }
}
