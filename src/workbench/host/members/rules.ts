// Conditional formats and data validation: stored as Office.js gives them. The host evaluates neither.
import { intersect } from '../a1';
import type { DataValidation } from '../workbook-model';
import { HostError, invalidArgument } from '../wire';
import { members } from './define';
import type { HostObject, MemberContext } from './define';
import { conditionalFormatInfo, onSheet, rangeObject } from './objects';
import type { RangePart } from './objects';

interface RuleObject extends HostObject {
  sheetId: string;
  ruleId: string;
}
interface RulePart extends RuleObject {
  /** "cellValue", "cellValue/format/fill". */
  path: string;
}

const TYPES = ['Custom', 'DataBar', 'ColorScale', 'IconSet', 'TopBottom', 'PresetCriteria', 'ContainsText', 'CellValue'];
/** The member of ConditionalFormat that holds each type's rule. */
const MEMBER_OF_TYPE: Readonly<Record<string, string>> = {
  Custom: 'custom',
  DataBar: 'dataBar',
  ColorScale: 'colorScale',
  IconSet: 'iconSet',
  TopBottom: 'topBottom',
  PresetCriteria: 'preset',
  ContainsText: 'textComparison',
  CellValue: 'cellValue',
};

const ruleObject = (sheetId: string, ruleId: string): RuleObject => ({ kind: 'ConditionalFormat', sheetId, ruleId });
const rulesIn = async ({ area }: RangePart, { workbook }: MemberContext) =>
  (await workbook.conditionalFormats(area.sheetId)).filter((rule) => intersect(area, rule.area)).sort((a, b) => a.priority - b.priority);

export const conditionalFormatCollection = members<RangePart>({
  items: async (scope, context) => (await rulesIn(scope, context)).map((rule) => ruleObject(rule.sheetId, rule.id)),
  item: async (scope, key, context) => {
    const found = (await rulesIn(scope, context)).find((rule) => rule.id === String(key));
    return found ? ruleObject(found.sheetId, found.id) : null;
  },
  call: {
    Add: async ({ area }, [type], context) => {
      if (!TYPES.includes(String(type))) throw invalidArgument('ConditionalFormatCollection.add');
      const { sheetId, ...place } = area;
      // A new rule comes first.
      for (const other of await context.workbook.conditionalFormats(sheetId))
        await context.workbook.updateConditionalFormat(other.id, { priority: other.priority + 1 });
      const added = await context.workbook.addConditionalFormat({
        sheetId,
        area: place,
        type: String(type),
        priority: 0,
        stopIfTrue: false,
        rule: {},
        format: {},
      });
      return ruleObject(sheetId, added.id);
    },
    ClearAll: async (scope, _args, context) => {
      for (const rule of await rulesIn(scope, context)) await context.workbook.deleteConditionalFormat(rule.id);
    },
  },
});

const typed =
  (wire: string, orNull: boolean) =>
  async (object: RuleObject, context: MemberContext): Promise<HostObject | null> => {
    const member = wire[0]!.toLowerCase() + wire.slice(1);
    const { type } = await conditionalFormatInfo(context, object);
    if (MEMBER_OF_TYPE[type] === member)
      return { kind: PART_KIND[wire]!, sheetId: object.sheetId, ruleId: object.ruleId, path: member } as HostObject;
    if (orNull) return null;
    throw new HostError(
      'InvalidOperation',
      `The conditional format is of type ${type}: it has no ${member}.`,
      `ConditionalFormat.${member}`,
    );
  };

const PART_KIND: Readonly<Record<string, string>> = {
  CellValue: 'CellValueConditionalFormat',
  Custom: 'CustomConditionalFormat',
  ColorScale: 'ColorScaleConditionalFormat',
  DataBar: 'DataBarConditionalFormat',
  IconSet: 'IconSetConditionalFormat',
  Preset: 'PresetCriteriaConditionalFormat',
  TextComparison: 'TextConditionalFormat',
  TopBottom: 'TopBottomConditionalFormat',
};

export const conditionalFormat = members<RuleObject>({
  identity: ({ ruleId }) => ({ Id: ruleId }),
  get: {
    Id: ({ ruleId }) => ruleId,
    Type: async (object, context) => (await conditionalFormatInfo(context, object)).type,
    Priority: async (object, context) => (await conditionalFormatInfo(context, object)).priority,
    StopIfTrue: async (object, context) => (await conditionalFormatInfo(context, object)).stopIfTrue,
  },
  set: {
    Priority: ({ ruleId }, priority, { workbook }) => workbook.updateConditionalFormat(ruleId, { priority: Number(priority) }),
    StopIfTrue: ({ ruleId }, stop, { workbook }) => workbook.updateConditionalFormat(ruleId, { stopIfTrue: stop === true }),
  },
  go: Object.fromEntries(
    Object.keys(PART_KIND).flatMap((wire) => [
      [wire, typed(wire, false)],
      [`${wire}OrNullObject`, typed(wire, true)],
    ]),
  ),
  call: {
    Delete: ({ ruleId }, _args, { workbook }) => workbook.deleteConditionalFormat(ruleId),
    GetRange: async (object, _args, context) => rangeObject(onSheet(object.sheetId, (await conditionalFormatInfo(context, object)).area)),
  },
});

/** What is set below ".../format" is the format, the rest the rule. */
function place(path: string, name: string): { store: 'rule' | 'format'; key: string } {
  const [, inFormat] = /^[^/]+\/format(?:\/(.*))?$/.exec(path) ?? [];
  if (/^[^/]+\/format(\/|$)/.test(path)) return { store: 'format', key: inFormat ? `${inFormat}/${name}` : name };
  return { store: 'rule', key: `${path}/${name}` };
}

const rulePart = members<RulePart>({
  bag: {
    read: async (object, name, context) => {
      const { store, key } = place(object.path, name);
      return (await conditionalFormatInfo(context, object))[store][key] ?? null;
    },
    write: async (object, name, value, context) => {
      const { store, key } = place(object.path, name);
      const found = await conditionalFormatInfo(context, object);
      await context.workbook.updateConditionalFormat(object.ruleId, { [store]: { ...found[store], [key]: value } });
    },
    go: (object, name, kind) => ({ ...object, kind, path: `${object.path}/${name}` }) as HostObject,
  },
  call: {
    Clear: async (object, _args, context) => {
      const { store, key } = place(object.path, 'color');
      const found = await conditionalFormatInfo(context, object);
      await context.workbook.updateConditionalFormat(object.ruleId, { [store]: { ...found[store], [key]: '' } });
    },
  },
});

/** Parts of a rule that are only stored. */
export const ruleParts = Object.fromEntries(
  [
    ...Object.values(PART_KIND),
    'ConditionalFormatRule',
    'ConditionalRangeFormat',
    'ConditionalRangeFill',
    'ConditionalRangeFont',
    'ConditionalRangeBorder',
    'ConditionalRangeBorderCollection',
    'ConditionalDataBarPositiveFormat',
    'ConditionalDataBarNegativeFormat',
  ].map((kind) => [kind, rulePart]),
);

const NO_VALIDATION: DataValidation = { rule: {}, errorAlert: null, prompt: null, ignoreBlanks: true };
const KIND_OF_RULE: Readonly<Record<string, string>> = {
  list: 'List',
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
  custom: 'Custom',
};

const current = async ({ area }: RangePart, { workbook }: MemberContext): Promise<DataValidation> =>
  (await workbook.dataValidation(area)) ?? NO_VALIDATION;
const changeValidation =
  (patch: (value: unknown) => Partial<DataValidation>) =>
  async (object: RangePart, value: unknown, context: MemberContext): Promise<void> =>
    context.workbook.setDataValidation(object.area, { ...(await current(object, context)), ...patch(value) });

export const dataValidation = members<RangePart>({
  get: {
    Type: async (object, context) => {
      const [kind] = Object.keys((await current(object, context)).rule);
      return kind === undefined ? 'None' : (KIND_OF_RULE[kind] ?? 'Custom');
    },
    Rule: async (object, context) => (await current(object, context)).rule,
    ErrorAlert: async (object, context) => (await current(object, context)).errorAlert,
    Prompt: async (object, context) => (await current(object, context)).prompt,
    IgnoreBlanks: async (object, context) => (await current(object, context)).ignoreBlanks,
  },
  set: {
    Rule: changeValidation((rule) => {
      const kinds = Object.keys(rule ?? {});
      if (kinds.length !== 1 || !(kinds[0]! in KIND_OF_RULE)) throw invalidArgument('DataValidation.rule');
      return { rule: rule as Record<string, unknown> };
    }),
    ErrorAlert: changeValidation((errorAlert) => ({ errorAlert: errorAlert as Record<string, unknown> })),
    Prompt: changeValidation((prompt) => ({ prompt: prompt as Record<string, unknown> })),
    IgnoreBlanks: changeValidation((ignoreBlanks) => ({ ignoreBlanks: ignoreBlanks === true })),
  },
  call: { Clear: ({ area }, _args, { workbook }) => workbook.setDataValidation(area, null) },
});
