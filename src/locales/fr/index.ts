/** Le français : ce que disent les cellules (cells), et tous les autres textes. S’il en manque un, rien ne se compile. */
import type { Pages, Texts } from '../en/index';
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

export const texts: Texts = {
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
/** Ce que seules montrent la page d’aide, la page de l’atelier et la ligne de commande. */
export const pages: Pages = { help, workbench, workbenchServer, cli };
