// NamedItemCollection and NamedItem: the workbook's names and each sheet's own.
import { itemAlreadyExists, invalidArgument, itemNotFound } from '../wire';
import { members } from './define';
import type { HostObject, MemberContext } from './define';
import { addressOf, formulaArea, nameInfo, rangeObject, sameName, sheetObject } from './objects';
import type { NameObject, RangeObject, ScopedObject } from './objects';

const nameObject = (name: string, sheetId: string | null): NameObject => ({ kind: 'NamedItem', name, sheetId });

const inScope = async ({ sheetId }: ScopedObject, { workbook }: MemberContext) =>
  (await workbook.names()).filter((name) => name.sheetId === sheetId);

async function addName(scope: ScopedObject, [name, reference, comment]: readonly unknown[], context: MemberContext): Promise<NameObject> {
  const text = String(name);
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u.test(text) || /^[rc]$/i.test(text) || /^[a-z]{1,3}\d{1,7}$/i.test(text))
    throw invalidArgument('NamedItemCollection.add');
  if ((await inScope(scope, context)).some((other) => sameName(other.name, text))) throw itemAlreadyExists('NamedItemCollection.add');
  if (scope.sheetId === null && (await context.workbook.tables()).some((table) => sameName(table.name, text)))
    throw itemAlreadyExists('NamedItemCollection.add');
  const formula =
    typeof reference === 'object' && (reference as HostObject | null)?.kind === 'Range'
      ? `=${await addressOf(context, (reference as RangeObject).area, true)}`
      : `=${String(reference).replace(/^=/, '')}`;
  await context.workbook.addName({
    name: text,
    sheetId: scope.sheetId,
    formula,
    comment: typeof comment === 'string' ? comment : '',
    visible: true,
  });
  return nameObject(text, scope.sheetId);
}

export const namedItemCollection = members<ScopedObject>({
  items: async (scope, context) => (await inScope(scope, context)).map((name) => nameObject(name.name, name.sheetId)),
  item: async (scope, key, context) => {
    const found = (await inScope(scope, context)).find((name) => sameName(name.name, String(key)));
    return found ? nameObject(found.name, found.sheetId) : null;
  },
  call: { Add: addName, AddFormulaLocal: addName },
});

/** The value of a name that is a constant; null for a reference or a formula. */
function constant(formula: string): number | string | boolean | null {
  const text = formula.replace(/^=/, '');
  if (/^-?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i.test(text)) return Number(text);
  if (/^true$/i.test(text)) return true;
  if (/^false$/i.test(text)) return false;
  const quoted = /^"((?:[^"]|"")*)"$/.exec(text);
  return quoted ? quoted[1]!.replaceAll('""', '"') : null;
}

async function nameType(object: NameObject, context: MemberContext): Promise<string> {
  const { formula } = await nameInfo(context, object);
  const value = constant(formula);
  if (value !== null) return typeof value === 'number' ? 'Double' : typeof value === 'boolean' ? 'Boolean' : 'String';
  return (await formulaArea(context, formula)) ? 'Range' : 'String';
}

async function rangeOf(object: NameObject, context: MemberContext): Promise<RangeObject | null> {
  const area = await formulaArea(context, (await nameInfo(context, object)).formula);
  return area && rangeObject(area);
}

export const namedItem = members<NameObject>({
  identity: ({ name }) => ({ _Id: name }),
  get: {
    _Id: ({ name }) => name,
    Name: ({ name }) => name,
    Type: nameType,
    Value: async (object, context) => {
      const { formula } = await nameInfo(context, object);
      return constant(formula) ?? formula.slice(1);
    },
    Formula: async (object, context) => (await nameInfo(context, object)).formula,
    Comment: async (object, context) => (await nameInfo(context, object)).comment,
    Visible: async (object, context) => (await nameInfo(context, object)).visible,
    Scope: ({ sheetId }) => (sheetId === null ? 'Workbook' : 'Worksheet'),
  },
  set: {
    Formula: ({ name, sheetId }, formula, { workbook }) =>
      workbook.updateName(name, sheetId, { formula: `=${String(formula).replace(/^=/, '')}` }),
    Comment: ({ name, sheetId }, comment, { workbook }) => workbook.updateName(name, sheetId, { comment: String(comment) }),
    Visible: ({ name, sheetId }, visible, { workbook }) => workbook.updateName(name, sheetId, { visible: visible === true }),
  },
  go: {
    Worksheet: ({ sheetId }) => {
      if (sheetId === null) throw itemNotFound('NamedItem.worksheet');
      return sheetObject(sheetId);
    },
    WorksheetOrNullObject: ({ sheetId }) => (sheetId === null ? null : sheetObject(sheetId)),
  },
  call: {
    GetRange: async (object, _args, context) => {
      const found = await rangeOf(object, context);
      if (!found) throw itemNotFound('NamedItem.getRange');
      return found;
    },
    GetRangeOrNullObject: (object, _args, context) => rangeOf(object, context),
    Delete: ({ name, sheetId }, _args, { workbook }) => workbook.removeName(name, sheetId),
  },
});
