/**
 * Features that a style sheet uses, as paths in browser-compat-data: properties, keywords, functions, units, selectors, at-rules and
 * media features. A declaration after an older one of the same property in its rule isn't counted: browsers without its features
 * keep the older one.
 */
import { type Block, type CssNode, type Declaration, generate, parse, walk } from 'css-tree';
import { browsersWithout, namesBelow, nodeAt } from './compat-data.ts';

/** A feature's path, such as `css.selectors.has`, and the text that uses it. */
export interface UsedFeature {
  readonly path: readonly string[];
  readonly text: string;
}

/** Paths below `css.types` by their last name: functions that many properties take. */
const TYPES = new Map<string, readonly string[]>();

function collectTypes(path: readonly string[]): void {
  for (const name of namesBelow(nodeAt(path))) {
    if (!TYPES.has(name)) TYPES.set(name, [...path, name]);
    collectTypes([...path, name]);
  }
}
collectTypes(['css', 'types']);

/** Units that are newer than most, by pattern, with their names in the data. */
const UNITS: readonly (readonly [RegExp, string])[] = [
  [/^cq(w|h|i|b|min|max)$/, 'container_query_length_units'],
  [/^[sld]v(w|h|i|b|min|max)$/, 'viewport_percentage_units_dynamic'],
];

/** Features of values that are no keyword or function: by property, with the text of the value. */
const COMBINATIONS: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  content: [[/\/\s*["']/, 'alt_text']],
  'text-decoration': [[/\S\s+\S/, 'includes_color-and-style']],
};

const isPrefixed = (name: string): boolean => /^-\w/.test(name);

/** The features of a value, for any property if that is a custom one. */
function valueFeatures(property: string, value: CssNode): string[][] {
  const found: string[][] = [];
  const own = ['css', 'properties', property];
  walk(value, (node) => {
    if (node.type === 'Identifier') found.push([...own, node.name]);
    if (node.type === 'Function')
      found.push([...own, node.name], [...(TYPES.get(node.name) ?? [])]);
    if (node.type === 'Dimension')
      for (const [pattern, name] of UNITS)
        if (pattern.test(node.unit)) found.push(['css', 'types', 'length', name]);
  });
  const text = generate(value);
  for (const [pattern, name] of COMBINATIONS[property] ?? [])
    if (pattern.test(text)) found.push([...own, name]);
  return found;
}

const declarationFeatures = ({ property, value }: Declaration): string[][] =>
  isPrefixed(property) ? [] : [['css', 'properties', property], ...valueFeatures(property, value)];

const isNew = (path: readonly string[]): boolean => browsersWithout(path).length > 0;

/** The declarations of a block without those that have an older one before them, with a vendor's prefix or without. */
function withoutFallbacks({ children }: Block): Declaration[] {
  const declarations = children.toArray().filter((node) => node.type === 'Declaration');
  const older = new Set<string>();
  return declarations.filter((declaration) => {
    const isOld = !declarationFeatures(declaration).some(isNew);
    const name = declaration.property.replace(/^-\w+-/, '');
    if (isOld) older.add(name);
    return isOld || !older.has(name);
  });
}

function featuresOf(node: CssNode, isNested: boolean): string[][] {
  switch (node.type) {
    case 'Rule':
      return [
        ...(isNested ? [['css', 'selectors', 'nesting']] : []),
        ...withoutFallbacks(node.block).flatMap(declarationFeatures),
      ];
    case 'PseudoClassSelector':
    case 'PseudoElementSelector':
      return isPrefixed(node.name) ? [] : [['css', 'selectors', node.name]];
    case 'NestingSelector':
      return [['css', 'selectors', 'nesting']];
    case 'Atrule':
      return [['css', 'at-rules', node.name]];
    case 'Feature':
      return [['css', 'at-rules', node.kind, node.name]];
    default:
      return [];
  }
}

/** The features of a style sheet. Throws an error if a part of it can't be parsed, because its features would go unnoticed. */
export function cssFeatures(css: string): UsedFeature[] {
  const found: UsedFeature[] = [];
  let depth = 0;
  const onParseError = ({ message }: Error): never => {
    throw new SyntaxError(`CSS: ${message}`);
  };
  walk(parse(css, { parseCustomProperty: true, onParseError }), {
    enter(node: CssNode) {
      const paths = featuresOf(node, depth > 0);
      if (paths.length > 0) {
        const text = generate(node).slice(0, 80);
        for (const path of paths) found.push({ path, text });
      }
      if (node.type === 'Rule') depth += 1;
    },
    leave(node: CssNode) {
      if (node.type === 'Rule') depth -= 1;
    },
  });
  return found;
}

/** The number of rules in a text, or 0 if it isn't a style sheet. */
export function countRules(text: string): number {
  let count = 0;
  let isCss = true;
  const tree = parse(text, {
    onParseError: () => {
      isCss = false;
    },
  });
  walk(tree, (node) => {
    if (node.type === 'Rule') count += 1;
    if (node.type === 'Raw') isCss = false;
  });
  return isCss ? count : 0;
}
