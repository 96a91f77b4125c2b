/** Elements as plain data, so that one function draws a table for the HTML of a page and for the DOM calls of a script. */
import { escapeMarkup } from '../model/text.ts';

/** A text, or an element: its tag, its attributes and its children. In an `svg` element, all are SVG. */
export type Node = string | ElementNode;
export type ElementNode = readonly [
  tag: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly Node[],
];

/** The node as HTML. No element that is drawn is void. */
export function toHtml(node: Node): string {
  if (typeof node === 'string') return escapeMarkup(node);
  const [tag, attributes, children] = node;
  const pairs = Object.entries(attributes).map(
    ([name, value]) => ` ${name}="${escapeMarkup(value)}"`,
  );
  return `<${tag}${pairs.join('')}>${children.map(toHtml).join('')}</${tag}>`;
}

/** The text of a node, without its markup. */
export function textOf(node: Node): string {
  return typeof node === 'string' ? node : node[2].map(textOf).join('');
}
