/**
 * All styles, as one adopted sheet. Everything is mixed from the page's own text colour and one accent, and
 * measured in em, so that it looks at home anywhere. Layout rules of the host are important, so that a page's
 * reset does no harm. Narrow containers stack the parts of a row, wide ones set them side by side.
 */
import { css } from './adopted-styles.ts';

export const styles = css`
  :host {
    --accent: var(--likewise-accent, light-dark(#0f6e7c, #35a0ab));
    --soft: color-mix(in srgb, currentColor 82%, transparent);
    --line: color-mix(in srgb, currentColor 18%, transparent);
    display: block !important;
    container-type: inline-size !important;
    inline-size: 100%;
  }
  :host([hidden]),
  .beyond,
  .paper {
    display: none !important;
  }
  :host([theme='light']),
  :host([theme='dark']) {
    color-scheme: light;
    color: CanvasText;
    background: Canvas;
    box-sizing: border-box;
    padding: 0.75em;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
  .stack {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    line-height: 1.35;
    text-align: start;
    white-space: normal;
    text-wrap: pretty;
    font-variant-numeric: tabular-nums;
    overflow-wrap: break-word;
  }
  .stack > div {
    grid-area: 1 / 1;
  }
  .gone {
    visibility: hidden;
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  table {
    grid-template-columns: auto minmax(min-content, 1fr) auto;
    column-gap: 0.75em;
    font: inherit;
    color: inherit;
  }
  thead,
  tbody,
  tr {
    grid-column: 1 / -1;
    grid-template-columns: subgrid;
  }
  table,
  thead,
  tbody,
  tr {
    display: grid;
  }
  tr {
    align-items: baseline;
    padding-block: 0.5em;
    border-block-start: 1px solid var(--line);
    grid-template-areas: 'rank place value' 'rank bars bars' 'rank reason reason' 'rank change change';
  }
  .long,
  .long > * {
    display: block;
  }
  .long tr {
    grid-template-columns: 16cqi 1fr 30cqi;
    column-gap: 0.75em;
  }
  .long tbody {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 40em;
  }
  .long tbody:empty {
    block-size: 40em;
  }
  thead tr {
    padding-block: 0 0.35em;
    border: 0;
    grid-template-areas: 'rank rank value' 'bars bars bars';
  }
  th,
  td {
    padding: 0;
    font-weight: inherit;
    text-align: start;
  }
  caption {
    grid-column: 1 / -1;
    padding-block-end: 0.75em;
    text-align: start;
  }
  caption > * {
    display: block;
  }
  .title {
    padding-inline-end: 4.5em;
    font-size: 1.25em;
  }
  .options {
    position: absolute;
    inset-block-start: 0;
    inset-inline-end: 0;
    font-size: 0.875em;
  }
  .rank {
    grid-area: rank;
  }
  .place {
    grid-area: place;
  }
  .bars {
    grid-area: bars;
    align-self: center;
  }
  .value {
    grid-area: value;
    text-align: end;
  }
  .reason {
    grid-area: reason;
  }
  .change {
    grid-area: change;
  }
  .change:not(:empty)::after {
    content: ' ' attr(data-head);
  }
  thead .change {
    display: none;
  }
  thead,
  .foot {
    font-size: 0.75em;
  }
  tbody :is(.reason, .change, .range) {
    font-size: 0.8125em;
  }
  thead,
  .scope,
  .foot,
  tbody :is(.reason, .change, .range),
  li ul,
  .in-part :is(.value, button) {
    color: var(--soft);
  }
  .best {
    font-size: 1.5em;
  }
  .title,
  .best {
    font-weight: 700;
    line-height: 1.1;
  }
  .range {
    display: block;
    white-space: nowrap;
  }
  tr:not(.in-part) > :is(.value:not(th), .place) {
    font-weight: 600;
  }
  .bar {
    display: block;
    inline-size: 100%;
    block-size: 0.75em;
  }
  .bar:dir(rtl) {
    scale: -1 1;
  }
  .solid {
    fill: var(--accent);
  }
  .zero {
    fill: var(--soft);
  }
  .in-part .solid {
    opacity: 0.55;
  }
  .possible {
    fill: url(#hatch);
  }
  .open {
    mask-image: linear-gradient(to right, #000 75%, #0000);
  }
  .swatch {
    inline-size: 1.4em;
    block-size: 0.7em;
    margin-inline: 0 0.4em;
  }
  .swatch + .swatch {
    margin-inline-start: 0.7em;
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
    text-decoration: underline var(--accent);
  }
  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  [aria-expanded]::after {
    content: ' ▾' / '';
    color: var(--accent);
  }
  [aria-expanded='true']::after {
    content: ' ▴' / '';
  }
  .foot [aria-expanded='false']::after {
    content: '';
  }
  .plain {
    margin-block: 0.4em;
    padding: 0.2em 0.8em;
    border: 1px solid var(--soft);
    border-radius: 3px;
  }
  .marked {
    background: color-mix(in srgb, var(--accent) 9%, transparent);
    box-shadow: -0.3em 0 var(--accent);
  }
  .marked:dir(rtl) {
    box-shadow: 0.3em 0 var(--accent);
  }
  .detail {
    display: block;
    padding-block: 0 0.75em;
    padding-inline-start: 0.9em;
    border: 0 solid var(--accent);
    border-inline-start-width: 2px;
  }
  .scope,
  .detail,
  .unlisted,
  .tool,
  details,
  .notice {
    max-inline-size: 50em;
    font-size: 0.875em;
  }
  p,
  ol,
  ul {
    margin: 0 0 0.5em;
  }
  ol,
  ul {
    padding-inline-start: 1.3em;
  }
  li ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  summary {
    line-height: 24px;
    cursor: pointer;
  }
  table + *,
  .foot,
  hr {
    margin: 0;
    padding-block: 0.6em;
  }
  table,
  .foot,
  hr {
    border: solid var(--line);
    border-width: 1px 0 0;
  }
  table {
    border-width: 0 0 1px;
  }
  hr {
    block-size: 2.7em;
  }
  @container (min-width: 38em) {
    table {
      grid-template-columns: auto minmax(5em, auto) minmax(8em, 1fr) auto auto;
      column-gap: 1.1em;
    }
    tr {
      grid-template-areas: 'rank place bars value change' 'rank place reason reason reason';
    }
    thead tr {
      grid-template-areas: 'rank rank bars value change';
    }
    thead .change {
      display: block;
    }
    .long tr {
      grid-template-columns: 10cqi 20cqi 1fr 16cqi 10cqi;
    }
    .change {
      text-align: end;
      white-space: nowrap;
    }
    .change::after {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .solid {
      fill: CanvasText;
    }
  }
  @media print {
    .beyond {
      display: grid !important;
    }
    .paper {
      display: inline !important;
    }
    .plain,
    .options,
    .tools,
    [aria-expanded]::after,
    .gone {
      display: none;
    }
  }
`;
