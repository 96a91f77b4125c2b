/** What a built file uses that the oldest supported browsers lack. */
import { jsonSchemas } from '../../../engine/model/schemas/primitives.ts';
// Registers the schemas of rankings and entities, whose members scripts read.
import '../../../engine/model/schemas/ranking-schema.ts';
import '../../../engine/model/schemas/dataset-schema.ts';
import { browsersWithout } from './compat-data.ts';
import { cssFeatures, type UsedFeature } from './css-features.ts';
import { jsFeatures, ownNames, parseScript, styleSheetsIn } from './js-features.ts';

/** A feature that some supported browsers lack. */
export interface MissingFeature {
  /** Its path in browser-compat-data, such as `css.selectors.has`. */
  readonly feature: string;
  /** The file, and the text that uses it. */
  readonly place: string;
  /** Browsers without it, with the oldest version that has to do. */
  readonly browsers: readonly string[];
}

/** Members of objects of zod and csv-parse, and of the buffers that csv-parse brings along. */
const LIBRARY_NAMES = ['run', 'when', 'suffix', 'cast', 'equals', 'inspect'];

/** The names of groups in the regular expressions of a script, which it reads from their matches. */
const groupNames = (code: string): string[] =>
  Array.from(code.matchAll(/\(\?<([a-z]\w*)>/gi), ([, name = '']) => name);

function schemaNames(value: unknown, names = new Set<string>()): Set<string> {
  if (typeof value !== 'object' || value === null) return names;
  const properties: unknown = Reflect.get(value, 'properties');
  if (typeof properties === 'object')
    for (const name of Object.keys(properties ?? {})) names.add(name);
  for (const inner of Object.values(value)) schemaNames(inner, names);
  return names;
}

function missingAmong(used: readonly UsedFeature[], file: string): MissingFeature[] {
  return used.flatMap(({ path, text }) => {
    const browsers = browsersWithout(path);
    return browsers.length > 0
      ? [{ feature: path.join('.'), place: `${file}: ${text}`, browsers }]
      : [];
  });
}

/** What built files lack, by their names with the endings `.css`, `.js` or `.html`; of HTML, its inline styles and scripts. */
export function missingFeatures(files: ReadonlyMap<string, string>): MissingFeature[] {
  const sheets: (readonly [string, string])[] = [];
  const scripts: (readonly [string, ReturnType<typeof parseScript>])[] = [];
  const addScript = (name: string, code: string) => {
    const tree = parseScript(code);
    scripts.push([name, tree]);
    for (const css of styleSheetsIn(tree)) sheets.push([name, css]);
  };
  for (const [name, text] of files) {
    if (name.endsWith('.css')) sheets.push([name, text]);
    if (name.endsWith('.js')) addScript(name, text);
    if (name.endsWith('.html')) {
      for (const [, css = ''] of text.matchAll(/<style>(.*?)<\/style>/gs)) sheets.push([name, css]);
      for (const [, code = ''] of text.matchAll(/<script>(.*?)<\/script>/gs)) addScript(name, code);
    }
  }
  const own = schemaNames(jsonSchemas(), new Set(LIBRARY_NAMES));
  for (const code of files.values()) for (const name of groupNames(code)) own.add(name);
  for (const [, tree] of scripts) for (const name of ownNames(tree)) own.add(name);
  return [
    ...sheets.flatMap(([name, css]) => missingAmong(cssFeatures(css), name)),
    ...scripts.flatMap(([name, tree]) => missingAmong(jsFeatures(tree, own), name)),
  ];
}
