/** Walks through XML of a workbook. Prefixes of names are left out: programs differ in them. */
import { Parser } from 'htmlparser2';
import { requireFlatMarkup } from '../table-limits.ts';

export type Attributes = Readonly<Record<string, string | undefined>>;

export interface XmlHandler {
  readonly open?: (name: string, attributes: Attributes) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

const withoutPrefix = (name: string) => name.replace(/^.*:/, '');

/** Calls a handler for each tag and text. Throws a `CommandError` if too many elements are inside one another. */
export function walkXml(xml: string, { open, text, close }: XmlHandler): void {
  let depth = 0;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        depth += 1;
        requireFlatMarkup(depth);
        open?.(withoutPrefix(name), attributes);
      },
      ontext: (part) => text?.(part),
      onclosetag: (name) => {
        depth -= 1;
        close?.(withoutPrefix(name));
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
}
