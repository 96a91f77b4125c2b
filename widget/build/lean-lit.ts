/**
 * Lit without what no template here uses: directives, SVG and MathML templates, comments, values inside `<textarea>`, as a whole tag
 * or right before `/>`, attributes made of several pieces, that are there or not, with capitals or with spaces around the equals
 * sign, objects as their values, text that ends with one before a value, properties without a value, and what only developers see.
 * Written as edits of Lit's own readable source, each of which must be found, so that another Lit can't be built half.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';

/** What is left out: where it is found, and what stands there instead. The minifiers drop what is never reached then. */
const EDITS: readonly (readonly [what: string, found: RegExp, instead: string])[] = [
  ['help for developers', /const DEV_MODE = true/, 'const DEV_MODE = false'],
  [
    'sanitizers',
    /const ENABLE_EXTRA_SECURITY_HOOKS = true/,
    'const ENABLE_EXTRA_SECURITY_HOOKS = false',
  ],
  ['polyfills', /const polyfillSupport = [\s\S]*?polyfillSupport\?\.\(Template, ChildPart\);/, ''],
  ['its mark on the page', /\(global\.litHtmlVersions \?\?= \[\]\)\.push\('[\d.]+'\);/, ''],
  ['directives', /(?<!function )resolveDirective\(this, ([\w[\] +]+)[^)]*\)/g, '$1'],
  ['what is by chance in the mark of values', /(?<=const marker = )[^;]*/, "'lit$$'"],
  ['that templates are marked', /\n {8}\['_\$litType\$'\]: type,/, ''],
  ['how they are known', /value\['_\$litType\$'\] !== undefined/, 'value.strings'],
  ['what they are made of', /, \['_\$litType\$'\]: type \}, options/, ' }'],
  [
    'where values stand',
    /(?<=const getTemplateHtml = )\(strings, type\) => \{[\s\S]*?\n\};/,
    `(strings) => trustFromTemplateString(
    strings,
    strings.reduce((html, next) => html + (html.endsWith('=') ? marker : nodeMarker) + next) +
        (strings.at(-1) ? '' : '<?>'),
);`,
  ],
  ['what the ends of tags look like', /const tagEndRegex = new RegExp\([^;]*;/, ''],
  [
    'where it is asked for',
    /const \[html, attrNames\] = getTemplateHtml\(strings, type\)/,
    'const html = getTemplateHtml(strings)',
  ],
  [
    'what is added to the names of attributes',
    /name\.endsWith\(boundAttributeSuffix\)/,
    'node.getAttribute(name) === marker',
  ],
  [
    'pieces of attributes',
    /const realName = [^;]*;\s*const value = node\.getAttribute\(name\);\s*const statics = [^;]*;/,
    '',
  ],
  ['their real names', /exec\(realName\)/, 'exec(name)'],
  ['what this is a symbol of', /Symbol\.for\('lit-noChange'\)/, 'Symbol()'],
  ['whether there is a policy', /(?<=return policy) !== undefined/, ''],
  [
    'whether there can be one',
    /trustedTypes\s*\? trustedTypes(\.createPolicy\([\s\S]*?\}\))\s*: undefined/,
    'trustedTypes?$1',
  ],
  ['properties without a value', /value === nothing \? undefined : value/, 'value'],
  ['whether it is a comment', /else if \(node\.nodeType === 8\)/, 'else'],
  ['their connection', /this\._\$notifyConnectionChanged\?\.\(false, true, from\);/, ''],
  ['from which of them on', /(?<=nextSibling), (?:partIndex|from)(?=\))/g, ''],
  ['their parts', /\n {4}setConnected\(isConnected\) \{[\s\S]*?\n {4}\}/, ''],
  [
    'public getters of parts',
    /\n {4}get (?:parentNode|startNode|endNode|tagName|_\$isConnected)\(\) \{[\s\S]*?\n {4}\}/g,
    '',
  ],
  ['SVG and MathML', /\btype(?:\$1)? === (?:SVG|MATHML)_RESULT/g, 'false'],
  ['compiled templates', /typeof type(?:\$1)? === 'number'/, 'true'],
  ['values in textareas and scripts', /rawTextElement\.test\([^)]*\)/g, 'false'],
  ['whether there are attributes', /node\.hasAttributes\(\)/, 'true'],
  ['values in comments', /\(i = node\.data\.indexOf\(marker, i \+ 1\)\) !== -1/, 'false'],
  ['values as tags', /name\.startsWith\(marker\)/, 'false'],
  ['other DOMs', /\bwrap\((?=\S)/g, '('],
  ['nodes as values', /value\.nodeType !== undefined/, 'false'],
  ['iterables that are no lists', /(?<=else if \()isIterable(?=\(value)/, 'isArray'],
  ['options of markup', /(?<=createElement\(html), _?options/g, ''],
  ['their options', /(?<=constructor\(startNode, endNode), parent, options/, ''],
  ['those of attributes', /(?<=constructor\(element, name), strings, parent, options/, ''],
  ['whose directive it is', /(?<=_\$setValue\(value), directiveParent = this(?=\))/g, ''],
  ['functions as values', / && typeof value != 'function'/, ''],
  ['parts that are left out', /if \(part !== undefined\)/, 'if (true)'],
  ['the kind of attributes in templates', /type: ATTRIBUTE_PART,/, ''],
  ['that of children', /type: CHILD_PART(?=, index: nodeIndex)/, 'ctor: ChildPart'],
  [
    'how they are told apart',
    /let part;\s*if \(templatePart\.type[\s\S]*?(?=\n\s*this\._\$parts\.push)/,
    'const part = new templatePart.ctor(node, templatePart.name ?? node.nextSibling);',
  ],
  ['what parts are made with', /(?<=new ChildPart\([^,]*, [^,]*), this, [^)]*/, ''],
  ['what templates are cloned with', /_clone\(this\.options\)/, '_clone()'],
  [
    'the long word for a list that is no template',
    /'invalid template strings array'/,
    "'template'",
  ],
  ['other documents', /\(options\?\.creationScope \?\? d\)/, 'd'],
  ['kinds of parts', /\n {8}this\.type = \w+_PART;/g, ''],
  ['their constructors', /\n {4}constructor\(\) \{\n {8}super\(\.\.\.arguments\);\n {4}\}/g, ''],
  ['their disconnection', /\n {8}this\._\$disconnectableChildren = undefined;/g, ''],
  ['their parents', /\n {8}this\._\$parent = parent;/g, ''],
  ['whether they are connected', /\n {8}this\.__isConnected = [^;]*;/, ''],
  ['their options', /\n {8}this\.options = options;/g, ''],
  ['attributes that are there or not', /m\[1\] === '\?'/, 'false'],
  ['what they are remembered by', /\n\s*strings: statics,/, ''],
  ['their number', /if \(strings\.length > 2[^{]*\{[\s\S]*?\n {8}\}\n {8}else \{[^}]*\}/, ''],
  [
    'how many values they take',
    /if \(part\.strings !== undefined\) \{[\s\S]*?else \{\s*(part\._\$setValue\(values\[i\]\);)\s*\}/,
    '$1',
  ],
  [
    'what they make together',
    /_\$setValue\(value, directiveParent = this, valueIndex, noCommit\) \{[\s\S]*?\n {4}\}/,
    `_$setValue(value) {
        if (value === noChange || value === this._$committedValue) return;
        this._$committedValue = value;
        this._commitValue(value);
    }`,
  ],
  [
    'listeners other than one function for good',
    /(?<=class EventPart extends AttributePart \{\n)[\s\S]*?\n\}/,
    `    _$setValue(listener) {
        if (this._$committedValue === nothing) this.element.addEventListener(this.name, this);
        this._$committedValue = listener;
    }
    handleEvent(event) {
        this._$committedValue(event);
    }
}`,
  ],
  [
    'where and with what to render',
    /(?<=export const render = )[\s\S]*?\n\};/,
    `(value, container) =>
    (container._$part ??= new ChildPart(container.appendChild(createMarker()), null))._$setValue(value);`,
  ],
];

/** Lit's source with the edits. Throws where one finds nothing. */
export function leanLit(source: string): string {
  return EDITS.reduce((text, [what, found, instead]) => {
    const edited = text.replace(found, instead);
    if (edited === text) throw new Error(`lit-html: found no ${what}; expected ${found.source}`);
    return edited;
  }, source);
}

/** Where Lit's readable source lies. */
export function litSource(): string {
  const lit = createRequire(import.meta.url).resolve('lit/html.js');
  // Which of its builds is found depends on who asks; the package's folder doesn't.
  const [folder = ''] = /^.*[\\/]lit-html[\\/]/.exec(createRequire(lit).resolve('lit-html')) ?? [];
  return join(folder, 'development', 'lit-html.js');
}

/** Gives the scripts that page authors load the lean Lit; the package leaves the choice to its bundler. */
export const lean: Plugin = {
  name: 'lean-lit',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^lit\/html\.js$/ }, () => ({ path: litSource() }));
    onLoad({ filter: /lit-html[\\/]development[\\/]lit-html\.js$/ }, async ({ path }) => ({
      contents: leanLit(await readFile(path, 'utf8')),
    }));
  },
};
