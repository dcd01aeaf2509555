// Names, charts, conditional formats, validation and settings through the real Office.js: stored and given back.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openAddinInNode } from '../../../src/workbench/host/transports/node';
import type { NodeAddin } from '../../../src/workbench/host/transports/node';
import { caught } from './support';

let addin: NodeAddin;

beforeEach(async () => {
  addin = await openAddinInNode();
  await addin.workbook.fill('A1', [
    ['Month', 'Sales', 'Cost'],
    ['Jan', 10, 4],
    ['Feb', 20, 5],
  ]);
});
afterEach(() => addin.close());

const onSheet = <T>(action: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  addin.run((context) => action(context.workbook.worksheets.getItem('Sheet1'), context));

describe('names', () => {
  it('refer to cells or hold a constant, for the workbook or one sheet', async () => {
    const seen = await onSheet(async (sheet, context) => {
      context.workbook.names.add('Months', sheet.getRange('A2:A3'), 'first column');
      context.workbook.names.add('Horizon', '=36');
      sheet.names.add('Local', sheet.getRange('B2'));
      await context.sync();
      const all = context.workbook.names.load('items/name, items/type, items/value, items/comment, items/scope');
      const range = context.workbook.names.getItem('Months').getRange().load('address');
      const byName = sheet.getRange('Months').load('address');
      const none = context.workbook.names.getItemOrNullObject('Local').load('name');
      const local = sheet.names.getItem('Local').load('scope');
      await context.sync();
      return [
        all.items.map(({ name, type, value, comment }) => [name, type, value as unknown, comment]),
        range.address,
        byName.address,
        none.isNullObject,
        local.scope,
      ];
    });
    expect(seen).toEqual([
      [
        ['Months', 'Range', 'Sheet1!$A$2:$A$3', 'first column'],
        ['Horizon', 'Double', 36, ''],
      ],
      'Sheet1!A2:A3',
      'Sheet1!A2:A3',
      true,
      'Worksheet',
    ]);
  });

  it('follow a sheet that is renamed', async () => {
    const value = await onSheet(async (sheet, context) => {
      context.workbook.names.add('Months', sheet.getRange('A2:A3'));
      sheet.name = "Owner's data";
      const name = context.workbook.names.getItem('Months').load('formula');
      await context.sync();
      return name.formula as unknown;
    });
    expect(value).toBe("='Owner''s data'!$A$2:$A$3");
  });

  it('refuse a name that reads as a cell', async () => {
    const error = await caught(
      onSheet(async (sheet, context) => {
        context.workbook.names.add('Q4', sheet.getRange('A1'));
        await context.sync();
      }),
    );
    expect(error).toMatchObject({ code: 'InvalidArgument' });
  });
});

describe('charts', () => {
  it('take their series and categories from the block, and keep title, place and look', async () => {
    const id = await onSheet(async (sheet, context) => {
      const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:C3'), 'Columns');
      chart.name = 'Monthly';
      chart.title.text = 'Sales cover cost in both months';
      chart.setPosition('E2', 'H10');
      chart.legend.position = 'Bottom';
      chart.axes.valueAxis.title.text = 'EUR';
      chart.series.getItemAt(0).format.fill.setSolidColor('#0F6B6B');
      chart.load('id, name, chartType, left, top, width, height, title/text');
      chart.series.load('items/name');
      await context.sync();
      expect([chart.name, chart.chartType, chart.title.text]).toEqual(['Monthly', 'ColumnClustered', 'Sales cover cost in both months']);
      expect([chart.left, chart.top, chart.width, chart.height]).toEqual([4 * 48, 15, 4 * 48, 9 * 15]);
      expect(chart.series.items.map(({ name }) => name)).toEqual(['Sales', 'Cost']);
      return chart.id;
    });
    const [stored] = addin.workbook.charts(addin.workbook.activeSheetId());
    expect(stored!.id).toBe(id);
    expect(stored!.series[0]).toMatchObject({
      values: { row: 1, column: 1, rowCount: 2 },
      categories: { row: 1, column: 0 },
      properties: { 'format/fill/color': '#0F6B6B' },
    });
    expect(stored!.properties).toEqual({ 'legend/position': 'Bottom', 'axes/valueAxis/title/text': 'EUR' });
  });

  it('are listed, given other data, and deleted', async () => {
    const seen = await onSheet(async (sheet, context) => {
      const chart = sheet.charts.add('Line', sheet.getRange('A1:B3'));
      chart.setData(sheet.getRange('A1:C2'), 'Rows');
      chart.series.load('items/name');
      sheet.charts.load('count');
      await context.sync();
      const before = [sheet.charts.count, chart.series.items.map(({ name }) => name)];
      chart.delete();
      const after = sheet.charts.getCount();
      await context.sync();
      return [...before, after.value];
    });
    expect(seen).toEqual([1, ['Jan'], 0]);
  });
});

describe('rules', () => {
  it('keep a cell rule with its colours, a formula and a colour scale', async () => {
    await onSheet(async (sheet, context) => {
      const cell = sheet.getRange('B2:B3').conditionalFormats.add('CellValue');
      cell.cellValue.format.font.color = '#9C0006';
      cell.cellValue.rule = { formula1: '=15', operator: 'GreaterThan' };
      const custom = sheet.getRange('A2:A3').conditionalFormats.add('Custom');
      custom.custom.rule.formula = '=$B2>15';
      custom.custom.format.fill.color = '#C6EFCE';
      await context.sync();
      const wrong = cell.customOrNullObject.load('rule/formula');
      cell.load('type');
      await context.sync();
      expect([cell.type, wrong.isNullObject]).toEqual(['CellValue', true]);
    });
    const rules = addin.workbook.conditionalFormats(addin.workbook.activeSheetId());
    expect(rules.map(({ rule, format }) => [rule, format])).toEqual([
      [{ 'cellValue/rule': { formula1: '=15', operator: 'GreaterThan' } }, { 'font/color': '#9C0006' }],
      [{ 'custom/rule/formula': '=$B2>15' }, { 'fill/color': '#C6EFCE' }],
    ]);
  });

  it('keep a list of allowed values', async () => {
    const seen = await onSheet(async (sheet, context) => {
      sheet.getRange('D2:D9').dataValidation.rule = { list: { inCellDropDown: true, source: 'yes,no' } };
      const inside = sheet.getRange('D3').dataValidation.load('rule, type');
      const outside = sheet.getRange('D10').dataValidation.load('type');
      await context.sync();
      return [inside.type, inside.rule.list?.source, outside.type];
    });
    expect(seen).toEqual(['List', 'yes,no', 'None']);
  });
});

describe('settings', () => {
  it('of the workbook are added, changed, listed and deleted', async () => {
    const seen = await addin.run(async (context) => {
      const { settings } = context.workbook;
      settings.add('view', { area: 'trust', n: 1 });
      settings.add('old', 'x');
      await context.sync();
      settings.getItem('old').delete();
      const kept = settings.getItem('view').load('value');
      const gone = settings.getItemOrNullObject('old').load('value');
      const count = settings.getCount();
      await context.sync();
      return [kept.value as unknown, gone.isNullObject, count.value];
    });
    expect(seen).toEqual([{ area: 'trust', n: 1 }, true, 1]);
  });
});
