/**
 * Features that a script uses, as paths in browser-compat-data: globals, static and other members, options of `Intl`. Scripts have no
 * types, so a member counts if every interface with a member of that name is too new, and the name isn't one of ours.
 */
import { type Node, type Options, parse } from 'acorn';
import { full } from 'acorn-walk';
import { browsersWithout, namesBelow, nodeAt } from './compat-data.ts';
import { countRules, type UsedFeature } from './css-features.ts';

/** The newest syntax that all supported browsers parse: the `v` flag of ES2024 is newer than the oldest of them. */
const SYNTAX: Options['ecmaVersion'] = 2023;
/** A string with fewer rules isn't taken for a style sheet. */
const MIN_RULES = 3;

const ROOTS = [['api'], ['javascript', 'builtins']];
const GLOBALS = new Map<string, readonly string[]>();
const MEMBERS = new Map<string, (readonly string[])[]>();
const INTL_OPTIONS = new Map<string, (readonly string[])[]>();

function add<Key>(map: Map<Key, (readonly string[])[]>, key: Key, path: readonly string[]): void {
  map.set(key, [...(map.get(key) ?? []), path]);
}

function collect(path: readonly string[]): void {
  for (const name of namesBelow(nodeAt(path))) {
    const inner = [...path, name];
    const [, option] = /^options_(\w+)_parameter$/.exec(name) ?? [];
    if (option !== undefined && inner.includes('Intl')) add(INTL_OPTIONS, option, inner);
    add(MEMBERS, name.replace(/_(static|event)$/, ''), inner);
    collect(inner);
  }
}
for (const name of namesBelow(nodeAt(['api', 'Window'])))
  GLOBALS.set(name, ['api', 'Window', name]);
for (const root of ROOTS)
  for (const name of namesBelow(nodeAt(root))) {
    GLOBALS.set(name, [...root, name]);
    collect([...root, name]);
  }

/** The name of an identifier or a literal key. */
function nameOf(node: Node | null | undefined): string {
  if (node && 'name' in node) return String(node.name);
  return node && 'value' in node ? String(node.value) : '';
}

const nodesIn = (value: unknown): Node[] =>
  (Array.isArray(value) ? value : [value]).filter(
    (one): one is Node => typeof one === 'object' && one !== null && 'type' in one,
  );

const field = (node: Node, name: string): Node[] => nodesIn(Reflect.get(node, name));

const keysOf = (node: Node): string[] =>
  field(node, 'properties').flatMap((property) =>
    Reflect.get(property, 'computed') ? [] : nameOf(field(property, 'key')[0]) || [],
  );

const isComputed = (node: Node): boolean => Reflect.get(node, 'computed') === true;

/** A parsed script. Throws a `SyntaxError` if the oldest browsers can't parse it. */
export function parseScript(code: string): Node {
  return parse(code, { ecmaVersion: SYNTAX, sourceType: 'module' });
}

/** Names of members that a script defines itself. */
export function ownNames(tree: Node): Set<string> {
  const names = new Set<string>();
  full(tree, (node) => {
    if (node.type === 'ObjectExpression') for (const name of keysOf(node)) names.add(name);
    if (node.type === 'MethodDefinition' || node.type === 'PropertyDefinition')
      names.add(nameOf(field(node, 'key')[0]));
  });
  return names;
}

/** The member's path if all that it may be are too new; else null. */
function newMember(paths: readonly (readonly string[])[]): readonly string[] | null {
  const known = paths.filter((path) => nodeAt(path)?.__compat);
  const [first = null] = known;
  return known.every((path) => browsersWithout(path).length > 0) ? first : null;
}

/** The features of a script; `own` are names of members that scripts and documents define. */
export function jsFeatures(tree: Node, own: ReadonlySet<string>): UsedFeature[] {
  const found: UsedFeature[] = [];
  const use = (path: readonly string[] | null, text: string) => path && found.push({ path, text });
  const useMember = (name: string, text: string) =>
    own.has(name) || use(newMember(MEMBERS.get(name) ?? []), text);
  full(tree, (node) => {
    if (node.type === 'Identifier') use(GLOBALS.get(nameOf(node)) ?? null, nameOf(node));
    if (node.type === 'MemberExpression' && !isComputed(node)) {
      const [object, property] = [
        nameOf(field(node, 'object')[0]),
        nameOf(field(node, 'property')[0]),
      ];
      const global = GLOBALS.get(object);
      const statics = global && [`${property}_static`, property].map((name) => [...global, name]);
      const exact = statics?.find((path) => nodeAt(path));
      if (exact) use(exact, `${object}.${property}`);
      else useMember(property, `.${property}`);
    }
    if (node.type === 'ObjectPattern')
      for (const name of keysOf(node)) useMember(name, `{ ${name} }`);
    if (node.type === 'ObjectExpression')
      for (const name of keysOf(node)) use(newMember(INTL_OPTIONS.get(name) ?? []), `${name}:`);
  });
  return found;
}

/** The style sheets among a script's strings. */
export function styleSheetsIn(tree: Node): string[] {
  const sheets: string[] = [];
  full(tree, (node) => {
    const text =
      node.type === 'TemplateElement'
        ? String(Reflect.get(Reflect.get(node, 'value'), 'cooked'))
        : node.type === 'Literal'
          ? nameOf(node)
          : '';
    if (text.includes('{') && countRules(text) >= MIN_RULES) sheets.push(text);
  });
  return sheets;
}
