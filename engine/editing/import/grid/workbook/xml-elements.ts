/** Walks through XML of a workbook. Prefixes of names are left out: programs differ in them. */
import { Parser } from 'htmlparser2';

export type Attributes = Readonly<Record<string, string | undefined>>;

export interface XmlHandler {
  readonly open?: (name: string, attributes: Attributes) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

const withoutPrefix = (name: string) => name.replace(/^.*:/, '');

/** Calls a handler for each tag and text. */
export function walkXml(xml: string, { open, text, close }: XmlHandler): void {
  const parser = new Parser(
    {
      onopentag: (name, attributes) => open?.(withoutPrefix(name), attributes),
      ontext: (part) => text?.(part),
      onclosetag: (name) => close?.(withoutPrefix(name)),
    },
    { xmlMode: true },
  );
  parser.end(xml);
}
