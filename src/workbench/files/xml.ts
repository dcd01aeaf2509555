// XML of the parts of a package: a light tree that keeps every name and prefix, so that a part can be changed and written again.
// Elements are found by their local name, because some programs write x:sheetData for sheetData.
import { SaxesParser } from 'saxes';

export interface XmlElement {
  /** As it stands, with its prefix. */
  name: string;
  attributes: Record<string, string>;
  children: (XmlElement | string)[];
}

export const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

export const element = (
  name: string,
  attributes: Record<string, string | number | undefined> = {},
  children: (XmlElement | string)[] = [],
): XmlElement => ({
  name,
  attributes: Object.fromEntries(Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]]))),
  children,
});

/**
 * The tree of a document; throws where the XML is not well formed. Elements with the local name `visit.name` are handed over when they end and
 * do not stay in the tree: a sheet of half a million cells is read row by row.
 */
export function parseXml(text: string, visit?: { name: string; found: (element: XmlElement) => void }): XmlElement {
  const parser = new SaxesParser();
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const entered: XmlElement = { name, attributes, children: [] };
    const parent = open.at(-1);
    if (parent === undefined) root ??= entered;
    else if (visit === undefined || localName(name) !== visit.name) parent.children.push(entered);
    open.push(entered);
  });
  parser.on('closetag', () => {
    const left = open.pop();
    if (left !== undefined && visit !== undefined && localName(left.name) === visit.name) visit.found(left);
  });
  const addText = (piece: string): void => {
    open.at(-1)?.children.push(piece);
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(text).close();
  if (root === undefined) throw new Error('The document is empty.');
  return root;
}

export const isElement = (child: XmlElement | string): child is XmlElement => typeof child !== 'string';

export const childrenOf = (parent: XmlElement | undefined, local?: string): XmlElement[] =>
  (parent?.children ?? []).filter(
    (child): child is XmlElement => isElement(child) && (local === undefined || localName(child.name) === local),
  );

export const childOf = (parent: XmlElement | undefined, local: string): XmlElement | undefined =>
  parent?.children.find((child): child is XmlElement => isElement(child) && localName(child.name) === local);

/** All text inside an element, its descendants' too. */
export const textIn = (parent: XmlElement | undefined): string =>
  (parent?.children ?? []).map((child) => (isElement(child) ? textIn(child) : child)).join('');

/** An attribute by its local name, whatever its prefix (r:id, d3p1:id); the one without prefix comes first. */
export function attributeOf(found: XmlElement | undefined, local: string): string | undefined {
  if (found === undefined) return undefined;
  const plain = found.attributes[local];
  if (plain !== undefined) return plain;
  const key = Object.keys(found.attributes).find((name) => localName(name) === local);
  return key === undefined ? undefined : found.attributes[key];
}

/** The id of a relationship: always prefixed, while a plain `id` is something else. */
export function relationOf(found: XmlElement): string | undefined {
  const key = Object.keys(found.attributes).find((name) => name.includes(':') && localName(name) === 'id');
  return key === undefined ? undefined : found.attributes[key];
}

/** "1", "true" and "on" are one thing in XML. */
export const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true' || value === 'on';

// Characters that XML 1.0 does not have are stored as _xHHHH_ (escapeText), and must not reach a part.
const forbidden =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};

const inText = (text: string): string => text.replace(forbidden, '').replace(/[&<>\r]/g, (char) => escapes[char]!);
const inAttribute = (text: string): string => text.replace(forbidden, '').replace(/[&<>"\n\r\t]/g, (char) => escapes[char]!);

function write(node: XmlElement, out: string[]): void {
  out.push('<', node.name);
  for (const key in node.attributes) out.push(' ', key, '="', inAttribute(node.attributes[key]!), '"');
  if (node.children.length === 0) {
    out.push('/>');
    return;
  }
  out.push('>');
  for (const child of node.children) {
    if (isElement(child)) write(child, out);
    else out.push(inText(child));
  }
  out.push('</', node.name, '>');
}

export function xmlText(root: XmlElement): string {
  const out = ['<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'];
  write(root, out);
  return out.join('');
}

/** Text of a cell, a header or a name as files store it: control characters as _xHHHH_, and what looks like that escaped itself. */
export const escapeText = (text: string): string =>
  text
    .replace(/_x([0-9A-Fa-f]{4})_/g, '_x005F_x$1_')
    .replace(
      /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g,
      (char) => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    );

/** A line ends with a line feed in a cell, however a file writes it. */
export const unescapeText = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16))).replace(/\r\n?/g, '\n');
