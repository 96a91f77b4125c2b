/**
 * Replaces `lit/html.js` in the lazy chunk, so that it loads no second copy of Lit, which would create a second
 * Trusted Types policy. A template is plain data, which the main script's Lit renders.
 */
import type { TemplateResult } from 'lit/html.js';

/** The object that Lit's own `html` returns; 1 marks HTML. */
export const html = (strings: TemplateStringsArray, ...values: unknown[]): TemplateResult<1> => ({
  _$litType$: 1,
  strings,
  values,
});

/** Lit's own symbols, from the global registry. */
export const nothing: unique symbol = Symbol.for('lit-nothing');
export const noChange: unique symbol = Symbol.for('lit-noChange');
