/** Formulas about one account each, made into one. */
import { rewriteOneIdRuns, scanOneIdRuns } from '../../../../src/workbook/index';
import { addin, addCoreTables } from '../../support';
import { scenario } from '../scenario';
import { dated } from './tables';

/** Three formulas down a column of Sheet1, each about the id beside it. */
export async function column(): Promise<void> {
  await addCoreTables(addin.workbook);
  await dated();
  await addin.workbook.fill('Sheet1!D2', [['A1'], ['A2'], ['A1']]);
  await addin.workbook.fill(
    'Sheet1!E2',
    [2, 3, 4].map((row) => [`=TENURE.BREADTH(D${row},References[#All],AsOf,"references",Accounts[#All])`]),
  );
}

export const oneId = {
  rewriteOneIdRuns: [
    scenario({
      name: 'one formula instead of many',
      prepare: column,
      begin: () => scanOneIdRuns(),
      run: (runs) => rewriteOneIdRuns(runs),
      stops: false,
    }),
  ],
};
