/** Registers the element, once. The built script skips this if the element is registered: see `build/build-widget.ts`. */
import { parsesHtml } from './element/html-templates.ts';
import { LikewiseRanking } from './likewise-ranking.ts';

if (parsesHtml && !customElements.get('likewise-ranking')) {
  customElements.define('likewise-ranking', LikewiseRanking);
}
