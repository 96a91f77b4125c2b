/** The timeline's own styles, adopted when it is first shown; they stand after those of the widget. */
import { css } from '../adopted-styles.ts';

export const timelineStyles = css`
  .years tr {
    grid-template: 'year first' 'year sure' 'year others' / 3.5em minmax(0, 1fr);
    column-gap: 0.75em;
  }
  .years,
  .years :is(thead, tbody) {
    grid-template-columns: minmax(0, 1fr);
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
  .sure {
    grid-area: sure;
  }
  .others {
    grid-area: others;
  }
  tbody .first,
  .link {
    font-weight: 600;
  }
  tbody :is(.sure, .others),
  .years :is(.break, .way) {
    font-size: 0.8125em;
  }
  tbody .others,
  :is(.thin, .none) :is(.first, .sure) {
    color: var(--soft);
  }
  .link {
    text-decoration: underline var(--accent);
  }
  .years :is(.break, .way) {
    display: block;
    border-width: 0;
  }
  .years .break {
    margin-block-start: 1em;
    border-block-start: 3px double;
  }
  .mark {
    inline-size: 0.85em;
    block-size: 0.85em;
    fill: var(--accent);
    vertical-align: -0.08em;
  }
  .mark circle {
    stroke: var(--accent);
    stroke-width: 1.5px;
  }
  .mark:not(.proven) circle {
    fill: none;
  }
  .mark:is(.leading, .open) circle {
    stroke-dasharray: 2.6px;
  }
  :is(.thin, .none, .apart) circle {
    r: 1.5px;
  }
  .others ul,
  .stage {
    padding: 0;
    list-style: none;
  }
  .years + *,
  .runs {
    border: 0;
  }
  .runs,
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
  [disabled] {
    opacity: 0.5;
    cursor: default;
  }
  [type='range'] {
    flex: 1 1 7em;
    min-inline-size: 5em;
    block-size: 24px;
    margin: 0;
    accent-color: var(--accent);
  }
  .stage {
    overflow: hidden;
  }
  .stage li {
    display: grid;
    grid-template: 'place value' 'bars bars' / minmax(0, 1fr) auto;
    gap: 0 0.75em;
    padding-block: 0.25em;
  }
  .name {
    grid-area: place;
  }
  @container (min-width: 38em) {
    .years tr {
      grid-template: 'year first sure others' / 3.5em minmax(0, 2fr) minmax(0, 3fr) minmax(0, 4fr);
    }
    .years thead :is(.sure, .others) {
      display: block;
    }
    .stage li {
      grid-template: 'place bars value' / 9em minmax(0, 1fr) 8.5em;
      align-items: center;
    }
  }
  @media (forced-colors: active) {
    .mark {
      fill: CanvasText;
    }
    .mark circle {
      stroke: CanvasText;
    }
  }
  @media print {
    .runs,
    .race {
      display: none;
    }
  }
`;
