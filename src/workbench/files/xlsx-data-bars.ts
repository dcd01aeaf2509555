// Data bars: a rule that every reader knows, and beside it, in the sheet's extensions, what Excel added in 2010: solid bars from 0, with a border.
import { formatArea } from '../host/a1';
import type { ConditionalFormatContent } from './content';
import { element } from './xml';
import type { XmlElement } from './xml';

const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
const XM = 'http://schemas.microsoft.com/office/excel/2006/main';
const RULE_EXTENSION = '{B025F937-C7B1-47D3-B67F-A62EFF666E3E}';
const SHEET_EXTENSION = '{78C0D931-6437-407d-A8EE-F0AAD7539E65}';
const COLOUR = '638EC6';

const argb = (value: unknown, otherwise: string): string =>
  `FF${(typeof value === 'string' ? value : otherwise).replace('#', '').toUpperCase()}`;

interface Bound {
  type?: string;
  formula?: string;
}
const kinds: Readonly<Record<string, string>> = {
  LowestValue: 'min',
  HighestValue: 'max',
  Number: 'num',
  Percent: 'percent',
  Formula: 'formula',
  Percentile: 'percentile',
};

function bound(rule: ConditionalFormatContent['rule'], name: string, automatic: string): { type: string; value: string | undefined } {
  const { type, formula } = (rule[`dataBar/${name}`] ?? {}) as Bound;
  return { type: kinds[type ?? ''] ?? automatic, value: formula?.replace(/^=/, '') };
}

export interface DataBarElements {
  readonly rule: XmlElement;
  readonly extension: XmlElement;
}

/** The two elements of one rule, tied by an id. */
export function dataBarElements({ area, rule }: ConditionalFormatContent, priority: number, prefix: string): DataBarElements {
  const id = `{00000000-0000-4000-8000-${String(priority).padStart(12, '0')}}`;
  const bounds = [bound(rule, 'lowerBoundRule', 'min'), bound(rule, 'upperBoundRule', 'max')];
  const fill = argb(rule['dataBar/positiveFormat/fillColor'], COLOUR);
  const edge = rule['dataBar/positiveFormat/borderColor'];
  const solid = rule['dataBar/positiveFormat/gradientFill'] === false;
  const old = element(`${prefix}dataBar`, {}, [
    ...bounds.map(({ type, value }) => element(`${prefix}cfvo`, { type, val: value })),
    element(`${prefix}color`, { rgb: fill }),
  ]);
  const link = element(`${prefix}extLst`, {}, [
    element(`${prefix}ext`, { uri: RULE_EXTENSION, 'xmlns:x14': X14 }, [element('x14:id', {}, [id])]),
  ]);
  return {
    rule: element(`${prefix}conditionalFormatting`, { sqref: formatArea(area) }, [
      element(`${prefix}cfRule`, { type: 'dataBar', priority }, [old, link]),
    ]),
    extension: element('x14:conditionalFormatting', { 'xmlns:xm': XM }, [
      element('x14:cfRule', { type: 'dataBar', id }, [
        element(
          'x14:dataBar',
          {
            minLength: 0,
            maxLength: 100,
            border: typeof edge === 'string' && edge !== '' ? 1 : undefined,
            gradient: solid ? 0 : undefined,
          },
          [
            ...bounds.map(({ type, value }) => element('x14:cfvo', { type }, value === undefined ? [] : [element('xm:f', {}, [value])])),
            ...(typeof edge === 'string' && edge !== '' ? [element('x14:borderColor', { rgb: argb(edge, COLOUR) })] : []),
            element('x14:negativeFillColor', { rgb: 'FFBF4B0B' }),
            element('x14:axisColor', { rgb: 'FF000000' }),
          ],
        ),
      ]),
      element('xm:sqref', {}, [formatArea(area)]),
    ]),
  };
}

/** All of a sheet's in its list of extensions. */
export const sheetExtension = (extensions: readonly XmlElement[], prefix: string): XmlElement =>
  element(`${prefix}ext`, { uri: SHEET_EXTENSION, 'xmlns:x14': X14 }, [element('x14:conditionalFormattings', {}, [...extensions])]);
