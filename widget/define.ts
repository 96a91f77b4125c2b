/** Registers the element, once. The built script skips this if the element is registered: see `build/build-widget.ts`. */
import { LikewiseRanking } from './likewise-ranking.ts';

// An XML document would parse the templates as XML, which they aren't; it keeps the fallback.
if (!document.contentType.endsWith('xml') && !customElements.get('likewise-ranking')) {
  customElements.define('likewise-ranking', LikewiseRanking);
}
