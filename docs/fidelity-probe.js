// Asks Excel questions that the documentation does not answer, and prints what it says as JSON. It works in a new workbook: it adds a sheet "Probe", and deletes it at the end.
// How to run it and what to compare: docs/fidelity.md. Paste the whole file; it ends by calling itself.
async function fidelityProbe() {
  const answers = {};
  const failure = (error) => ({
    code: error.code,
    message: error.message,
    location: (error.debugInfo && error.debugInfo.errorLocation) || null,
  });
  const ask = async (name, question) => {
    try {
      answers[name] = await Excel.run(question);
    } catch (error) {
      answers[name] = { failed: failure(error) };
    }
  };
  const pattern = (id) => String(id).replace(/[0-9A-F]/gi, '0');
  const later = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
  const probe = (context) => context.workbook.worksheets.getItem('Probe');

  await ask('start', async (context) => {
    const sheet = context.workbook.worksheets.add('Probe');
    const used = sheet.getUsedRange().load('address');
    const none = sheet.getUsedRangeOrNullObject(true).load('address');
    await context.sync();
    return { emptyUsedRange: used.address, emptyIsNullObject: none.isNullObject };
  });

  await ask('typed text', async (context) => {
    const texts = ['1', "'1", '1.5e3', 'TRUE', '2024-03-31', '5%', '1,234', '$5', '+1', '-x', '@x', '=1+1', '=', ' 7 ', '#N/A', '1/2'];
    const results = [];
    for (let row = 0; row < texts.length; row++) {
      const cell = probe(context).getCell(row, 0);
      cell.values = [[texts[row]]];
      cell.load('values, formulas, numberFormat, valueTypes');
      try {
        await context.sync();
        results.push([texts[row], cell.values[0][0], cell.formulas[0][0], cell.numberFormat[0][0], cell.valueTypes[0][0]]);
      } catch (error) {
        results.push([texts[row], failure(error)]);
      }
    }
    return results;
  });

  await ask('displayed text', async (context) => {
    const cases = [
      [1234.5, '#,##0.00'],
      [-1234.5, '#,##0;(#,##0)'],
      [0.1234, '0.0%'],
      [45382, 'yyyy-mm-dd'],
      [0, '0;-0;"none"'],
      [1 / 3, 'General'],
      [12345678901234, 'General'],
      [true, '0'],
    ];
    const range = probe(context).getRange('C1:C8');
    range.numberFormat = cases.map((one) => [one[1]]);
    range.values = cases.map((one) => [one[0]]);
    range.format.autofitColumns();
    range.load('text');
    await context.sync();
    return cases.map((one, index) => [one[0], one[1], range.text[index][0]]);
  });

  await ask('unknown property', async (context) => {
    probe(context).getRange('A1').load('valuez');
    await context.sync();
  });
  await ask('item not found', async (context) => {
    context.workbook.worksheets.getItem('Nowhere').load('name');
    await context.sync();
  });
  await ask('wrong shape', async (context) => {
    probe(context).getRange('A1:B2').values = [[1, 2, 3]];
    await context.sync();
  });
  await ask('name of a sheet taken', async (context) => {
    context.workbook.worksheets.add('probe');
    await context.sync();
  });
  await ask('results before an error', async (context) => {
    const sheet = probe(context).load('name');
    context.workbook.worksheets.getItem('Nowhere').load('name');
    try {
      await context.sync();
      return 'no error';
    } catch (error) {
      try {
        return 'loaded: ' + sheet.name;
      } catch (unloaded) {
        return 'not loaded: ' + unloaded.code;
      }
    }
  });

  await ask('formats', async (context) => {
    const sheet = probe(context);
    sheet.getRange('E1').format.font.bold = true;
    const mixed = sheet.getRange('E1:E2').load('format/font/bold, format/columnWidth');
    const plain = sheet
      .getRange('H9')
      .load('format/fill/color, format/font/color, format/horizontalAlignment, format/columnWidth, format/rowHeight');
    const columns = sheet.getRange('A:B').load('values, numberFormat, cellCount');
    await context.sync();
    const { fill, font, horizontalAlignment } = plain.format;
    return {
      mixedBold: mixed.format.font.bold,
      fill: fill.color,
      font: font.color,
      horizontalAlignment,
      wholeColumnValues: columns.values,
      wholeColumnFormats: columns.numberFormat,
      wholeColumnCells: columns.cellCount,
    };
  });

  await ask('a table', async (context) => {
    const sheet = probe(context);
    sheet.getRange('J1:L1').values = [['Name', '', 'name']];
    const table = sheet.tables.add('J1:L1', true);
    const range = table.getRange().load('address, values');
    table.rows.load('count');
    table.load('id, name, style');
    await context.sync();
    const fresh = { id: pattern(table.id), style: table.style, address: range.address, header: range.values[0], rows: table.rows.count };
    table.rows.add(null, [[1, 2, 3]]);
    const grown = table.getRange().load('address');
    await context.sync();
    return Object.assign(fresh, { afterOneRow: grown.address });
  });

  await ask('overlapping tables', async (context) => {
    probe(context).tables.add('K1:M2', true);
    await context.sync();
  });

  await ask('ids and names', async (context) => {
    const sheet = probe(context).load('id');
    const range = context.workbook.names.add('ProbeRange', sheet.getRange('A1:B2'));
    const constant = context.workbook.names.add('ProbeConstant', '=36');
    range.load('type, value, formula, scope');
    constant.load('type, value, formula');
    await context.sync();
    const answer = {
      sheet: pattern(sheet.id),
      range: [range.type, range.value, range.formula, range.scope],
      constant: [constant.type, constant.value, constant.formula],
    };
    range.delete();
    constant.delete();
    await context.sync();
    return answer;
  });

  await ask('a range when rows come in above it', async (context) => {
    const sheet = probe(context);
    const range = sheet.getRange('B30').load('address');
    await context.sync();
    sheet.getRange('29:29').insert('Down');
    range.load('address');
    await context.sync();
    return range.address;
  });

  await ask('events of one write', async (context) => {
    const seen = [];
    const remember = (event) => {
      const { getRange, getRangeOrNullObject, worksheetId, tableId, ...rest } = event;
      seen.push(rest);
      return Promise.resolve();
    };
    const sheet = probe(context).load('id');
    await context.sync();
    const handler = sheet.onChanged.add(remember);
    await context.sync();
    sheet.getRange('A40').values = [[1]];
    await context.sync();
    sheet.getRange('A40:B41').values = [
      [1, 2],
      [3, 4],
    ];
    await context.sync();
    sheet.getRange('A40:B41').clear('Contents');
    await context.sync();
    await later(2000);
    handler.remove();
    await context.sync();
    return seen;
  });

  await ask('end', async (context) => {
    probe(context).delete();
    await context.sync();
  });
  return answers;
}
fidelityProbe().then((answers) => console.log(JSON.stringify(answers, null, 2)));
