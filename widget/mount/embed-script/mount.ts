/** Turns `<script src="…/embed/{dataset}/{metric}/{period}.js?limit=5">` into an element that has its ranking already. */
import { placeAfter } from '../mount-element.ts';
import { ASKED, joined, SHOWN } from './embedded-ranking.ts';
import { ownScripts } from './own-scripts.ts';

for (const script of ownScripts) {
  const element = placeAfter(script);
  if (!element) continue;
  element.given = joined.view;
  const [, ranking = ''] = /^\/embed\/(.+)\.js/.exec(joined.asked) ?? [];
  element.setAttribute('ranking', ranking);
  const { searchParams } = new URL(script.src);
  for (const name of [...ASKED, ...SHOWN]) {
    const attribute = name.replace('_', '-');
    const value = searchParams.get(name);
    if (value !== null) element.setAttribute(attribute, value);
    // What is asked for is what was given, whatever the tag's own attributes say.
    else if (ASKED.includes(name)) element.removeAttribute(attribute);
  }
}
