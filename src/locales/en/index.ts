/** English: what cells say (cells), and every other text. The types of both are what a translation has to fill. */
import { cli } from './cli';
import { files } from './files';
import { functions } from './functions/index';
import { help } from './help';
import { invoices } from './invoices';
import { pane } from './pane/index';
import { settings } from './settings/index';
import { workbench } from './workbench';
import { workbenchServer } from './workbench-server';
import { workbook } from './workbook/index';
import { printed } from './workbook/printed';
import { share } from './workbook/share';
import { accountPlan } from './workbook/portfolio';
import { concessionGrid, concessionWords } from './workbook/concessions/grid';
import { concessionModel } from './workbook/concessions/model';

export { cells } from './cells/index';

export const texts = {
  files,
  functions,
  invoices,
  pane,
  settings,
  workbook,
  accountPlan,
  printed,
  share,
  concessionWords,
  concessionGrid,
  concessionModel,
};
/** What only the help page, the workbench and the command line show. */
export const pages = { help, workbench, workbenchServer, cli };
export type Texts = typeof texts;
export type Pages = typeof pages;
