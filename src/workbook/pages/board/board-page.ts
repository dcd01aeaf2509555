/**
 * The board page of the portfolio on one landscape page: down the left what it looks like, what moved and what is not known, down the right whom to talk about and
 * when. Native formulas over one call of BOARDPAGE behind the page.
 */
import { DEFINITIONS } from '../../../metrics/portfolio/snapshot/definitions';
import { textsOf } from '../../../locales/languages';
import { AS_OF_NAME, dateFormula } from '../../as-of';
import { area } from '../../sheet-draft';
import type { BoardPageOptions } from '../../types';
import { PageDraft } from '../page-draft';
import { BoardCells, putBehind, type PointName } from './behind';
import { putLeft } from './left';
import { putRight } from './right';
import { putTop } from './top';

const widths = [6, 92, 52, 48, 48, 52, 14, 17, 112, 60, 54, 58, 54, 60, 66, 10, 14];
const heights = [23.25, 30, 3.75, 11.25, 21, 11.25, 11.25, 3.75, ...Array.from({ length: 34 }, () => 12.75)];
const FROZEN = 2;

/** What the page is drawn from beside the options: what is known of the portfolio when it is made. */
export interface BoardFacts {
  readonly formula: string;
  readonly mark: string;
  /** Rows that the function gives, and the clients among them. */
  readonly rows: number;
  readonly clients: number;
  readonly names: readonly PointName[];
}

export function boardPage({ language, asOf }: BoardPageOptions, { formula, mark, rows, clients, names }: BoardFacts): PageDraft {
  const { footer } = textsOf(language).printed.common;
  const draft = new PageDraft(widths, heights, {
    printArea: area(0, 1, heights.length, 14),
    frozenRows: FROZEN,
    footer: { left: footer.internal, center: footer.made(DEFINITIONS), right: footer.printed },
  });
  const cells = new BoardCells(rows, clients);
  putTop(draft, cells, language, '');
  putLeft(draft, cells, language, names);
  putRight(draft, cells, language);
  putBehind(draft, cells, { language, formula, mark, names, day: typeof asOf === 'string' ? dateFormula(asOf) : AS_OF_NAME });
  return draft;
}
