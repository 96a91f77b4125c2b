/** The real widget with the ranking inside it. Its script loads with the first ranking. */
import type { RankingView } from '../../../engine/model/documents.ts';
import type { PageLanguage } from '../../../engine/model/languages.ts';

/** The part of the widget's element that the page uses. */
interface RankingElement extends HTMLElement {
  document: RankingView | null;
}

export class RankingWidget {
  readonly element: RankingElement;

  constructor(language: PageLanguage) {
    const element = document.createElement('likewise-ranking');
    element.lang = language;
    // Before its script has loaded, the property is a plain one, which the element then takes over.
    this.element = Object.assign(element, { document: null });
  }

  /** Shows a ranking, unless it is shown already. Rejects if the widget's script can't be loaded. */
  async show(view: RankingView): Promise<void> {
    if (this.element.document !== view) this.element.document = view;
    // A classic script, which a browser evaluates once.
    const script = '/widget.js';
    await import(script);
  }
}
