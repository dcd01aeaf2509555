import { fileURLToPath } from 'node:url';
import { functionsMetadata } from './src/functions/metadata';
import { openWorkbench } from './test/workbench/page/support';
import { grid, model } from './test/workbook/concession-models';
const path = (f: string) => '/tmp/h2/test/workbook/' + f;
const metadata = { en: JSON.stringify(functionsMetadata('en')), fr: JSON.stringify(functionsMetadata('fr')) };
const addin = { entry: path('page/pane.ts'), html: '/tmp/h2/src/taskpane/taskpane.html', functions: () => Promise.resolve(metadata) };
const lang = (process.argv[2] ?? 'fr') as 'fr';
const opened = await openWorkbench({ query: `?theme=light&language=${lang}`, addin });
const frame = (await (await opened.page.waitForSelector('#pane iframe')).contentFrame())!;
await frame.waitForFunction(() => (window as any).sheets !== undefined);
await frame.evaluate(() => (window as any).sheets.ready);
await opened.page.addStyleTag({ content: '#pane{display:none!important}' });
const values = () => opened.page.evaluate(async () => { const { workbook, calculation } = (window as any).workbench.session; await calculation.settled(); return workbook.readValues({ sheetId: workbook.activeSheetId(), row: 0, column: 0, rowCount: 230, columnCount: 15 }); });
const put = (row: number, column: number, v: unknown) => opened.page.evaluate(async ([r, c, v]) => { const { workbook } = (window as any).workbench.session; await workbook.writeCells({ sheetId: workbook.activeSheetId(), row: r, column: c, rowCount: 1, columnCount: 1 }, [[v]]); }, [row, column, v] as const);
const part = process.argv[3];
if (part === 'grid') {
  for (const [n, sets] of [['2', grid.sets.slice(0, 2)], ['3', grid.sets], ['1', grid.sets.slice(1, 2)]] as const) {
    await frame.evaluate((g) => (window as any).sheets.grid(g), { ...grid, sets, title: 'K001 Laiteries du Val Serein' });
    await values();
    await opened.page.waitForTimeout(800);
    await opened.page.screenshot({ path: `/tmp/h2-grid-${lang}-${n}.png` });
  }
} else if (part === 'model') {
  await frame.evaluate((g) => (window as any).sheets.model(g), { ...model, title: 'C017 Contoso' });
  await values();
  await opened.page.waitForTimeout(800);
  await opened.page.screenshot({ path: `/tmp/h2-model-${lang}.png` });
} else {
  for (const forecast of [50_000, 260_000]) {
    await frame.evaluate((g) => (window as any).sheets.model(g), { ...model, forecast, periods: model.periods.map((p) => ({ ...p, forecast: forecast / 4 })) });
    let v = await values();
    const row = (label: string) => v.findIndex((l: unknown[]) => l[1] === label);
    const q = v.findIndex((l: unknown[]) => String(l[1]).startsWith(lang === 'fr' ? 'Quantile' : 'Quantile'));
    console.log(forecast, 'before', v[3]!.slice(1, 4));
    for (const bad of ['x', 0.6]) {
      await put(q, 2, bad);
      v = await values();
      const a = v.findIndex((l: unknown[]) => String(l[1]).startsWith('6. '));
      console.log('quantile', bad, v[3]!.slice(1, 4)); const r9=v.findIndex((l: unknown[]) => String(l[1]).startsWith('9. ')); for (const l of v.slice(r9+8, r9 + 16)) console.log('   ', JSON.stringify(l.slice(1, 8)));
    }
  }
}
await opened.close();
