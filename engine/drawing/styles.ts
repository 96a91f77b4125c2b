/**
 * Styles of the table, for the shadow root of the element and for pages. Text has the host page's font and colour, lines and fills are
 * mixed from it, and lengths are in em. Narrow containers hide the bars and put the range under the name.
 */

/** Marks a string as CSS for editors and formatters. */
const css = String.raw;

export const drawingStyles: string = css`
  table {
    --accent: var(--likewise-accent, light-dark(#0f6e7c, #45b3be));
    --tint: color-mix(in srgb, var(--accent) 20%, transparent);
    --out: color-mix(in srgb, currentColor 7%, transparent);
    --soft: color-mix(in srgb, currentColor 76%, transparent);
    display: block;
    inline-size: 100%;
    border: 0;
    font: inherit;
    line-height: 1.3;
    color: inherit;
    text-align: start;
    font-variant-numeric: tabular-nums;
  }
  caption,
  thead,
  tbody {
    display: block;
  }
  tr {
    display: grid;
    grid-template-columns: 3.4em 8.5em minmax(0, 1fr) 14em 5.2em;
    grid-template-areas: 'rank name cells bars value';
    column-gap: 1em;
    align-items: center;
    min-block-size: 2.5em;
    position: relative;
  }
  th,
  td,
  caption {
    padding: 0;
    border: 0;
    background: none;
    font-weight: inherit;
    text-align: start;
  }
  caption {
    padding-block-end: 1em;
  }
  .title {
    display: block;
    font-size: 0.9375em;
  }
  .title b {
    color: var(--accent);
  }
  small {
    font-size: max(0.8em, 12px);
    font-weight: 400;
    color: var(--soft);
  }
  .heading {
    display: block;
    margin-block: 0.1em 0.25em;
    font-size: 1.75em;
    line-height: 1.15;
    text-wrap: balance;
  }
  .legend {
    display: block;
    color: var(--soft);
  }
  .sample {
    vertical-align: -0.12em;
    margin-inline-end: 0.35em;
  }
  thead tr {
    grid-template-areas: 'places places places bars value' 'rank name cells bars value';
    align-items: end;
    min-block-size: 0;
    padding-block-end: 0.2em;
    border-block-end: 1px solid;
  }
  .places {
    grid-area: places;
    font-size: 0.8125em;
  }
  thead .value,
  thead text {
    font-size: max(0.75em, 12px);
    color: var(--soft);
    fill: currentColor;
  }
  .rank {
    grid-area: rank;
    font-size: 1.0625em;
    white-space: nowrap;
  }
  .sure,
  .name {
    font-weight: 700;
  }
  .name {
    grid-area: name;
    line-height: 1.15;
  }
  small {
    display: block;
  }
  .title small {
    display: inline;
    white-space: nowrap;
  }
  .name small:empty {
    display: none;
  }
  button {
    all: unset;
    cursor: pointer;
  }
  /* The whole row is the button. */
  button::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  button:focus-visible::after {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
    border-radius: 3px;
  }
  .cells {
    grid-area: cells;
  }
  .bars {
    grid-area: bars;
    padding-inline-start: 1em;
  }
  .value {
    grid-area: value;
    text-align: end;
    font-size: 1.0625em;
    white-space: nowrap;
  }
  .value.part,
  .others {
    color: var(--soft);
  }
  .others {
    margin-block-start: 0.35em;
    border-block-start: 1px dashed;
  }
  .others .name {
    font-weight: 400;
  }
  svg {
    display: block;
    overflow: visible;
    print-color-adjust: exact;
  }
  .sample {
    display: inline-block;
  }
  rect {
    fill: var(--out);
  }
  rect.part,
  .could {
    fill: var(--tint);
  }
  .could {
    stroke: var(--accent);
    stroke-width: 1.5;
  }
  rect.proven,
  .whole {
    fill: var(--accent);
  }
  rect.stated {
    fill: none;
    stroke: var(--accent);
    stroke-width: 3;
  }
  .added {
    fill: url(#likewise-hatch);
    stroke: var(--accent);
    stroke-width: 0.75;
  }
  .unknown {
    fill: none;
    stroke: var(--soft);
    stroke-dasharray: 3 3;
  }
  .arrow path {
    fill: none;
    stroke: var(--accent);
    stroke-width: 2;
  }
  text {
    font-size: 0.875em;
    font-weight: 700;
  }
  thead text {
    font-weight: 400;
  }
  text.proven {
    fill: Canvas;
  }
  text.stated {
    fill: var(--accent);
  }
  .dense .could,
  .dense .unknown {
    stroke-width: 1;
  }
  .dense rect.stated {
    stroke-width: 2;
  }
  .settled tr {
    grid-template-columns: 2.6em 9.5em minmax(0, 1fr) 5.2em;
    grid-template-areas: 'rank name bars value';
    min-block-size: 2.1em;
  }
  .settled thead tr,
  .plain thead tr {
    grid-template-areas: 'places places places value';
  }
  .settled .bars,
  .plain .bars {
    padding: 0;
  }
  .plain tr {
    grid-template-columns: 3.4em 9.5em minmax(0, 1fr) 5.2em;
    grid-template-areas: 'rank name bars value';
  }
  td.settled {
    justify-self: start;
    min-inline-size: 1.65em;
    padding: 0.1em 0.25em;
    box-sizing: border-box;
    border-radius: 3px;
    background: var(--accent);
    color: Canvas;
    font-weight: 700;
    text-align: center;
    print-color-adjust: exact;
  }
  .marked {
    outline: 2px solid var(--accent);
    outline-offset: -1px;
  }
  @media screen {
    .beyond {
      display: none;
    }
  }
  @container (max-width: 47.99em) {
    tr {
      grid-template-columns: 6.1em minmax(0, 1fr) 3.3em;
      grid-template-areas: 'name cells value';
      column-gap: 0.5em;
      min-block-size: 2.75em;
    }
    thead tr {
      grid-template-areas: 'places places value' 'name cells value';
      min-block-size: 0;
    }
    .heading {
      font-size: 1.6em;
    }
    .name,
    .value {
      font-size: 0.9375em;
    }
    .rank,
    .bars {
      display: none;
    }
    .name small[data-range] {
      display: block;
    }
    .name small[data-range]::before {
      content: attr(data-range) ' · ';
    }
    .name small[data-range]:empty::before {
      content: attr(data-range);
    }
    .settled tr,
    .plain tr {
      grid-template-columns: 2.2em 6.9em minmax(0, 1fr) 3em;
      grid-template-areas: 'rank name bars value';
      min-block-size: 2em;
    }
    .settled thead tr,
    .plain thead tr {
      grid-template-areas: 'places places places value';
    }
    .settled :is(.rank, .bars),
    .plain :is(.rank, .bars) {
      display: block;
    }
    .settled .rank {
      font-size: 0.875em;
    }
  }
  @media (forced-colors: active) {
    table {
      --accent: CanvasText;
      --soft: CanvasText;
      --tint: Canvas;
      --out: Canvas;
    }
  }
`;
