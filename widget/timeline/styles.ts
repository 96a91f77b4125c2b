/** The timeline's own styles, adopted when it is first shown; they stand after those of the widget. */
import { css } from '../adopted-styles.ts';

export const timelineStyles = css`
  .years tr {
    grid-template: 'year first' 'year sure' 'year others' / 3.5em minmax(0, 1fr);
    column-gap: 0.75em;
  }
  .years :is(thead, tbody) {
    grid-template-columns: minmax(0, 1fr);
  }
  .years thead tr {
    grid-template-areas: 'year first';
  }
  .years thead :is(.sure, .others) {
    display: none;
  }
  .year {
    grid-area: year;
  }
  .first {
    grid-area: first;
  }
  tbody .first {
    font-weight: 600;
  }
  .sure {
    grid-area: sure;
  }
  .others {
    grid-area: others;
  }
  tbody :is(.sure, .others) {
    font-size: 0.8125em;
  }
  .others,
  .faint :is(.first, .sure) {
    color: var(--soft);
  }
  .faint .first {
    font-weight: 400;
  }
  .others ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .years .year a {
    display: inline-block;
    min-block-size: 24px;
  }
  .years :is(.break, .way) {
    grid-template: none;
    font-size: 0.875em;
  }
  .years .way {
    border: 0;
    padding-block: 0 0.5em;
  }
  .years .break {
    margin-block-start: 0.75em;
    border-block-start: 3px double currentColor;
  }
  .break .scope {
    display: block;
    font-size: 1em;
  }
  .mark {
    inline-size: 0.85em;
    block-size: 0.85em;
    vertical-align: -0.08em;
    fill: var(--accent);
  }
  .ring {
    fill: none;
    stroke: var(--accent);
    stroke-width: 1.5;
  }
  .mark.leading .ring,
  .mark.open .ring {
    stroke-dasharray: 2.6;
  }
  :is(.thin, .none, .apart) .ring {
    stroke: var(--soft);
    r: 1.5px;
  }
  .runs {
    display: flex;
    flex-wrap: wrap;
    column-gap: 0.5em;
    border: 0 !important;
  }
  .race {
    padding-block-end: 1em;
  }
  .frame b {
    font-size: 1.75em;
    line-height: 1.1;
    margin-inline-end: 0.4em;
  }
  .controls {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.5em;
  }
  .controls .plain {
    min-inline-size: 1.2em;
    text-align: center;
  }
  .controls [disabled] {
    opacity: 0.45;
    cursor: default;
  }
  input[type='range'] {
    flex: 1 1 7em;
    min-inline-size: 5em;
    min-block-size: 24px;
    margin: 0;
    accent-color: var(--accent);
  }
  .stage {
    margin: 0.5em 0 0;
    padding: 0;
    overflow: hidden;
    list-style: none;
  }
  .stage li {
    display: grid;
    grid-template: 'place value' 'bars bars' / minmax(0, 1fr) auto;
    column-gap: 0.75em;
    padding-block: 0.25em;
  }
  .name {
    grid-area: place;
  }
  @container (min-width: 38em) {
    .years tr {
      grid-template: 'year first sure others' / 3.5em minmax(0, 2fr) minmax(0, 3fr) minmax(0, 4fr);
    }
    .years thead tr {
      grid-template-areas: 'year first sure others';
    }
    .years thead :is(.sure, .others) {
      display: block;
    }
    .stage li {
      grid-template: 'place bars value' / 8em minmax(0, 1fr) 8.5em;
      align-items: center;
    }
  }
  @media (forced-colors: active) {
    .mark {
      fill: CanvasText;
    }
    .ring {
      stroke: CanvasText !important;
    }
  }
  @media print {
    .runs,
    .race {
      display: none;
    }
  }
`;
