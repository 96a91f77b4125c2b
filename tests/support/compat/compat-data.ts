/**
 * What the oldest supported browsers lack, by MDN's browser-compat-data. A feature is named by its path in that data, such as
 * `css.selectors.has`.
 */
import { createRequire } from 'node:module';
import type {
  BrowserName,
  CompatStatement,
  SimpleSupportStatement,
} from '@mdn/browser-compat-data';
import { SUPPORTED_BROWSERS } from '../../../widget/build/browser-targets.ts';

/** Browsers in the data for each name of Browserslist: those on phones have the versions of those on desktops. */
const DATA_NAMES: Readonly<Record<string, readonly BrowserName[]>> = {
  chrome: ['chrome', 'chrome_android'],
  edge: ['edge'],
  firefox: ['firefox', 'firefox_android'],
  safari: ['safari'],
  ios_saf: ['safari_ios'],
};

/** A browser, and the oldest version that has to do. */
interface OldestBrowser {
  readonly name: BrowserName;
  readonly version: string;
}

const OLDEST: readonly OldestBrowser[] = [...SUPPORTED_BROWSERS].flatMap(([name, version]) =>
  (DATA_NAMES[name] ?? []).map((one) => ({ name: one, version })),
);

/** A node of the data: features by name, and the statement about this one. */
export interface CompatNode {
  readonly __compat?: CompatStatement;
  readonly [name: string]: unknown;
}

// The package has types for its parts, not for paths.
const DATA: CompatNode = createRequire(import.meta.url)('@mdn/browser-compat-data');

const isNode = (value: unknown): value is CompatNode => typeof value === 'object' && value !== null;

/** The node at a path, if the data has it. */
export function nodeAt(path: readonly string[]): CompatNode | null {
  let node: CompatNode = DATA;
  for (const name of path) {
    const next = Object.hasOwn(node, name) ? node[name] : undefined;
    if (!isNode(next)) return null;
    node = next;
  }
  return node;
}

/** The names of the features below a node. */
export const namesBelow = (node: CompatNode | null): string[] =>
  Object.keys(node ?? {}).filter((name) => name !== '__compat');

const numbersOf = (version: string): number[] => version.replace('≤', '').split('.').map(Number);

/** Whether one version is at most another. */
function isAtMost(version: string, other: string): boolean {
  const [one, two] = [numbersOf(version), numbersOf(other)];
  for (const [index, number] of one.entries()) {
    const difference = number - (two[index] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return true;
}

function hasFeature(support: SimpleSupportStatement, version: string): boolean {
  const { version_added, version_removed, prefix, alternative_name, flags } = support;
  if (prefix || alternative_name || flags) return false;
  if (typeof version_added !== 'string' || version_added === 'preview') return false;
  if (!isAtMost(version_added, version)) return false;
  return typeof version_removed !== 'string' || !isAtMost(version_removed, version);
}

/** The oldest supported browsers without the feature at `path`, such as "firefox 115"; empty if the data doesn't know it. */
export function browsersWithout(path: readonly string[]): string[] {
  const support = nodeAt(path)?.__compat?.support;
  if (!support) return [];
  return OLDEST.filter(({ name, version }) => {
    const statements = [support[name] ?? []].flat();
    return !statements.some((statement) => hasFeature(statement, version));
  }).map(({ name, version }) => `${name} ${version}`);
}
