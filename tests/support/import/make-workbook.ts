/** Small .xlsx workbooks for tests. */
import { strToU8, zipSync } from 'fflate';

export interface TestSheet {
  readonly name: string;
  /** The XML of `<sheetData>` and of what follows it; `<cols>` goes before. */
  readonly data: string;
  readonly before?: string;
  readonly state?: 'hidden';
}

export interface TestWorkbook {
  readonly sheets: readonly TestSheet[];
  /** Codes of number formats: the style of a cell is the index of its format, from 1. */
  readonly formats?: readonly string[];
  /** The XML of shared texts, such as `<t>Tokyo</t>`. */
  readonly texts?: readonly string[];
  readonly active?: number;
  readonly is1904?: boolean;
}

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const escapeCode = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** The bytes of a workbook. */
export function makeWorkbook(workbook: TestWorkbook): Uint8Array {
  const { sheets, formats = [], texts = [], active = 0, is1904 = false } = workbook;
  const list = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"${state ? ` state="${state}"` : ''}/>`,
  );
  const codes = formats.map(
    (code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${escapeCode(code)}"/>`,
  );
  const styles = ['<xf numFmtId="0"/>', ...formats.map((_, at) => `<xf numFmtId="${164 + at}"/>`)];
  const parts: [string, string][] = [
    [
      'xl/workbook.xml',
      `<workbook ${MAIN} xmlns:r="${RELATIONS}"><workbookPr date1904="${is1904 ? 1 : 0}"/><bookViews><workbookView activeTab="${active}"/></bookViews><sheets>${list.join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships>${sheets.map((_, at) => `<Relationship Id="rId${at + 1}" Target="worksheets/sheet${at + 1}.xml"/>`).join('')}</Relationships>`,
    ],
    [
      'xl/styles.xml',
      `<styleSheet ${MAIN}><numFmts>${codes.join('')}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs>${styles.join('')}</cellXfs></styleSheet>`,
    ],
    [
      'xl/sharedStrings.xml',
      `<sst ${MAIN}>${texts.map((text) => `<si>${text}</si>`).join('')}</sst>`,
    ],
    ...sheets.map(({ data, before = '' }, at): [string, string] => [
      `xl/worksheets/sheet${at + 1}.xml`,
      `<worksheet ${MAIN}>${before}${data}</worksheet>`,
    ]),
  ];
  return zipSync(Object.fromEntries(parts.map(([name, xml]) => [name, strToU8(xml)])));
}
