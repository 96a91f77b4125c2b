/** Styles of the timeline, adopted with those of the details, after the widget's. */
import { css } from '../views/mod.ts';

export const timelineStyles = css`
  .years,
  .stage {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .years > li {
    display: grid;
    grid-template-columns: 4.5em minmax(0, 1fr);
    gap: 0 0.75em;
    align-items: baseline;
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
  .years > .way {
    font-size: 0.8125em;
  }
  .years > .way {
    display: block;
    border-width: 0;
  }
  .years > .way ~ .way {
    margin-block-start: 1em;
    border-block-start: 3px double;
  }
  .link {
    text-decoration: underline;
    text-decoration-color: var(--accent);
  }
  .race {
    padding-block-end: 1em;
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
  @container (min-width: 37em) {
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
`;
