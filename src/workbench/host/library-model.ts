// What Office.js itself says about its classes: members, their wire names, what they lead to, the requirement set each needs, the events.
// Read from the debug file of the library (excel-web-16.00.debug.js) whenever it is needed; the result is never committed. The engine uses it to translate names,
// to gate requirement sets and to tell a member that Office.js has but the host lacks from one that does not exist.
// The text is matched line by line against the generator's own habits (four-space classes, _createPropertyObject, _createMethodObject, _invokeMethod): a library that is
// laid out otherwise gives no classes, which is an error here and not an empty model.

export interface LibraryScalar {
  /** JavaScript name, "columnWidth". */
  name: string;
  /** Name on the wire, "ColumnWidth". */
  wire: string;
  updateable: boolean;
  /** "ExcelApi 1.7", or null when every version has it. */
  requires: string | null;
}

export interface LibraryNavigation {
  name: string;
  wire: string;
  /** The class it leads to. */
  leadsTo: string;
  requires: string | null;
}

export interface LibraryMethod {
  name: string;
  wire: string;
  /** The class it returns; null for methods that give a plain value or nothing. */
  returns: string | null;
  argumentCount: number;
  requires: string | null;
}

export interface LibraryClass {
  name: string;
  scalars: LibraryScalar[];
  navigations: LibraryNavigation[];
  methods: LibraryMethod[];
  /** Class of the items when it is a collection. */
  itemClass: string | null;
}

export type LibraryModel = Record<string, LibraryClass>;

/** The files of Office.js that the pane loads in Excel on the web; the first is the one to read. */
export const LIBRARY_SOURCE_FILE = 'excel-web-16.00.debug.js';

const DEFAULT_SET = 'ExcelApi';

function requirementIn(text: string): string | null {
  const match = /_throwIfApiNotSupported\("[\w.]+", ("?\w+"?), "([\d.]+)"/.exec(text);
  if (!match) return null;
  const set = match[1]!.replaceAll('"', '');
  return `${set === '_defaultApiSetName' ? DEFAULT_SET : set} ${match[2]}`;
}

function countArguments(list: string): number {
  return list.trim() === '' ? 0 : list.split(',').length;
}

interface Draft extends LibraryClass {
  names: string[];
  wires: string[];
  updateables: boolean[];
  scalarRequires: Map<string, string>;
}

/** Reads the classes out of the text of the library's debug file. */
// eslint-disable-next-line complexity -- the generator's habits, one pattern each.
export function readLibraryModel(source: string): LibraryModel {
  const lines = source.split(/\r?\n/);
  const drafts = new Map<string, Draft>();
  let current: Draft | null = null;

  const block = (from: number, count: number, end: RegExp): string =>
    lines
      .slice(from, from + count)
      .join('\n')
      .split(end)[0]!;
  const listAfter = (from: number): unknown[] => {
    for (let line = from; line < from + 8 && line < lines.length; line++) {
      const match = /return (\[[^\]]*\]);/.exec(lines[line]!);
      if (match) return JSON.parse(match[1]!) as unknown[];
    }
    return [];
  };

  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    const opening = /^ {4}var (\w+) = \(function \(_super\) \{/.exec(line);
    if (opening) {
      const name = opening[1]!;
      current = drafts.get(name) ?? {
        name,
        scalars: [],
        navigations: [],
        methods: [],
        itemClass: null,
        names: [],
        wires: [],
        updateables: [],
        scalarRequires: new Map(),
      };
      drafts.set(name, current);
      continue;
    }
    if (!current) continue;

    const property = /^ {8}Object\.defineProperty\((\w+)\.prototype, "(\w+)"/.exec(line);
    if (property && property[1] === current.name) {
      const name = property[2]!;
      if (name === '_scalarPropertyNames') current.names = listAfter(index) as string[];
      else if (name === '_scalarPropertyOriginalNames') current.wires = listAfter(index) as string[];
      else if (name === '_scalarPropertyUpdateable') current.updateables = listAfter(index) as boolean[];
      else {
        const body = block(index, 22, /\n {8}\}\);/);
        const requires = requirementIn(body);
        const navigation = /_createPropertyObject\((?:\w+\.)?(\w+), this, "(\w+)", (?:true|false)/.exec(body);
        if (navigation) current.navigations.push({ name, wire: navigation[2]!, leadsTo: navigation[1]!, requires });
        else if (requires) current.scalarRequires.set(name, requires);
      }
    }

    const method = /^ {8}(\w+)\.prototype\.(\w+) = function/.exec(line);
    if (method && method[1] === current.name) {
      const name = method[2]!;
      const body = block(index, 25, /\n {8}\};/);
      const requires = requirementIn(body);
      const toObject = /_createMethodObject\((?:\w+\.)?(\w+), this, "(\w+)", \d, \[([^\]]*)\]/.exec(body);
      const toIndexer = /_createIndexerObject\((?:\w+\.)?(\w+), this, \[/.exec(body);
      const toValue = /_invokeMethod\(this, "(\w+)", \d, \[([^\]]*)\]/.exec(body);
      if (toObject)
        current.methods.push({ name, wire: toObject[2]!, returns: toObject[1]!, argumentCount: countArguments(toObject[3]!), requires });
      else if (toIndexer) current.methods.push({ name, wire: '[]', returns: toIndexer[1]!, argumentCount: 1, requires });
      else if (toValue)
        current.methods.push({ name, wire: toValue[1]!, returns: null, argumentCount: countArguments(toValue[2]!), requires });
    }

    const child = /_createChildItemObject\((?:\w+\.)?(\w+), (?:true|false), this/.exec(line);
    if (child) current.itemClass = child[1]!;
  }

  const model: LibraryModel = {};
  for (const draft of drafts.values()) {
    const scalars = draft.names.map((name, at) => ({
      name,
      wire: draft.wires[at] ?? name[0]!.toUpperCase() + name.slice(1),
      updateable: draft.updateables[at] ?? false,
      requires: draft.scalarRequires.get(name) ?? null,
    }));
    if (scalars.length + draft.navigations.length + draft.methods.length === 0 && draft.itemClass === null) continue;
    model[draft.name] = { name: draft.name, scalars, navigations: draft.navigations, methods: draft.methods, itemClass: draft.itemClass };
  }
  if (!model.Range || !model.Worksheet)
    throw new Error('The text given is not the debug file of Office.js for Excel: it declares no Range and no Worksheet.');
  return model;
}
