/** The interface of the lazy chunk in `verdict/`, which renders the verdict on a statement. */
import type { TemplateResult } from 'lit/html.js';
import type { WidgetContext } from './widget-context.ts';

/** The exports of the chunk. */
export interface VerdictChunk {
  /** The verdict on the statement in the element's attributes; its fallback while that loads. */
  verdictView(context: WidgetContext): TemplateResult;
}
