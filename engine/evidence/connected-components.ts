/**
 * Which cells can say something of one another: those of entities that lie in one another, in periods that share months. By
 * growth rates and claims components may have to be joined.
 */
import type { Period } from '../model/period.ts';
import type { Component } from './component-grid.ts';
import type { Grid } from './grid.ts';

/** Of each entity, the number of the tree that it is of: all that its outermost parent holds. */
export function entityTrees(parent: readonly number[]): number[] {
  const trees: number[] = parent.map(() => -1);
  let count = 0;
  const treeOf = (entity: number): number => {
    const cached = trees[entity] ?? -1;
    if (cached >= 0) return cached;
    const above = parent[entity] ?? -1;
    const tree = above >= 0 ? treeOf(above) : count++;
    trees[entity] = tree;
    return tree;
  };
  parent.forEach((_, entity) => {
    treeOf(entity);
  });
  return trees;
}

/** By period: the number of its time cluster. Periods that share months, directly or through others, form one cluster. */
function timeClusters(periods: readonly Period[]): number[] {
  const clusters: number[] = periods.map(() => 0);
  const inTime = [...periods.entries()].sort(([, a], [, b]) => a.start - b.start);
  let [cluster, end] = [-1, Number.NEGATIVE_INFINITY];
  for (const [number, period] of inTime) {
    if (period.start >= end) cluster += 1;
    end = Math.max(end, period.end);
    clusters[number] = cluster;
  }
  return clusters;
}

function invert(of: readonly number[]): number[][] {
  const lists: number[][] = [];
  of.forEach((list, item) => {
    const items = lists[list] ?? [];
    items.push(item);
    lists[list] = items;
  });
  return lists;
}

const ascending = (a: number, b: number): number => a - b;

/** The components of a grid as a disjoint-set forest (union-find). A block is a tree of entities in a time cluster. */
export class ConnectedComponents {
  readonly #trees: readonly number[];
  readonly #clusters: readonly number[];
  readonly #entitiesByTree: readonly (readonly number[])[];
  readonly #periodsByCluster: readonly (readonly number[])[];
  readonly #firstEntities: readonly number[];
  /** By block: another block of its component; itself where it represents the component. */
  readonly #parents: number[];

  constructor(grid: Grid) {
    this.#trees = entityTrees(grid.parent);
    this.#clusters = timeClusters(grid.periods);
    this.#entitiesByTree = invert(this.#trees);
    this.#periodsByCluster = invert(this.#clusters);
    this.#firstEntities = this.#entitiesByTree.flatMap(([first]) => first ?? []);
    this.#parents = [...Array(this.#entitiesByTree.length * this.#periodsByCluster.length).keys()];
  }

  /** The same components, to be joined apart from these. */
  copy(grid: Grid): ConnectedComponents {
    const copy = new ConnectedComponents(grid);
    for (const block of this.#parents.keys()) copy.union(block, this.find(block));
    return copy;
  }

  /** The first entity of each tree. */
  get firstEntities(): readonly number[] {
    return this.#firstEntities;
  }

  /** The block of an entity in a period. */
  blockOf(entity: number, period: number): number {
    return (
      (this.#trees[entity] ?? 0) * this.#periodsByCluster.length + (this.#clusters[period] ?? 0)
    );
  }

  /** The block that represents the component of a block. */
  find(block: number): number {
    let at = block;
    for (let next = this.#parents[at] ?? at; next !== at; next = this.#parents[at] ?? at) at = next;
    return at;
  }

  /** Joins the components of two blocks; returns whether they were different. */
  union(a: number, b: number): boolean {
    const [one, other] = [this.find(a), this.find(b)].sort(ascending);
    if (one === undefined || other === undefined || one === other) return false;
    this.#parents[other] = one;
    return true;
  }

  /** Every component, by the block that represents it. */
  all(): Map<number, Component> {
    const blocks = Map.groupBy([...this.#parents.keys()], (block) => this.find(block));
    return new Map(
      [...blocks].map(([representative, own]) => [representative, this.#component(own)]),
    );
  }

  #component(blocks: readonly number[]): Component {
    const clusterCount = this.#periodsByCluster.length;
    const trees = new Set(blocks.map((block) => Math.floor(block / clusterCount)));
    const clusters = new Set(blocks.map((block) => block % clusterCount));
    const own = new Set(blocks);
    return {
      blocks,
      trees: [...trees],
      entities: [...trees].flatMap((tree) => this.#entitiesByTree[tree] ?? []).sort(ascending),
      periods: [...clusters]
        .flatMap((cluster) => this.#periodsByCluster[cluster] ?? [])
        .sort(ascending),
      has: (entity, period) => own.has(this.blockOf(entity, period)),
    };
  }
}
