/** The styles of the controls, adopted when they are first opened; with them, all heads of the table are seen. */
import { css } from '../adopted-styles.ts';

export const controlStyles = css`
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
    font-size: 0.86em;
    color: var(--soft);
  }
  select,
  input {
    box-sizing: border-box;
    inline-size: 100%;
    min-block-size: 2em;
    margin: 0;
    padding: 0.2em 0.4em;
    border: 1px solid var(--soft);
    border-radius: 3px;
    font: inherit;
    color: inherit;
    background: transparent;
  }
  option {
    color: CanvasText;
    background: Canvas;
  }
  .controls ~ table thead tr {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em 1.4em;
    padding-block-end: 0.6em;
  }
  .controls ~ table thead .change {
    display: block;
    margin: 0;
  }
  .controls ~ table thead .place {
    font-weight: inherit;
  }
  .controls ~ table thead .bars {
    order: 1;
    flex-basis: 100%;
  }
  [aria-sort] button::after {
    content: ' ↑' / '';
    color: var(--accent);
  }
  [aria-sort='descending'] button::after {
    content: ' ↓' / '';
  }
  @media print {
    .controls {
      display: none;
    }
  }
`;
