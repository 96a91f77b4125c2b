/** What all that are compared draw: the rows of one ranking, as it answers to programs that show it. */
export const PLACE = '#place';

/** The rows of the ranking that the page names. */
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

/** Tells the page that measures that all is drawn. */
export function tellDrawn() {
  globalThis.isDrawn = true;
}

export const COLUMNS = ['Rank', 'Place', 'At least', 'At most'];
export const cellsOf = ({ rank, name, low, high }) => [rank, name, low, high];
