/** The rows that all contestants render: those of one ranking's view document. */
export const PLACE = '#place';

/** The rows of the view document that the page's placeholder names. */
export async function readRows() {
  const { view } = document.querySelector(PLACE).dataset;
  const { entries } = await (await fetch(view)).json();
  return entries.map(({ entity, rank, bounds }) => ({
    rank: rank.best === rank.worst ? `${rank.best}` : `${rank.best}–${rank.worst}`,
    name: entity.name.en,
    low: bounds.low,
    high: bounds.high ?? bounds.low,
  }));
}

/** Signals to the benchmark that everything is rendered. */
export function signalDrawn() {
  globalThis.isDrawn = true;
}

export const COLUMNS = ['Rank', 'Place', 'At least', 'At most'];
export const cellsOf = ({ rank, name, low, high }) => [rank, name, low, high];
