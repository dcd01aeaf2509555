/**
 * The plan of one account on one landscape page: who it is and so what, six figures, three columns of evidence, three moves, six keys, the question. Native
 * formulas over one call of ACCOUNTPLAN behind the page.
 */
import { DEFINITIONS } from '../../../metrics/portfolio/snapshot/definitions';
import { textsOf } from '../../../locales/languages';
import { AS_OF_NAME, dateFormula } from '../../as-of';
import { formulaFor, literal } from '../../formula';
import { area } from '../../sheet-draft';
import type { AccountPlanOptions } from '../../types';
import { PageDraft } from '../page-draft';
import { putBehind } from './behind';
import { putEvidence } from './evidence';
import { putMoves } from './moves';
import type { PlanMove } from './plan-moves';
import { putTop } from './top';

const BLOCK = [75, 50, 42, 42, 41];
const GUTTER = 12;
const widths = [6, ...BLOCK, GUTTER, ...BLOCK, GUTTER, ...BLOCK, 24];
const rows = (height: number, count: number): number[] => Array.from({ length: count }, () => height);
const heights = [
  ...[23.25, 30, 22.5, 3.75, 11.25, 21, 11.25, 11.25, 3.75],
  ...rows(12.75, 19),
  ...[3.75, 2.25, 12.75, 12.75, 33, 21, 12.75, 3.75, 12.75, 12, 12, 3.75, 12.75, 24, 11.25],
];
const FROZEN = 3;

/** What the page is drawn from beside the options: what is known of the account when it is made. */
export interface PlanFacts {
  readonly isNew: boolean;
  readonly moves: readonly PlanMove[];
}

export function planPage({ account, language, tables, asOf }: AccountPlanOptions, { isNew, moves }: PlanFacts): PageDraft {
  const { footer } = textsOf(language).printed.common;
  const draft = new PageDraft(widths, heights, {
    printArea: area(0, 1, heights.length, 17),
    frozenRows: FROZEN,
    footer: { left: footer.internal, center: footer.made(DEFINITIONS), right: footer.printed },
  });
  const { formula } = formulaFor('ACCOUNTPLAN', tables, { asOf, account, language, given: { language: literal(language) } });
  putTop(draft, language, account);
  putEvidence(draft, language, isNew);
  putMoves(draft, language, moves);
  putBehind(draft, { language, account, formula, day: typeof asOf === 'string' ? dateFormula(asOf) : AS_OF_NAME, moves });
  return draft;
}
