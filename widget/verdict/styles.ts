/** Styles of the verdict view. As in the bars of a ranking, solid is what figures prove, and broken what they leave open. */
import { css } from '../views/mod.ts';

export const verdictStyles = css`
  .verdict {
    --mark: var(--accent);
    display: block;
    padding-inline-start: 1em;
    border-inline-start: 0.5em solid var(--mark);
  }
  .refuted,
  .denied {
    --mark: color-mix(in srgb, #c8371f 80%, currentColor);
  }
  .open {
    --mark: var(--line);
  }
  .stated,
  .denied {
    border-inline-start-style: double;
  }
  .said {
    margin: 0;
    font-size: 1.125em;
  }
  .word {
    margin: 0.05em 0;
    font-size: clamp(2.5em, 12cqi, 4.5em);
    font-weight: 700;
    line-height: 1.1;
    color: color-mix(in srgb, var(--mark) 82%, currentColor);
  }
  .open .word {
    color: inherit;
  }
  .scale {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1em;
    margin: 0 0 0.75em;
    padding: 0;
    list-style: none;
    font-size: 0.8125em;
  }
  .scale > * {
    opacity: 0.75;
  }
  .scale > [aria-current] {
    opacity: 1;
    font-weight: 700;
    border-block-end: 0.2em solid var(--mark);
  }
  .verdict > b {
    display: block;
    margin-block: 0.75em 0.25em;
  }
  .verdict :is(ol, ul):not(.scale) {
    margin: 0;
    padding-inline-start: 1.3em;
  }
  .verdict :is(li, summary, .when) {
    font-size: 0.9375em;
  }
  .verdict :is(li, .when) {
    line-height: max(1.4em, 24px);
  }
  .when {
    margin: 0.75em 0 0;
  }
`;
