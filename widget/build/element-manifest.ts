/**
 * Generates `custom-elements.json`, which describes the element for editors and other tools, from its code and comments.
 * Usage: `node widget/build/element-manifest.ts`.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { create, ts } from '@custom-elements-manifest/analyzer';
import type {
  Attribute,
  ClassField,
  CustomElement,
  Declaration,
  Package,
} from 'custom-elements-manifest/schema';

declare module '@custom-elements-manifest/analyzer' {
  // Exports that its own types leave out.
  export function create(options: {
    readonly modules: readonly object[];
    readonly plugins: readonly object[];
    readonly context: { readonly dev: boolean };
  }): Package;
  export const ts: {
    readonly ScriptTarget: { readonly ES2022: number };
    createSourceFile(path: string, text: string, target: number, setParents: boolean): object;
  };
}

const WIDGET = join(import.meta.dirname, '..');

/** Source modules, with their paths in the package. */
const MODULES = [
  { source: 'likewise-ranking.ts', path: 'js/likewise-ranking.js' },
  { source: 'define.ts', path: 'js/define.js' },
];

/** The path of the generated file. */
export const ELEMENT_MANIFEST = join(WIDGET, 'custom-elements.json');

const isElement = (declaration: Declaration): declaration is Declaration & CustomElement =>
  'customElement' in declaration;

/** A property, with the attribute that reflects it. */
interface ReflectedField extends ClassField {
  readonly attribute?: string;
  readonly reflects?: true;
}

/** Names of the reactive properties with their attributes, from the text of `static properties`. */
function attributesOf(properties: string): Map<string, string> {
  const pairs = properties.matchAll(/(\w+): (?:\{([^}]*)\}|\w+)/g);
  const named = [...pairs].map(([, property = '', options = '']): [string, string] => {
    const [, written = property.toLowerCase()] = /\battribute: '([^']+)'/.exec(options) ?? [];
    return [property, written];
  });
  return new Map(named);
}

/** Adds the attributes of properties, which the analyzer can't infer, and removes internals, which are private or static. */
function completeElement(element: CustomElement): void {
  const fields = (element.members ?? []).filter(
    (member): member is ClassField => member.kind === 'field',
  );
  const written = fields.find(({ name }) => name === 'properties')?.default ?? '';
  const attributes = attributesOf(written);
  const members = fields
    .filter((field) => !field.static && !field.privacy)
    .map((field): ReflectedField => {
      const attribute = attributes.get(field.name);
      return attribute ? { ...field, attribute, reflects: true } : field;
    });
  element.members = members;
  element.attributes = members.flatMap(({ name, attribute, type, description }): Attribute[] =>
    attribute
      ? [
          {
            name: attribute,
            fieldName: name,
            ...(type && { type }),
            ...(description && { description }),
          },
        ]
      : [],
  );
  // The real base class is internal.
  element.superclass = { name: 'HTMLElement' };
  // The analyzer also reports the method that dispatches the events as one.
  element.events = (element.events ?? []).filter(({ name }) => name.startsWith('likewise-'));
}

/** The manifest of the current sources. */
export async function describeElement(): Promise<string> {
  const modules = await Promise.all(
    MODULES.map(async ({ source, path }) =>
      ts.createSourceFile(
        path,
        (await readFile(join(WIDGET, source), 'utf8')).replaceAll(
          /(from '\.\/[\w/-]+)\.ts'/g,
          "$1.js'",
        ),
        ts.ScriptTarget.ES2022,
        true,
      ),
    ),
  );
  const manifest: Package = create({ modules, plugins: [], context: { dev: false } });
  for (const { declarations = [] } of manifest.modules)
    for (const element of declarations.filter(isElement)) completeElement(element);
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

if (import.meta.main) await writeFile(ELEMENT_MANIFEST, await describeElement());
