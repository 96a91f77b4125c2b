/**
 * Styles of the table. Rows are subgrids; in a long table each row is a grid of its own, so that the browser can skip slices
 * off the screen. Narrow containers stack the cells of a row, wide ones place them side by side.
 */
import { css } from './adopted-styles.ts';

export const tableStyles: string = css`
  table {
    display: grid;
    grid-template-columns: auto minmax(6em, 1fr) auto;
    column-gap: 0.75em;
    border-block-end: 1px solid var(--line);
    font: inherit;
    color: inherit;
  }
  tr,
  .long tr {
    grid-template-columns: 16cqi 1fr 30cqi;
  }
  @container (min-width: 37em) {
    tr,
    .long tr {
      grid-template-columns: 10cqi 20cqi 1fr 16cqi 10cqi;
    }
  }
  @container (max-width: 16em) {
    tr,
    .long tr {
      grid-template-columns: 16cqi 1fr;
    }
  }
  thead,
  tbody,
  tr {
    display: grid;
    grid-column: 1 / -1;
    grid-template-columns: subgrid;
    column-gap: inherit;
  }
  /* Not by baselines: WebKit would place a name of two lines too high. */
  tr {
    align-items: start;
    padding-block: 0.5em;
    border-block-start: 1px solid var(--line);
    grid-template-areas: 'rank place value' 'rank place change' 'rank bars bars' 'rank reason reason';
  }
  .long,
  .long > * {
    display: block;
  }
  .long tbody {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 32em;
  }
  /* A head with two lines isn't aligned by its baseline: WebKit would place it too high. */
  thead tr {
    align-items: end;
    padding-block: 0 0.35em;
    border: 0;
    grid-template-areas: 'rank rank value' 'rank rank change' 'bars bars bars';
  }
  th,
  td,
  caption {
    padding: 0;
    font-weight: inherit;
    text-align: start;
  }
  caption {
    grid-column: 1 / -1;
    padding-block-end: 0.75em;
  }
  caption > * {
    display: block;
  }
  .title {
    padding-inline-end: 4.5em;
  }
  .title,
  th.rank {
    font-size: 1.25em;
  }
  .options {
    position: absolute;
    inset-block-start: 0;
    inset-inline-end: 0;
  }
  .rank {
    grid-area: rank;
  }
  /* No higher than the bar and its reason. Labels may have two lines. */
  small {
    display: block;
    font-size: 0.6em;
    line-height: 1;
    white-space: pre-line;
  }
  /* Of how many a range of ranks is, so that it isn’t taken for one among all. */
  .group small {
    font-size: 0.7em;
  }
  .place {
    grid-area: place;
    font-weight: 700;
  }
  .bars {
    grid-area: bars;
    align-self: center;
  }
  .value {
    grid-area: value;
  }
  [data-sort='rank'] .value button::after {
    content: ' ↓';
  }
  .value,
  .change {
    text-align: end;
    text-wrap: balance;
  }
  .reason {
    grid-area: reason;
  }
  .change {
    grid-area: change;
  }
  /* Apart from the head above it, as targets of touch must be. */
  th.change {
    padding-block-start: 0.7em;
  }
  thead,
  .foot {
    font-size: 0.75em;
  }
  .reason,
  td.change {
    font-size: 0.8125em;
  }
  .best {
    font-size: 1.5em;
  }
  .title,
  .best {
    font-weight: 700;
    line-height: 1.1;
  }
  .group::before {
    grid-area: rank;
    place-self: stretch end;
    inline-size: 4px;
    margin: -0.6em -0.4em;
    border-inline-end: 1px solid;
  }
  .first::before {
    margin-top: 0;
    border-top: 1px solid;
  }
  .last::before {
    margin-bottom: 0;
    border-bottom: 1px solid;
  }
  [data-sort='rank'] .group::before {
    content: '';
  }
  .bar {
    display: block;
    inline-size: 100%;
    block-size: 0.75em;
  }
  [dir='rtl'] .bar {
    scale: -1 1;
  }
  .solid {
    fill: var(--accent);
  }
  .possible {
    fill: url(#hatch);
  }
  .open {
    /* Not all supported browsers know it without the prefix, but all know it with it. */
    -webkit-mask-image: linear-gradient(to right, #000 75%, #0000);
  }
  .key svg {
    inline-size: 1.4em;
    block-size: 0.7em;
    margin-inline: 0 0.4em;
  }
  .key .possible {
    block-size: 0.3em;
  }
  .key .bracket {
    inline-size: 4px;
    border: 1px solid;
    border-inline-start: 0;
    fill: none;
  }
  .key {
    display: inline-block;
    margin-inline-end: 0.7em;
  }
  @container (min-width: 37em) {
    hr {
      block-size: 2.7em;
    }
    table {
      grid-template-columns: auto minmax(5em, auto) minmax(8em, 1fr) auto auto;
      column-gap: 1.1em;
    }
    tr {
      align-items: baseline;
      grid-template-areas: 'rank place bars value change' 'rank place reason reason reason';
    }
    thead tr {
      grid-template-areas: 'rank rank bars value change';
    }
  }
  @container (max-width: 16em) {
    table {
      grid-template-columns: auto minmax(0, 1fr);
    }
    tr {
      grid-template-areas: 'rank place' 'rank value' 'rank bars' 'rank reason' 'rank change';
      overflow-wrap: anywhere;
    }
    thead tr {
      grid-template-areas: 'rank rank' 'value value' 'bars bars' 'change change';
    }
    .value,
    .change {
      text-align: start;
    }
    .title {
      padding: 0;
    }
    .options {
      position: static;
    }
  }
  @media screen {
    .beyond,
    .paper {
      display: none;
    }
    .gone {
      visibility: hidden;
    }
    .long > .gone {
      content-visibility: hidden;
    }
    .none {
      block-size: 0;
    }
  }
  @media (forced-colors: active) {
    .solid {
      fill: CanvasText;
    }
  }
`;
