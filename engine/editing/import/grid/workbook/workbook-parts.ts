/** The parts of an .xlsx file that cells need: sheets, shared texts, number formats. */
import { raisedText } from '../raised-text.ts';
import { builtInFormat } from './format-number.ts';
import { unpack } from './unpack.ts';
import { walkXml } from './xml-elements.ts';

export interface Sheet {
  readonly name: string;
  readonly isVisible: boolean;
  /** The sheet's XML. */
  readonly xml: string;
}

export interface Workbook {
  readonly sheets: readonly Sheet[];
  /** The index of the sheet that was open last. */
  readonly active: number;
  readonly is1904: boolean;
  readonly texts: readonly string[];
  /** The number format of each cell style; null if it isn't known. */
  readonly formats: readonly (string | null)[];
}

/** Whether a file of a workbook may have something that cells need. */
const isPart = (name: string): boolean =>
  /^\/?xl\/.*\.(?:xml|rels)$/i.test(name) && !/drawing|media|theme/.test(name);

/** Reads texts: shared ones, or those of one cell. Superscripts become superscript characters; readings of Chinese characters are left out. */
export class TextCollector {
  text = '';
  #run = '';
  #isRaised = false;
  #isReading = false;
  #isOpen = false;

  open(name: string, value: string | undefined): void {
    if (name === 'rPh') this.#isReading = true;
    else if (name === 't') this.#isOpen = !this.#isReading;
    else if (name === 'vertAlign') this.#isRaised = value === 'superscript';
  }

  add(text: string): void {
    if (this.#isOpen) this.#run += text;
  }

  close(name: string): void {
    if (name === 'rPh') this.#isReading = false;
    else if (name === 't') {
      this.#isOpen = false;
      this.text += this.#isRaised ? raisedText(this.text, this.#run) : this.#run;
      this.#run = '';
    } else if (name === 'r') this.#isRaised = false;
  }
}

/** A character that XML can't have is written as `_x000D_`. */
export function unescapeText(text: string): string {
  return text
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    )
    .replace(/\r\n?/g, '\n');
}

function sharedTexts(xml: string): string[] {
  const texts: string[] = [];
  let collector = new TextCollector();
  walkXml(xml, {
    open: (name, { val }) => {
      if (name === 'si') collector = new TextCollector();
      else collector.open(name, val);
    },
    text: (part) => collector.add(part),
    close: (name) => {
      if (name === 'si') texts.push(unescapeText(collector.text));
      else collector.close(name);
    },
  });
  return texts;
}

function cellFormats(xml: string): (string | null)[] {
  const own = new Map<number, string>();
  const formats: (string | null)[] = [];
  let isCells = false;
  walkXml(xml, {
    open: (name, { numFmtId, formatCode }) => {
      const id = Number(numFmtId ?? 0);
      if (name === 'numFmt' && formatCode !== undefined) own.set(id, formatCode);
      else if (name === 'cellXfs') isCells = true;
      else if (name === 'xf' && isCells) formats.push(own.get(id) ?? builtInFormat(id));
    },
    close: (name) => {
      if (name === 'cellXfs') isCells = false;
    },
  });
  return formats;
}

/** The targets of a file of relations, by their ids. */
function relations(xml: string): Map<string, string> {
  const targets = new Map<string, string>();
  walkXml(xml, {
    open: (name, attributes) => {
      const { Id, Target } = attributes;
      if (name === 'Relationship' && Id && Target) {
        targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
      }
    },
  });
  return targets;
}

const isTrue = (value: string | undefined) => value === '1' || value === 'true';

/** Reads the parts of a workbook. Throws a `CommandError` if it is damaged or too large. */
export function readWorkbookParts(bytes: Uint8Array): Workbook {
  const parts = new Map(
    [...unpack(bytes, isPart)].map(([name, part]) => [name.replace(/^\//, ''), part]),
  );
  // Each once: a part belongs to one sheet.
  const read = (name: string) => {
    const part = parts.get(name);
    parts.delete(name);
    return part ? new TextDecoder().decode(part) : '';
  };
  const targets = relations(read('xl/_rels/workbook.xml.rels'));
  const sheets: Sheet[] = [];
  let active = 0;
  let is1904 = false;
  walkXml(read('xl/workbook.xml'), {
    open: (name, attributes) => {
      if (name === 'workbookPr') is1904 = isTrue(attributes.date1904);
      else if (name === 'workbookView') active = Number(attributes.activeTab ?? 0);
      else if (name === 'sheet') {
        const [, id = ''] = Object.entries(attributes).find(([key]) => /:id$/.test(key)) ?? [];
        sheets.push({
          name: attributes.name ?? '',
          isVisible: (attributes.state ?? 'visible') === 'visible',
          xml: read(targets.get(id) ?? ''),
        });
      }
    },
  });
  return {
    sheets,
    active,
    is1904,
    texts: sharedTexts(read('xl/sharedStrings.xml')),
    formats: cellFormats(read('xl/styles.xml')),
  };
}
