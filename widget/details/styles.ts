/** Styles of the details, adopted when the chunk loads. Open controls make all column heads visible. */
import { css } from '../views/mod.ts';

export const detailsStyles = css`
  ol,
  ul {
    margin: 0 0 0.5em;
    padding-inline-start: 1.3em;
  }
  li ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .options[aria-expanded='true'] {
    position: static;
    display: block;
    inline-size: fit-content;
    margin-inline-start: auto;
  }
  .controls {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em 1em;
    padding-block: 0.4em 1em;
    font-size: 0.875em;
  }
  .controls label {
    flex: 1 1 9em;
    min-inline-size: 0;
    max-inline-size: 20em;
  }
  .controls span {
    display: block;
  }
  .controls span,
  .history {
    font-size: 0.86em;
  }
  select,
  input,
  textarea {
    box-sizing: border-box;
    inline-size: 100%;
    min-block-size: 2em;
    margin: 0;
    padding: 0.2em 0.4em;
    border: 1px solid;
    border-radius: 3px;
    font: inherit;
    color: inherit;
    background: transparent;
  }
  option {
    color: CanvasText;
    background: Canvas;
  }
  thead .all {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em 1.4em;
    padding-block-end: 0.6em;
  }
  thead .all th.place {
    font-weight: inherit;
  }
  .all .bars {
    order: 1;
    flex-basis: 100%;
  }
  :where(.all *, :not(.rank))[aria-sort] button::after {
    content: ' ↑';
    content: ' ↑' / '';
    color: var(--accent);
  }
  [aria-sort='descending'] button::after {
    content: ' ↓';
    content: ' ↓' / '';
  }
  .tool {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.6em;
    padding-block-end: 1em;
  }
  .tool a {
    display: inline-block;
    margin-inline-end: 1.4em;
    line-height: 24px;
  }
  img {
    inline-size: min(100%, 28em);
    border: 1px solid var(--line);
  }
  .copy,
  .player {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.5em;
  }
  .copy b {
    flex: 1;
  }
  textarea {
    resize: vertical;
    font: 0.86em/1.5 monospace;
    field-sizing: content;
  }
  .detail :is(td, b) {
    display: block;
    margin-block-start: 0.5em;
  }
  .history {
    display: grid;
    gap: 0.2em 0.75em;
    padding-block: 0.3em 0.5em;
  }
  .strip {
    inline-size: 100%;
    block-size: 2.4em;
    border-block-start: 1px solid;
    scale: 1 -1;
  }
  [dir='rtl'] .strip {
    scale: -1 -1;
  }
  .axis {
    display: flex;
    justify-content: space-between;
  }
  .figures li {
    display: inline-block;
    margin-inline-end: 1em;
  }
  @container (min-width: 37em) {
    .history {
      grid-template-columns: 14em 1fr;
    }
    .axis {
      grid-column: 2;
    }
  }
  @media print {
    .controls,
    .tool,
    .race {
      display: none;
    }
  }
`;
