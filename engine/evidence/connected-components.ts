/**
 * Connected components of cells that can bound each other: entities of one tree, in periods that share months. Growth
 * rates and claims can join components further.
 */

import type { Period } from '../model/period.ts';
import type { Component, Grid } from './grid.ts';

/** Tree number of each entity. A tree consists of an outermost parent and everything inside it. */
export function entityTrees(parent: readonly number[]): number[] {
  const trees: number[] = parent.map(() => -1);
  let count = 0;
  const treeOf = (entity: number): number => {
    const cached = trees[entity] ?? -1;
    if (cached >= 0) return cached;
    const parentEntity = parent[entity] ?? -1;
    const tree = parentEntity >= 0 ? treeOf(parentEntity) : count++;
    trees[entity] = tree;
    return tree;
  };
  parent.forEach((_, entity) => {
    treeOf(entity);
  });
  return trees;
}

/** Time cluster of each period. Periods that share months, directly or through other periods, form one cluster. */
function timeClusters(periods: readonly Period[]): number[] {
  const clusters: number[] = periods.map(() => 0);
  const sortedPeriods = [...periods.entries()].sort(([, a], [, b]) => a.start - b.start);
  let [cluster, end] = [-1, Number.NEGATIVE_INFINITY];
  for (const [number, period] of sortedPeriods) {
    if (period.start >= end) cluster += 1;
    end = Math.max(end, period.end);
    clusters[number] = cluster;
  }
  return clusters;
}

function invert(listOf: readonly number[]): number[][] {
  const lists: number[][] = [];
  listOf.forEach((list, item) => {
    const items = lists[list] ?? [];
    items.push(item);
    lists[list] = items;
  });
  return lists;
}

const ascending = (a: number, b: number): number => a - b;

/** Components of a grid as a disjoint-set forest (union-find). A block is a tree of entities in a time cluster. */
export class ConnectedComponents {
  readonly #trees: readonly number[];
  readonly #clusters: readonly number[];
  readonly #entitiesByTree: readonly (readonly number[])[];
  readonly #periodsByCluster: readonly (readonly number[])[];
  readonly #firstEntities: readonly number[];
  /** Parent of each block in the forest; the representative of a component is its own parent. */
  readonly #parents: number[];

  constructor(grid: Grid) {
    this.#trees = entityTrees(grid.parent);
    this.#clusters = timeClusters(grid.periods);
    this.#entitiesByTree = invert(this.#trees);
    this.#periodsByCluster = invert(this.#clusters);
    this.#firstEntities = this.#entitiesByTree.flatMap(([first]) => first ?? []);
    this.#parents = [...Array(this.#entitiesByTree.length * this.#periodsByCluster.length).keys()];
  }

  /** Copies the components, so that the copy can be joined independently. */
  copy(grid: Grid): ConnectedComponents {
    const copy = new ConnectedComponents(grid);
    for (const block of this.#parents.keys()) copy.union(block, this.find(block));
    return copy;
  }

  /** First entity of each tree. */
  get firstEntities(): readonly number[] {
    return this.#firstEntities;
  }

  /** Block of an entity in a period. */
  blockOf(entity: number, period: number): number {
    return (
      (this.#trees[entity] ?? 0) * this.#periodsByCluster.length + (this.#clusters[period] ?? 0)
    );
  }

  /** Representative of the component that contains a block. */
  find(block: number): number {
    let current = block;
    for (
      let parent = this.#parents[current] ?? current;
      parent !== current;
      parent = this.#parents[current] ?? current
    )
      current = parent;
    return current;
  }

  /** Joins the components of two blocks. Returns whether they were different. */
  union(a: number, b: number): boolean {
    const [kept, merged] = [this.find(a), this.find(b)].sort(ascending);
    if (kept === undefined || merged === undefined || kept === merged) return false;
    this.#parents[merged] = kept;
    return true;
  }

  /** All components by representative block. */
  all(): Map<number, Component> {
    const blocks = Map.groupBy([...this.#parents.keys()], (block) => this.find(block));
    return new Map(
      [...blocks].map(([representative, members]) => [representative, this.#component(members)]),
    );
  }

  #component(blocks: readonly number[]): Component {
    const clusterCount = this.#periodsByCluster.length;
    const trees = new Set(blocks.map((block) => Math.floor(block / clusterCount)));
    const clusters = new Set(blocks.map((block) => block % clusterCount));
    const blockSet = new Set(blocks);
    return {
      blocks,
      trees: [...trees],
      entities: [...trees].flatMap((tree) => this.#entitiesByTree[tree] ?? []).sort(ascending),
      periods: [...clusters]
        .flatMap((cluster) => this.#periodsByCluster[cluster] ?? [])
        .sort(ascending),
      has: (entity, period) => blockSet.has(this.blockOf(entity, period)),
    };
  }
}
