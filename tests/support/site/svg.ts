/** Parses a picture as a renderer would: the position and style of each text and rectangle. */
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { z } from 'zod';
import { textWidth } from '../../../site/pictures/measure-text.ts';

/** One element in document order: `name` is its tag, `attributes` include those it inherits. */
export interface SvgElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  /** The origin and scale of its coordinates on the picture. */
  readonly place: Place;
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** A box with its upper left corner. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface SvgText extends Box {
  readonly text: string;
  readonly size: number;
  readonly baseline: number;
}

const INHERITED = ['font-size', 'font-weight', 'text-anchor', 'fill', 'lang', 'font-family'];
const nodes = z.array(z.record(z.string(), z.unknown()));
const attributesOf = z.record(z.string(), z.string()).default({});

const PAGE: Place = { x: 0, y: 0, scale: 1 };

/** The coordinates inside `translate(x y) scale(s)`, the only transform that pictures use. */
function within({ x, y, scale }: Place, transform: string | undefined): Place {
  if (!transform) return { x, y, scale };
  const [, dx, dy, factor] = /^translate\((\S+) (\S+)\) scale\((\S+)\)$/.exec(transform) ?? [];
  if (!factor) throw new Error(`unknown transform: ${transform}`);
  return { x: x + Number(dx) * scale, y: y + Number(dy) * scale, scale: scale * Number(factor) };
}

function flatten(
  tree: unknown,
  inherited: Readonly<Record<string, string>>,
  outer: Place,
): SvgElement[] {
  return nodes.parse(tree).flatMap((node) => {
    const own = attributesOf.parse(node[':@']);
    const name = Object.keys(node).find((key) => key !== ':@') ?? '';
    if (name.startsWith('#') || name.startsWith('?')) return [];
    const kept = Object.entries(inherited).filter(([key]) => INHERITED.includes(key));
    const attributes = { ...Object.fromEntries(kept), ...own };
    const content = nodes.parse(node[name]);
    const text = content.map((child) => child['#text'] ?? '').join('');
    const place = within(outer, own.transform);
    return [{ name, attributes, text, place }, ...flatten(content, attributes, place)];
  });
}

/** All elements. Throws if the document isn't well-formed. */
export function elementsOf(svg: string): SvgElement[] {
  const valid = XMLValidator.validate(svg);
  if (valid !== true) throw new Error(`not well-formed: ${valid.err.msg} in ${svg}`);
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    parseTagValue: false,
    trimValues: false,
    htmlEntities: true,
  });
  return flatten(parser.parse(svg), {}, PAGE);
}

const numberOf = (element: SvgElement, name: string): number => {
  const value = Number(element.attributes[name] ?? 'none');
  if (Number.isNaN(value)) throw new Error(`${element.name} without ${name}: ${element.text}`);
  return value;
};

/** The texts, with their size by the table of widths. */
export function textsOf(svg: string): SvgText[] {
  return elementsOf(svg)
    .filter(({ name }) => name === 'text')
    .map((element) => {
      const { x, y, scale } = element.place;
      const size = numberOf(element, 'font-size') * scale;
      const [start, baseline] = [
        x + numberOf(element, 'x') * scale,
        y + numberOf(element, 'y') * scale,
      ];
      const bold = element.attributes['font-weight'] !== undefined;
      const width = textWidth(element.text, size, bold);
      const left = element.attributes['text-anchor'] === 'end' ? start - width : start;
      const [top, bottom] = [baseline - size * 0.72, baseline + size * 0.2];
      return { text: element.text, size, baseline, left, right: left + width, top, bottom };
    });
}

/** The bars: rectangles in units of the picture. */
export function barsOf(svg: string): (Box & { readonly fill: string })[] {
  const all = elementsOf(svg);
  const from = all.findIndex(({ name }) => name === 'defs');
  const rects = all
    .slice(from)
    .filter(({ name, attributes }) => name === 'rect' && attributes.y !== undefined);
  return rects.map((element) => {
    const { x, y, scale } = element.place;
    const [left, top] = [x + numberOf(element, 'x') * scale, y + numberOf(element, 'y') * scale];
    return {
      left,
      right: left + numberOf(element, 'width') * scale,
      top,
      bottom: top + numberOf(element, 'height') * scale,
      fill: element.attributes.fill ?? '',
    };
  });
}

/** Width and height of the picture. */
export function sizeOf(svg: string): { readonly width: number; readonly height: number } {
  const [root] = elementsOf(svg);
  if (root?.name !== 'svg') throw new Error('the document’s root is no svg');
  return { width: numberOf(root, 'width'), height: numberOf(root, 'height') };
}

const SLACK = 0.2;
const apart = (one: Box, other: Box): boolean =>
  one.right <= other.left + SLACK ||
  other.right <= one.left + SLACK ||
  one.bottom <= other.top + SLACK ||
  other.bottom <= one.top + SLACK;

/** Every pair of texts, or of a text and a bar, that overlap, and every text beyond the edges; none if all is well. */
export function collisionsOf(svg: string): string[] {
  const { width, height } = sizeOf(svg);
  const texts = textsOf(svg);
  const bars = barsOf(svg).map((bar) => ({ ...bar, text: 'a bar' }));
  const found: string[] = [];
  texts.forEach((one, index) => {
    if (one.left < 0 || one.right > width || one.top < 0 || one.bottom > height)
      found.push(`${one.text} leaves the picture`);
    for (const other of [...texts.slice(index + 1), ...bars])
      if (!apart(one, other)) found.push(`${one.text} × ${other.text}`);
  });
  return found;
}
