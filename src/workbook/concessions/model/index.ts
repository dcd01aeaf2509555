/**
 * The live model of a volume concession: a sheet of its own in which every figure is a formula over its inputs. TENURE functions give
 * what takes tiers, Excel's own arithmetic the rest. Charts first, then one section after the other in column B and to its right.
 * IFRS 15's words are used exactly; it is a model, not accounting advice. Volumes in one unit, money in one currency.
 */
import { textsOf, type Language } from '../../../locales/languages';
import { writeNewSheet } from '../../new-sheet';
import { SheetDraft } from '../../sheet-draft';
import type { ConcessionModelInput, SheetWritten, WriteOptions } from '../../types';
import { drawAccounting } from './accounting';
import { CHART_ROWS, drawCurve } from './charts';
import { drawEstimate, drawPosition } from './estimate';
import { drawInputs } from './inputs';
import { calc, LABEL, Page, VALUE, WIDE, type ModelTexts } from './page';
import { drawPeriods } from './periods';
import { drawRival, drawUpfront } from './scenarios';
import { drawTiers } from './tiers';

function textsIn(language: Language): ModelTexts {
  const { concessionModel, concessionWords } = textsOf(language);
  return { ...concessionModel, ...concessionWords };
}

const LABEL_WIDTH = 46;
const FIGURE_WIDTH = 14;

/** The whole sheet as plain data. */
export function draftConcessionModel(model: ConcessionModelInput, name: string, language: Language): SheetDraft {
  const say = textsIn(language);
  const draft = new SheetDraft(name);
  const page = new Page(draft, say);
  draft.put(0, LABEL, [[model.title]], { look: 'title' });
  page.row = 1;
  page.note(`${say.advice} ${say.inputsNote}`);
  const chartRow = 5;
  page.row = chartRow + CHART_ROWS;
  const inputs = drawInputs(page, model);
  const tiers = drawTiers(page, model, inputs);
  const periods = drawPeriods(page, model, inputs);
  drawPosition(page, inputs, tiers, periods);
  const estimate = drawEstimate(page, inputs, tiers, periods);
  const accounting = drawAccounting(page, inputs, tiers, periods, estimate);
  drawUpfront(page, inputs, tiers);
  drawRival(page, inputs, tiers, periods, estimate);
  drawCurve(page, inputs, tiers, periods, accounting, chartRow);
  draft.put(3, LABEL, [[say.checksLine]], { look: 'label' });
  const all = draft.put(3, VALUE, [[calc(accounting.allChecks)]], { look: 'strong' });
  draft.rules.push({ area: all, formula: `$C$4="${say.ok}"`, fill: '#CFE8D5', color: '#0B3D1C' });
  draft.rules.push({ area: all, formula: `$C$4<>"${say.ok}"`, fill: '#F6D5CF', color: '#7A1C0B' });
  draft.widths.set(0, 2);
  draft.widths.set(LABEL, LABEL_WIDTH);
  for (let column = VALUE; column <= WIDE + 1; column++) draft.widths.set(column, FIGURE_WIDTH);
  return draft;
}

export interface ConcessionModelOptions extends WriteOptions {
  readonly language: Language;
}

/** Writes the model to a new sheet, named after the contract, and shows it. */
export function writeConcessionModel(model: ConcessionModelInput, { language, ...options }: ConcessionModelOptions): Promise<SheetWritten> {
  const wanted = `${textsIn(language).sheet} ${model.contractId ?? model.accountName ?? ''}`;
  return writeNewSheet(wanted, (name) => draftConcessionModel(model, name, language), options);
}
