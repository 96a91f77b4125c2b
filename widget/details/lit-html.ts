/**
 * The two names of Lit that templates need, for files that are loaded later: a template is plain data that the
 * Lit of the widget renders, so that no second copy of it is loaded (or makes its policy). That one needs no mark on it.
 */
import type { TemplateResult } from 'lit/html.js';

export const html = (strings: TemplateStringsArray, ...values: unknown[]): TemplateResult =>
  ({ strings, values }) as TemplateResult;

export const nothing: unique symbol = Symbol.for('lit-nothing');
