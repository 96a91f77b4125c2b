/**
 * Styles of the initial render, as one adopted sheet. Text has the page's colour, lines are mixed from it, and sizes are in em, so
 * the widget fits any page. Layout rules of the host are `!important`, so that a page's reset can't break them.
 */

import { css } from './adopted-styles.ts';
import { tableStyles } from './table-styles.ts';

const frameStyles = css`
  :host {
    --accent: var(--likewise-accent, color-mix(in srgb, #138997 85%, currentColor));
    --line: color-mix(in srgb, currentColor 18%, transparent);
    display: block !important;
    container-type: inline-size !important;
    inline-size: 100%;
  }
  :host([hidden]) {
    display: none !important;
  }
  :host([theme=light]),
  :host([theme=dark]) {
    color-scheme: light;
    color: CanvasText;
    background: Canvas;
    box-sizing: border-box;
    padding: 0.75em;
  }
  :host([theme=dark]) {
    color-scheme: dark;
  }
  .stack {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  .stack > :not(:first-child),
  .ghost {
    container-type: inline-size;
    /* The page's, or 16 pixels if that is 0. */
    font-size: max(1em, 16px - 99em);
    -webkit-text-fill-color: currentColor;
    text-indent: 0;
    letter-spacing: normal;
    word-spacing: normal;
    word-break: normal;
    line-height: 1.35;
    text-align: start;
    white-space: normal;
    font-variant-numeric: tabular-nums;
    overflow-wrap: break-word;
  }
  .stack > div {
    grid-area: 1 / 1;
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    margin-inline: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  button {
    all: unset;
    min-block-size: 24px;
    cursor: pointer;
  }
  :is(thead, .foot) button {
    min-block-size: 0;
    margin-block: -6px;
    padding-block: 6px;
  }
  button:hover,
  .foot button,
  a {
    color: inherit;
    text-decoration: underline;
    text-decoration-color: var(--accent);
  }
  :focus-visible,
  .marked {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  :not(.tools) > [aria-expanded]::after {
    content: ' ›';
    content: ' ›' / '';
    color: var(--accent);
  }
  [aria-expanded='true']::after {
    display: inline-block;
    rotate: 90deg;
  }
  .plain {
    margin-block: 0.4em;
    padding: 0.2em 0.8em;
    border: 1px solid;
    border-radius: 3px;
  }
  .detail {
    display: block;
    padding-block: 0 0.75em;
    padding-inline-start: 0.9em;
    border: 0;
    border-inline-start: 2px solid var(--accent);
  }
  .options,
  .scope,
  .detail,
  .unlisted,
  .tool,
  div > details,
  .notice {
    max-inline-size: 50em;
    font-size: 0.875em;
  }
  p {
    margin: 0 0 0.5em;
  }
  summary {
    line-height: max(1.35em, 24px);
    cursor: pointer;
  }
  .empty,
  .unlisted,
  div > details,
  .foot,
  hr {
    margin: 0;
    padding-block: 0.6em 0;
  }
  hr {
    block-size: 5em;
    border: 0;
  }
  .foot,
  hr {
    padding-block-end: 0.6em;
    border-block-start: 1px solid var(--line);
  }
  @media print {
    :host([theme=dark]) {
      color-scheme: light;
    }
    .plain,
    .options,
    .tools,
    tbody.void,
    [aria-expanded]::after,
    div.gone {
      display: none;
    }
  }
`;

export const styles: string = frameStyles + tableStyles;
