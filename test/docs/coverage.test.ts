// docs/coverage.md can't lie: every element of the founding texts has its row, and every place named there exists.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commandIds } from '../../src/commands/ids';
import { cardRows } from '../../src/functions/portfolio/card/rows';
import { catalogue } from '../../src/functions/catalogue';
import { settingDeclarations } from '../../src/settings/declarations/index';
import { tableDeclarations, type TableName } from '../../src/tables/declarations/index';

const root = new URL('../../', import.meta.url);

/** The elements as they are numbered, text by text; the tensions close the list. */
const texts: readonly (readonly [prefix: string, ids: string])[] = [
  ['000-', '1 2 3 4 5 K1 K1a K1b K1c K1d K2 K2a K2b K2c K2d K3 K3a K3b K3c K3d K4 K5 K5a K5b K5c K6 K6a K6b K6c K6d K6e K6f K6g'],
  ['001-', 'L1 L1a L1b L1c L2 L2a L2b L2c L2d L3 L3a L3b L3c L3d L3e L3f L4 L4a L4b L4c L4d L5 L5a L5b L5c L5d L6 L6a L6b L6c L6d L6e L6f'],
  ['002-', '1 2 3 4 5 P1 P2 P3 P3a P3b P4 P5 P6 P7 P8 P8a P8b 6'],
  ['003-', 'A A1 A2 A3 O1 O2 O3 S S1 S2 Q B1 B2 B3 B4 B5 B6'],
  ['004-', '0 1 L1 L2 L3 L4 L5 L6 L7 M1 M2 M3 C1 C2 C3 C4 C5 F1 F2 F3 R1 R2 R3 R4 K I P P1 P2'],
  ['T', '1 2 3 4 5'],
];
const elements = texts.flatMap(([prefix, ids]) => ids.split(' ').map((id) => prefix + id));

/** A target and a feeling are context for people, not figures: a note is all they can be. */
const notesOnly: readonly string[] = ['003-O1', '003-O3'];

interface Row {
  readonly id: string;
  readonly meaning: string;
  readonly places: readonly string[];
  /** What the cell holds beside places in backticks. */
  readonly rest: string;
}

function rowsOf(document: string): Row[] {
  return document
    .split('\n')
    .map((line) => /^\| ((?:\d{3}-|T)\w+) \| ([^|]+) \| ([^|]+) \|$/.exec(line))
    .filter((match) => match !== null)
    .map(([, id, meaning, cell]) => ({
      id: id!,
      meaning: meaning!.trim(),
      places: [...cell!.matchAll(/`([^`]+)`/g)].map((match) => match[1]!),
      rest: cell!.replace(/`[^`]+`/g, '').trim(),
    }));
}

type Kind = 'function' | 'column' | 'setting' | 'file' | 'command';

/** Commands of the ribbon, and what the pane's buttons write. */
const written = readFileSync(new URL('src/workbook/index.ts', root), 'utf8');
const isCommand = (name: string): boolean =>
  (commandIds as readonly string[]).includes(name) || new RegExp(`^export \\{[^}]*\\b${name}\\b[^}]*\\}`, 'm').test(written);

/** What kind of place it is; undefined when there is no such place. */
// eslint-disable-next-line complexity -- a list of kinds with what each means, no decision among them.
function kindOf(place: string): Kind | undefined {
  const [, id, word] = /^TENURE\.([A-Z]+):(\w+)$/.exec(place) ?? [];
  if (id !== undefined) {
    const found = catalogue.find((declaration) => declaration.id === id);
    const words: readonly string[] = [
      ...(found?.outputs ?? []),
      ...(found?.columns.map(({ name }) => name) ?? []),
      ...(id === 'ACCOUNTCARD' ? cardRows.map(({ key }) => key) : []),
    ];
    return words.includes(word!) ? 'function' : undefined;
  }
  const [, kind, name] = /^(setting|command) (\w+)$/.exec(place) ?? [];
  if (kind === 'setting') return name! in settingDeclarations ? 'setting' : undefined;
  if (kind === 'command') return isCommand(name!) ? 'command' : undefined;
  if (/^src\/(taskpane|workbook)\/[\w/.-]+\.tsx?$/.test(place))
    return existsSync(new URL(place, root)) && statSync(new URL(place, root)).isFile() ? 'file' : undefined;
  const [, table, column] = /^(\w+)\.([\w-]+)$/.exec(place) ?? [];
  if (table === undefined || !(table in tableDeclarations)) return undefined;
  return tableDeclarations[table as TableName].columns.some((declared) => declared.name === column) ? 'column' : undefined;
}

const COMPUTED: ReadonlySet<Kind | undefined> = new Set<Kind>(['function', 'file', 'command']);

/** What is wrong with a document, one line each. */
function faults(document: string): string[] {
  const rows = rowsOf(document);
  const ids = rows.map(({ id }) => id);
  return [
    ...elements.filter((id) => !ids.includes(id)).map((id) => `${id} is missing`),
    ...ids.filter((id, position) => ids.indexOf(id) !== position).map((id) => `${id} stands twice`),
    ...ids.filter((id) => !elements.includes(id)).map((id) => `${id} is no element`),
    ...rows.filter(({ rest }) => rest !== '').map(({ id, rest }) => `${id}: "${rest}" is no place`),
    ...rows.flatMap(({ id, places }) =>
      places.filter((place) => kindOf(place) === undefined).map((place) => `${id}: ${place} does not exist`),
    ),
    ...rows
      .filter(({ id, places }) => !notesOnly.includes(id) && !places.some((place) => COMPUTED.has(kindOf(place))))
      .map(({ id }) => `${id}: nothing computes or shows it`),
  ];
}

const document = readFileSync(new URL('docs/coverage.md', root), 'utf8');
const changed = (from: string, to: string): string[] => {
  expect(document).toContain(from);
  return faults(document.replace(from, to));
};

describe('docs/coverage.md', () => {
  it('has every element once, and only places that exist', () => {
    expect(elements).toHaveLength(135);
    expect(faults(document)).toEqual([]);
  });

  it('says how many elements there are', () => {
    expect(document).toMatch(/There are 130 of them, followed by the five tensions/);
    expect(elements.filter((id) => !id.startsWith('T'))).toHaveLength(130);
  });

  it('gives each element words of its own, a note no figure', () => {
    const rows = rowsOf(document);
    const meanings = rows.map(({ meaning }) => meaning);
    expect(meanings.filter((meaning, position) => meanings.indexOf(meaning) !== position)).toEqual([]);
    for (const id of notesOnly) expect(rows.find((row) => row.id === id)!.places.map(kindOf)).toEqual(['column']);
  });

  it('notices what is missing, doubled, unknown, or not computed', () => {
    const line = /^\| 001-L5a .*\n/m.exec(document)![0];
    expect(changed(line, '')).toEqual(['001-L5a is missing']);
    expect(changed(line, line + line)).toEqual(['001-L5a stands twice']);
    expect(changed('| 001-L5a |', '| 001-L9 |')).toEqual(['001-L5a is missing', '001-L9 is no element']);
    expect(changed('`TENURE.PRESENCE:annual_meetings`', 'soon')).toEqual([
      '001-L5a: "soon" is no place',
      '001-L5a: nothing computes or shows it',
    ]);
    expect(changed('`TENURE.PRESENCE:annual_meetings`', '`interactions.kind`')).toEqual(['001-L5a: nothing computes or shows it']);
    for (const place of [
      'TENURE.PRESENCE:meetings',
      'TENURE.ABSENCE:visits',
      'accounts.colour',
      'sheets.name',
      'setting h_lear',
      'command writeNothing',
      'src/taskpane/rooms/account/Nowhere.tsx',
      'src/taskpane/rooms',
    ]) {
      expect(changed('`TENURE.SWITCHCOST:negative_share` `TENURE.PORTFOLIO:case`', `\`${place}\` \`TENURE.PORTFOLIO:case\``)).toEqual([
        `T2: ${place} does not exist`,
      ]);
    }
  });
});
