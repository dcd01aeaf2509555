// An XML text as a tree of elements, in document order.
import { XMLParser, XMLValidator } from 'fast-xml-parser';

export interface Element {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
  text: string;
}

type Raw = Record<string, unknown>;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: true,
});

function convert(raw: Raw): Element | null {
  const name = Object.keys(raw).find((key) => key !== ':@');
  if (name === undefined || name.startsWith('#') || name.startsWith('?')) return null;
  const inner = raw[name] as Raw[];
  return {
    name,
    attributes: (raw[':@'] ?? {}) as Record<string, string>,
    children: inner.map(convert).filter((child) => child !== null),
    text: inner.map((child) => ('#text' in child ? String(child['#text']) : '')).join(''),
  };
}

export function parseXml(text: string): Element {
  const valid = XMLValidator.validate(text);
  if (valid !== true) throw new Error(`line ${valid.err.line}: ${valid.err.msg}`);
  const root = (parser.parse(text) as Raw[]).map(convert).find((element) => element !== null);
  if (!root) throw new Error('no root element');
  return root;
}

export function* walk(element: Element): Generator<Element> {
  yield element;
  for (const child of element.children) yield* walk(child);
}

export function all(root: Element, name: string): Element[] {
  return [...walk(root)].filter((element) => element.name === name);
}

/** The element at a path of names below `root`, or undefined. */
export function at(root: Element, ...path: string[]): Element | undefined {
  return path.reduce<Element | undefined>((element, name) => element?.children.find((child) => child.name === name), root);
}
