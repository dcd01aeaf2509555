// The product's functions and its writers of concession sheets without its pane: a test calls them by name.
/// <reference types="office-js" />
import '../../../src/functions/index';
import { language, onReady, writeConcessionGrid, writeConcessionModel } from '../../../src/workbook/index';
import type { ConcessionGridInput, ConcessionModelInput } from '../../../src/workbook/index';

const sheets = {
  ready: onReady(),
  grid: (grid: ConcessionGridInput) => writeConcessionGrid(grid, { language: language() }),
  model: (model: ConcessionModelInput) => writeConcessionModel(model, { language: language() }),
};

declare global {
  interface Window {
    sheets: typeof sheets;
  }
}

window.sheets = sheets;
