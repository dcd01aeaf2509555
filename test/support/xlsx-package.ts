// Small .xlsx packages made by hand, for what no program at hand would write: each test gives the XML of its own sheets and nothing else.
import { zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

export interface SheetParts {
  name: string;
  /** What stands between <worksheet> and </worksheet>; rows alone are put into <sheetData>. */
  xml: string;
  /** Where the part is, "xl/worksheets/sheet1.xml" and so on by default. */
  part?: string;
  tables?: string[];
  links?: string[];
}

export interface PackageParts {
  sheets: SheetParts[];
  /** Attributes of workbookPr. */
  properties?: string;
  /** Elements inside definedNames. */
  names?: string;
  /** Elements inside sst. */
  texts?: string;
  /** What stands in styleSheet; a date format has the number 1 by default. */
  styles?: string;
  /** The folder of the workbook's part, "xl/" by default. */
  folder?: string;
  extra?: Record<string, string>;
}

const worksheet = (xml: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${/<sheetData/.test(xml) ? xml : `<sheetData>${xml}</sheetData>`}</worksheet>`;

/** `<table …>…</table>` with the attributes and the names of the columns given. */
export const table = (attributes: string, columns: readonly string[], inside = ''): string =>
  `<table xmlns="${MAIN}" id="1" ${attributes}>${inside}<tableColumns count="${columns.length}">${columns.map((name, index) => `<tableColumn id="${index + 1}" name="${name}"/>`).join('')}</tableColumns></table>`;

/** Cells of one row: texts inline, numbers, and "=…" formulas without a stored result. */
export const row = (number: number, ...cells: (string | number | null)[]): string =>
  `<row r="${number}">${cells
    .map((cell, column) => {
      const at = `${String.fromCharCode(65 + column)}${number}`;
      if (cell === null) return '';
      if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
      return cell.startsWith('=')
        ? `<c r="${at}"><f>${cell.slice(1)}</f></c>`
        : `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${cell}</t></is></c>`;
    })
    .join('')}</row>`;

const dateStyles =
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy-mm-dd"/></numFmts><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders>' +
  '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>';

const relationships = (entries: readonly { id: string; type: string; target: string; external?: boolean }[]): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${entries.map(({ id, type, target, external }) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"${external ? ' TargetMode="External"' : ''}/>`).join('')}</Relationships>`;

export function packageOf({
  sheets,
  properties = '',
  names = '',
  texts = '',
  styles = dateStyles,
  folder = 'xl/',
  extra = {},
}: PackageParts): Uint8Array {
  const files: Record<string, string> = {};
  const types = [
    `<Override PartName="/${folder}workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>`,
  ];
  const type = (part: string, what: string): void =>
    void types.push(
      `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${what}+xml"/>`,
    );
  const ofWorkbook: { id: string; type: string; target: string }[] = [];
  let tables = 0;
  sheets.forEach(({ xml, part, tables: own = [], links = [] }, index) => {
    const path = part ?? `${folder}worksheets/sheet${index + 1}.xml`;
    files[path] = worksheet(xml);
    type(path, 'worksheet');
    ofWorkbook.push({ id: `rId${index + 1}`, type: 'worksheet', target: `/${path}` });
    const relations: { id: string; type: string; target: string; external?: boolean }[] = [];
    for (const content of own) {
      const name = `${folder}tables/table${++tables}.xml`;
      files[name] = content;
      type(name, 'table');
      relations.push({ id: `rIdT${relations.length}`, type: 'table', target: `/${name}` });
    }
    links.forEach((target, number) => relations.push({ id: `rIdL${number}`, type: 'hyperlink', target, external: true }));
    if (own.length > 0)
      files[path] = files[path].replace(
        '</worksheet>',
        `<tableParts count="${own.length}">${own.map((_table, number) => `<tablePart r:id="rIdT${number}"/>`).join('')}</tableParts></worksheet>`,
      );
    const folderOfSheet = path.slice(0, path.lastIndexOf('/') + 1);
    if (relations.length > 0) files[`${folderOfSheet}_rels/${path.slice(folderOfSheet.length)}.rels`] = relationships(relations);
  });
  ofWorkbook.push({ id: 'rIdS', type: 'styles', target: `/${folder}styles.xml` });
  files[`${folder}styles.xml`] = `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>`;
  type(`${folder}styles.xml`, 'styles');
  if (texts !== '') {
    files[`${folder}sharedStrings.xml`] = `<sst xmlns="${MAIN}">${texts}</sst>`;
    type(`${folder}sharedStrings.xml`, 'sharedStrings');
    ofWorkbook.push({ id: 'rIdT', type: 'sharedStrings', target: `/${folder}sharedStrings.xml` });
  }
  const list = sheets.map(({ name }, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join('');
  files[`${folder}workbook.xml`] =
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr ${properties}/><sheets>${list}</sheets>${names === '' ? '' : `<definedNames>${names}</definedNames>`}</workbook>`;
  files[`${folder}_rels/workbook.xml.rels`] = relationships(ofWorkbook);
  files['_rels/.rels'] = relationships([{ id: 'rId1', type: 'officeDocument', target: `${folder}workbook.xml` }]);
  files['[Content_Types].xml'] =
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${types.join('')}</Types>`;
  return zipSync(Object.fromEntries(Object.entries({ ...files, ...extra }).map(([name, text]) => [name, bytes(text)])));
}

export const bufferOf = (content: Uint8Array): ArrayBuffer => content.slice().buffer;
