/** The timeline's own styles, adopted when it is first shown; they stand after those of the widget. */
import { css } from '../adopted-styles.ts';

export const timelineStyles = css`
  .years,
  .years ul,
  .stage {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .years > li {
    display: grid;
    grid-template-columns: 4.5em minmax(0, 1fr);
    gap: 0 0.75em;
    padding-block: 0.5em;
    border-block-start: 1px solid var(--line);
  }
  .years > li > :not(.year) {
    grid-column: 2;
  }
  .year {
    grid-row: span 3;
  }
  .sure,
  .years ul,
  .years > :not([data-sure]) {
    font-size: 0.8125em;
  }
  .years ul,
  [data-sure='thin'] {
    color: var(--soft);
  }
  .years > :not([data-sure]) {
    display: block;
    border-width: 0;
  }
  .years > .break {
    margin-block-start: 1em;
    border-block-start: 3px double;
  }
  .link {
    text-decoration: underline var(--accent);
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
  [data-sure]:not([data-sure='proven']) circle {
    fill: none;
  }
  [data-sure]:not([data-sure='claimed'], [data-sure='leading']) rect {
    fill: none;
  }
  :is([data-sure='leading'], [data-sure='open']) circle {
    stroke-dasharray: 2.6px;
  }
  :is([data-sure='thin'], [data-sure='none'], [data-sure='apart']) circle {
    r: 1.5px;
  }
  .player {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.5em;
  }
  [disabled] {
    opacity: 0.5;
  }
  [type='range'] {
    flex: 1 1 7em;
    min-inline-size: 5em;
    block-size: 24px;
    accent-color: var(--accent);
  }
  .stage {
    overflow: hidden;
  }
  .stage li {
    display: grid;
    grid-template: 'place value' 'bars bars' / 1fr auto;
    gap: 0 0.75em;
    padding-block: 0.25em;
  }
  @container (min-width: 38em) {
    .years > li {
      grid-template-columns: 4.5em 2fr 3fr 4fr;
    }
    .years > li > :nth-child(n) {
      grid-area: auto;
    }
    .stage li {
      grid-template: 'place bars value' / 9em 1fr 8.5em;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .stage rect {
      transition: 0.6s;
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
    .race {
      display: none;
    }
  }
`;
