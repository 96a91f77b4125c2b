/** Turns `<script src="…/embed/{dataset}/{metric}/{period}.js?limit=5">` into an element that has its ranking already. */
import { DISPLAY_PARAMETERS, RANKING_PARAMETERS } from '../../../engine/model/urls.ts';
import { mountAfter } from '../mount-element.ts';
import { embeddedRanking } from './embedded-ranking.ts';
import { ownScripts } from './own-scripts.ts';

for (const script of ownScripts) {
  const element = mountAfter(script);
  if (!element) continue;
  element.preloaded = embeddedRanking.view;
  const [, ranking = ''] = /^\/embed\/(.+)\.js/.exec(embeddedRanking.url) ?? [];
  element.setAttribute('ranking', ranking);
  const { searchParams } = new URL(script.src);
  for (const name of [...RANKING_PARAMETERS, ...DISPLAY_PARAMETERS]) {
    const attribute = name.replace('_', '-');
    const value = searchParams.get(name);
    if (value !== null) element.setAttribute(attribute, value);
    // What is asked for is what was given, whatever the tag's own attributes say.
    else if (RANKING_PARAMETERS.some((one) => one === name)) element.removeAttribute(attribute);
  }
}
