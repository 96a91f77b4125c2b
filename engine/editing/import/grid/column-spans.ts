/** Finds the columns of aligned text from where its pieces stand, and the column of a piece. */
import type { Token } from './text-tokens.ts';

/** What one column of the table covers on a screen. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export function overlap(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

/** Joins pieces of different lines that stand above each other. */
export function joinOverlapping(pieces: readonly Span[]): Span[] {
  const spans: { start: number; end: number }[] = [];
  for (const { start, end } of pieces.toSorted((a, b) => a.start - b.start)) {
    const last = spans.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else spans.push({ start, end });
  }
  return spans;
}

/** A column with the edges that its pieces share. */
export interface Column extends Span {
  /** Null if they don't share one. */
  readonly left: number | null;
  readonly right: number | null;
}

/** The edge that at least half of the pieces have. */
function sharedEdge(edges: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const edge of edges) counts.set(edge, (counts.get(edge) ?? 0) + 1);
  const [best] = [...counts].toSorted((a, b) => b[1] - a[1]);
  return best && best[1] * 2 >= edges.length ? best[0] : null;
}

export function toColumn(pieces: readonly Span[]): Column {
  return {
    start: pieces.reduce((first, { start }) => Math.min(first, start), Number.POSITIVE_INFINITY),
    end: pieces.reduce((last, { end }) => Math.max(last, end), 0),
    left: sharedEdge(pieces.map(({ start }) => start)),
    right: sharedEdge(pieces.map(({ end }) => end)),
  };
}

/** Whether columns stand above each other in part, so that only their edges tell. */
function areBlurred(columns: readonly Column[]): boolean {
  return columns.some((column, at) =>
    columns.slice(at + 1).some((next) => overlap(column, next) > 0),
  );
}

/** How well a piece fits a column: by a shared edge, by how much of it is inside, else by the distance. */
function fit(piece: Span, column: Column, isBlurred: boolean): number {
  const edge = piece.start === column.left || piece.end === column.right ? 1 : 0;
  if (isBlurred) return edge;
  const inside = overlap(piece, column);
  if (inside > 0) return edge + 1 + inside / (piece.end - piece.start);
  const distance = Math.max(column.start - piece.end, piece.start - column.end);
  return edge - distance / 10;
}

interface Assignment {
  readonly columns: readonly number[];
  readonly score: number;
}

/** The best columns for pieces in their order. `forbidden`: a piece that must not have a certain column. */
function bestAssignment(
  pieces: readonly Token[],
  columns: readonly Column[],
  forbidden: readonly [piece: number, column: number] | null,
): Assignment | null {
  const isBlurred = areBlurred(columns);
  // best[c]: the best assignment of the pieces so far to columns before c.
  let best: (Assignment | null)[] = Array.from({ length: columns.length + 1 }, () => ({
    columns: [],
    score: 0,
  }));
  pieces.forEach((piece, at) => {
    const next: (Assignment | null)[] = [null];
    columns.forEach((column, index) => {
      const before = best[index] ?? null;
      const without = next[index] ?? null;
      const isAllowed = forbidden?.[0] !== at || forbidden[1] !== index;
      const score = before ? before.score + fit(piece, column, isBlurred) : 0;
      const isBetter = before && isAllowed && (!without || score > without.score);
      next.push(isBetter ? { columns: [...before.columns, index], score } : without);
    });
    best = next;
  });
  return best.at(-1) ?? null;
}

/** How much better the best columns must fit than the second best. */
const MARGIN = 0.3;

/** The column of each piece of a line; null if its position doesn't tell. */
export function assignColumns(
  pieces: readonly Token[],
  columns: readonly Column[],
): readonly number[] | null {
  const best = bestAssignment(pieces, columns, null);
  if (!best) return null;
  const isCertain = best.columns.every((column, piece) => {
    const other = bestAssignment(pieces, columns, [piece, column]);
    return !other || best.score - other.score >= MARGIN;
  });
  return isCertain ? best.columns : null;
}
