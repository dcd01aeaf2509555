// Data validations and conditional formats as Excel's API gives them, as elements of a sheet part.
// Of conditional formats those by formula and by value are written: the kinds that an add-in of ours makes.
import { serialOf } from '../../files/dates';
import { formatArea } from '../host/a1';
import type { ConditionalFormatContent, ValidationContent } from './content';
import { fileFormula } from './file-formula';
import type { Styles } from './xlsx-styles';
import { element } from './xml';
import type { XmlElement } from './xml';

const typeOfRule: Readonly<Record<string, string>> = {
  list: 'list',
  wholeNumber: 'whole',
  decimal: 'decimal',
  date: 'date',
  time: 'time',
  textLength: 'textLength',
  custom: 'custom',
};
const lowerFirst = (word: string): string => word.charAt(0).toLowerCase() + word.slice(1);

/** "=A1>3", 5, "2026-01-31": a formula as a file has it. */
function formulaOf(value: unknown): string | null {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value !== 'string' || value === '') return null;
  if (value.startsWith('=')) return fileFormula(value);
  const serial = serialOf(value);
  if (serial !== null) return String(serial);
  return value.trim() !== '' && Number.isFinite(Number(value)) ? value : `"${value.replaceAll('"', '""')}"`;
}

/** What is a formula by its place is one with or without its "=". */
const ownFormula = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? fileFormula(value) : formulaOf(value));

/** A list's words stand in one text; a list from cells is a formula. */
const listFormula = (source: unknown): string | null =>
  typeof source === 'string' && !source.startsWith('=') ? `"${source.replaceAll('"', '""')}"` : formulaOf(source);

const textOf = (holder: Record<string, unknown> | null, key: string): string | undefined => {
  const value = holder?.[key];
  return typeof value === 'string' && value !== '' ? value : undefined;
};

export function validationElement({ area, rule, errorAlert, prompt, ignoreBlanks }: ValidationContent, prefix: string): XmlElement | null {
  const [kind] = Object.keys(rule);
  const type = kind === undefined ? undefined : typeOfRule[kind];
  if (kind === undefined || type === undefined) return null;
  const given = rule[kind] as Record<string, unknown>;
  const ownOrFirst = (): ReturnType<typeof formulaOf> => (kind === 'custom' ? ownFormula(given['formula']) : formulaOf(given['formula1']));
  const first = kind === 'list' ? listFormula(given['source']) : ownOrFirst();
  const second = kind === 'list' || kind === 'custom' ? null : formulaOf(given['formula2']);
  if (first === null) return null;
  const style = textOf(errorAlert, 'style');
  return element(
    `${prefix}dataValidation`,
    {
      type,
      errorStyle: style === undefined || style === 'Stop' ? undefined : lowerFirst(style),
      operator:
        type === 'list' || type === 'custom' || given['operator'] === undefined || given['operator'] === 'Between'
          ? undefined
          : lowerFirst(String(given['operator'])),
      allowBlank: ignoreBlanks ? 1 : undefined,
      // The attribute says the opposite of its name.
      showDropDown: kind === 'list' && given['inCellDropDown'] === false ? 1 : undefined,
      showInputMessage: 1,
      showErrorMessage: errorAlert?.['showAlert'] === false ? undefined : 1,
      errorTitle: textOf(errorAlert, 'title'),
      error: textOf(errorAlert, 'message'),
      promptTitle: textOf(prompt, 'title'),
      prompt: textOf(prompt, 'message'),
      sqref: formatArea(area),
    },
    [element(`${prefix}formula1`, {}, [first]), ...(second === null ? [] : [element(`${prefix}formula2`, {}, [second])])],
  );
}

export function conditionalFormatElement(
  { area, type, stopIfTrue, rule, format }: ConditionalFormatContent,
  priority: number,
  styles: Styles,
  prefix: string,
): XmlElement | null {
  const byValue = rule['cellValue/rule'] as { formula1?: unknown; formula2?: unknown; operator?: unknown } | undefined;
  const compared = type === 'CellValue' && byValue !== undefined ? [formulaOf(byValue.formula1), formulaOf(byValue.formula2)] : [];
  const formulas = type === 'Custom' ? [ownFormula(rule['custom/rule/formula'])] : compared;
  const known = formulas.filter((formula) => formula !== null);
  if (known.length === 0) return null;
  const flag = (key: string): boolean | undefined => (typeof format[key] === 'boolean' ? format[key] : undefined);
  const fill = textOf(format, 'fill/color');
  const color = textOf(format, 'font/color');
  const bold = flag('font/bold');
  const italic = flag('font/italic');
  const dxfId = styles.addDifferential({
    ...(fill === undefined ? {} : { fill }),
    ...(color === undefined ? {} : { color }),
    ...(bold === undefined ? {} : { bold }),
    ...(italic === undefined ? {} : { italic }),
  });
  const attributes = {
    type: type === 'Custom' ? 'expression' : 'cellIs',
    dxfId,
    priority,
    stopIfTrue: stopIfTrue ? 1 : undefined,
    operator: type === 'Custom' ? undefined : lowerFirst(String(byValue?.operator ?? 'Between')),
  };
  return element(`${prefix}conditionalFormatting`, { sqref: formatArea(area) }, [
    element(
      `${prefix}cfRule`,
      attributes,
      known.map((formula) => element(`${prefix}formula`, {}, [formula])),
    ),
  ]);
}
