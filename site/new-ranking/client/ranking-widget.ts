/** The real widget with the ranking inside it. Its script loads while the first ranking is made. */
import type { RankingView } from '../../../engine/model/documents.ts';
import type { PageLanguage } from '../../../engine/model/languages.ts';

/** The part of the widget's element that the page uses. */
interface RankingElement extends HTMLElement {
  document: RankingView | null;
  readonly updateComplete?: Promise<unknown>;
}

export class RankingWidget {
  readonly element: RankingElement;
  #shown: RankingView | null = null;

  constructor(language: PageLanguage) {
    const element = document.createElement('likewise-ranking');
    element.lang = language;
    // Before its script has loaded, the property is a plain one, which the element then takes over.
    this.element = Object.assign(element, { document: null });
  }

  /** Loads the widget's script. Rejects if it can't be loaded. */
  async load(): Promise<void> {
    // A classic script, which a browser evaluates once.
    const script = '/widget.js';
    await import(script);
  }

  /** Shows a ranking, unless it is shown already. */
  show(view: RankingView): void {
    if (this.#shown === view) return;
    this.#shown = view;
    this.element.document = view;
  }

  /** Resolves after the frame in which the ranking appears, or could, if the widget's script can be loaded. */
  async painted(): Promise<void> {
    await this.load().catch(() => undefined);
    await this.element.updateComplete;
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  }
}
