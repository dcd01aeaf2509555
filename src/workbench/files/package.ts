// The package of an .xlsx file: a zip of parts that name each other by relationships. What is no such package is refused in words
// (FileRefusal; the workbench's texts say them): a password, an old .xls, a broken zip, a zip that would unpack into more than the page can hold.
import { unzipSync, zipSync } from 'fflate';
import type { RefusalReason } from '../../locales/en/workbench';
import { attributeOf, childrenOf, element, parseXml, xmlText } from './xml';
import type { XmlElement } from './xml';

/** Why a file can't be opened; `detail` is the part, or the cell. */
export class FileRefusal extends Error {
  constructor(
    readonly reason: RefusalReason,
    readonly detail = '',
  ) {
    super(detail === '' ? reason : `${reason}: ${detail}`);
    this.name = 'FileRefusal';
  }
}

/** Declared sizes: a workbook of a million cells unpacks to some 100 MB; what says more than this is no workbook for a page. */
const LARGEST_PART = 400_000_000;
const LARGEST_PACKAGE = 800_000_000;

const compoundFile = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Names in the directory of a compound file are UTF-16. */
function containsName(bytes: Uint8Array, name: string): boolean {
  const codes = [...name].flatMap((char) => [char.charCodeAt(0), 0]);
  outer: for (let at = bytes.indexOf(codes[0]!); at >= 0; at = bytes.indexOf(codes[0]!, at + 1)) {
    for (let i = 1; i < codes.length; i++) if (bytes[at + i] !== codes[i]) continue outer;
    return true;
  }
  return false;
}

function refuseOthers(bytes: Uint8Array): void {
  if (compoundFile.every((byte, i) => bytes[i] === byte))
    throw new FileRefusal(containsName(bytes, 'EncryptedPackage') ? 'password' : 'oldExcel');
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new FileRefusal('notAWorkbook');
}

/** Names of parts are compared without case, with "/" between folders, and without a leading one. */
const plainName = (name: string): string => name.replaceAll('\\', '/').replace(/^\/+/, '');

const fits = ({ name, originalSize }: { name: string; originalSize: number }, total: number): number => {
  if (originalSize > LARGEST_PART || total + originalSize > LARGEST_PACKAGE) throw new FileRefusal('tooLarge', name);
  return total + originalSize;
};

export interface Relation {
  id: string;
  /** The last word of its type: "worksheet", "table", "hyperlink". */
  kind: string;
  target: string;
  external: boolean;
}

function resolvePath(folder: string, target: string): string {
  const path = /^[\\/]/.test(target) ? [] : folder.split('/').filter((piece) => piece !== '');
  for (const piece of plainName(target).split('/')) {
    if (piece === '..') path.pop();
    else if (piece !== '.' && piece !== '') path.push(piece);
  }
  return path.join('/');
}

const folderOf = (part: string): string => part.slice(0, Math.max(0, part.lastIndexOf('/')));
const relationsPart = (part: string): string =>
  `${folderOf(part)}${folderOf(part) === '' ? '' : '/'}_rels/${part.slice(part.lastIndexOf('/') + 1)}.rels`;

/** "../tables/table1.xml" from "xl/worksheets". */
function relativePath(folder: string, part: string): string {
  const from = folder.split('/').filter((piece) => piece !== '');
  const to = part.split('/');
  let common = 0;
  while (common < from.length && common < to.length - 1 && from[common] === to[common]) common++;
  return [...from.slice(common).map(() => '..'), ...to.slice(common)].join('/');
}

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE_RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export class OfficePackage {
  /** By the name in lower case; the value keeps the name as written. */
  readonly #parts = new Map<string, { name: string; bytes: Uint8Array }>();

  static open(bytes: Uint8Array): OfficePackage {
    refuseOthers(bytes);
    let files: Record<string, Uint8Array>;
    let total = 0;
    try {
      files = unzipSync(bytes, {
        filter: (file) => {
          total = fits(file, total);
          return !file.name.endsWith('/');
        },
      });
    } catch (error) {
      throw error instanceof FileRefusal ? error : new FileRefusal('broken');
    }
    const made = new OfficePackage();
    for (const [name, part] of Object.entries(files)) made.put(plainName(name), part);
    if (made.bytes('mimetype') !== undefined && made.text('mimetype')?.includes('opendocument')) throw new FileRefusal('openDocument');
    return made;
  }

  copy(): OfficePackage {
    const made = new OfficePackage();
    for (const { name, bytes } of this.#parts.values()) made.put(name, bytes);
    return made;
  }

  zip(): Uint8Array {
    // The list of contents comes first: some readers look for it there.
    const names = [...this.#parts.values()].sort(
      (a, b) => Number(b.name === '[Content_Types].xml') - Number(a.name === '[Content_Types].xml'),
    );
    return zipSync(Object.fromEntries(names.map(({ name, bytes }) => [name, bytes])), { level: 6 });
  }

  names(): string[] {
    return [...this.#parts.values()].map(({ name }) => name);
  }

  bytes(name: string): Uint8Array | undefined {
    return this.#parts.get(plainName(name).toLowerCase())?.bytes;
  }

  /** UTF-8 unless the bytes say UTF-16. */
  text(name: string): string | undefined {
    const bytes = this.bytes(name);
    if (bytes === undefined) return undefined;
    return new TextDecoder(encodingOf(bytes)).decode(bytes);
  }

  /** A part's tree; undefined when there is no such part. */
  xml(name: string, visit?: { name: string; found: (found: XmlElement) => void }): XmlElement | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    try {
      return parseXml(text, visit);
    } catch (error) {
      throw error instanceof FileRefusal ? error : new FileRefusal('badPart', name);
    }
  }

  put(name: string, content: Uint8Array | XmlElement): void {
    const bytes = content instanceof Uint8Array ? content : new TextEncoder().encode(xmlText(content));
    const key = plainName(name).toLowerCase();
    this.#parts.set(key, { name: this.#parts.get(key)?.name ?? plainName(name), bytes });
  }

  remove(name: string): void {
    this.#parts.delete(plainName(name).toLowerCase());
    this.#parts.delete(relationsPart(plainName(name)).toLowerCase());
    this.#changeTypes((types) => {
      types.children = types.children.filter(
        (child) => typeof child === 'string' || attributeOf(child, 'PartName')?.toLowerCase() !== `/${plainName(name).toLowerCase()}`,
      );
    });
  }

  /** A name that no part has: "xl/tables/table3.xml" for ("xl/tables/table", ".xml"). */
  freeName(before: string, after: string): string {
    for (let n = 1; ; n++) if (this.bytes(`${before}${n}${after}`) === undefined) return `${before}${n}${after}`;
  }

  /** The name itself while no part has it, else with a number. */
  freePart(name: string): string {
    const dot = name.lastIndexOf('.');
    return this.bytes(name) === undefined ? name : this.freeName(name.slice(0, dot), name.slice(dot));
  }

  /** What a part names; '' asks for the package's own. */
  relations(part: string): Relation[] {
    const root = this.xml(relationsPart(part));
    return childrenOf(root, 'Relationship').map((relation) => {
      const external = attributeOf(relation, 'TargetMode') === 'External';
      const target = attributeOf(relation, 'Target') ?? '';
      return {
        id: attributeOf(relation, 'Id') ?? '',
        kind: (attributeOf(relation, 'Type') ?? '').split('/').at(-1) ?? '',
        target: external ? target : resolvePath(folderOf(part), target),
        external,
      };
    });
  }

  /** Adds a part with its type, names it in another's relationships, and gives the relationship's id. */
  add(owner: string, name: string, content: XmlElement, kind: string, contentType: string): string {
    this.put(name, content);
    this.#changeTypes((types) => {
      const path = `/${name}`;
      const known = childrenOf(types, 'Override').some(
        (override) => attributeOf(override, 'PartName')?.toLowerCase() === path.toLowerCase(),
      );
      if (!known) types.children.push(element('Override', { PartName: path, ContentType: contentType }));
    });
    const type = kind.includes('/') ? kind : `${OFFICE_RELATION}/${kind}`;
    return this.#addRelation(owner, { Type: type, Target: relativePath(folderOf(owner), name) });
  }

  #addRelation(owner: string, attributes: Record<string, string>): string {
    const part = relationsPart(owner);
    const root = this.xml(part) ?? element('Relationships', { xmlns: RELATIONSHIPS });
    const taken = new Set(childrenOf(root).map((relation) => attributeOf(relation, 'Id')));
    let n = 1;
    while (taken.has(`rId${n}`)) n++;
    root.children.push(element('Relationship', { Id: `rId${n}`, ...attributes }));
    this.put(part, root);
    return `rId${n}`;
  }

  removeRelation(owner: string, id: string): void {
    const part = relationsPart(owner);
    const root = this.xml(part);
    if (root === undefined) return;
    root.children = root.children.filter((child) => typeof child === 'string' || attributeOf(child, 'Id') !== id);
    this.put(part, root);
  }

  #changeTypes(change: (types: XmlElement) => void): void {
    const types = this.xml('[Content_Types].xml');
    if (types === undefined) return;
    change(types);
    this.put('[Content_Types].xml', types);
  }

  /** The part that holds the workbook: by the package's relationships, else by its type, else by the names that programs give it. */
  workbookPart(): string {
    const named = this.relations('').find(({ kind }) => kind === 'officeDocument')?.target;
    const overrides = childrenOf(this.xml('[Content_Types].xml'), 'Override');
    const typed = overrides.find((override) =>
      /sheet\.(?:main|macroEnabled\.main)|template\.main/.test(attributeOf(override, 'ContentType') ?? ''),
    );
    const candidates = [named, typed && attributeOf(typed, 'PartName'), 'xl/workbook.xml', 'workbook.xml'];
    const found = candidates.find((name) => name !== undefined && this.bytes(name) !== undefined);
    if (found === undefined) throw new FileRefusal('notAWorkbook');
    if (/\.bin$/i.test(found)) throw new FileRefusal('binaryWorkbook');
    return plainName(found);
  }
}

/** By the mark at the start, UTF-8 without one. */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
