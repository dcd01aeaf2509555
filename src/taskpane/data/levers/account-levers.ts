/**
 * The levers and tensions of one account, for the pane; and what levers of the user's choice, with steps of any size, would change together. A bad
 * cell that the levers need leaves them out: the figures that it stops report it.
 */
import type { LeverName } from '../../../metrics/levers/lever';
import { ifReadable } from '../../../metrics/metric';
import { leversOf, whatIf, type Levers, type Standing } from '../../../metrics/levers/levers';
import { relationshipCase, type RelationshipCase } from '../../../metrics/portfolio/relationship-case';
import { tensionsOf, type Tension } from '../../../metrics/levers/tensions';
import type { Portfolio } from '../../../portfolio/portfolio';
import { settingDeclarations, type SettingKey, type SettingValues } from '../../../settings/declarations/index';
import type { Language } from '../../../locales/languages';
import { isFigureFault, readFigure, readPercents, writeFigure, writePercents } from '../typed-figure';

export interface AccountLevers {
  readonly levers: Levers | undefined;
  readonly tensions: readonly Tension[];
}

export function accountLevers(portfolio: Portfolio, account: number): AccountLevers {
  return { levers: ifReadable(() => leversOf(portfolio, account)), tensions: tensionsOf(portfolio, account) };
}

/** Settings that say how large a step is. */
export type SizeKey = Extract<SettingKey, `lever_${string}`>;

/** Multiples and shares are typed in percents. */
export const isInPercents = (key: SizeKey): boolean => ['fraction', 'ratio'].includes(settingDeclarations[key].unit);

export const writeSize = (key: SizeKey, value: number, language: Language): string =>
  isInPercents(key) ? writePercents(value, language) : writeFigure(value, language);

export interface SizeFault {
  readonly code: 'not_a_number' | 'outside';
  readonly least: number;
  readonly most: number;
}

/** A size as it is typed; a blank one is no size. */
export function readSize(key: SizeKey, text: string, language: Language): number | SizeFault {
  const { min, max } = settingDeclarations[key];
  const value = isInPercents(key) ? readPercents(text, language) : readFigure(text, language);
  if (isFigureFault(value) || Number.isNaN(value))
    return { code: value === 'negative' ? 'outside' : 'not_a_number', least: min, most: max };
  return value >= min && value <= max ? value : { code: 'outside', least: min, most: max };
}

export interface WhatIf {
  readonly before: Standing;
  readonly after: Standing;
  readonly caseBefore: RelationshipCase;
  readonly caseAfter: RelationshipCase;
}

export function tryLevers(
  portfolio: Portfolio,
  account: number,
  chosen: readonly LeverName[],
  sizes: Partial<SettingValues>,
): WhatIf | undefined {
  return ifReadable(() => {
    const { before, after } = whatIf(portfolio, account, chosen, sizes);
    const settings = portfolio.settingsOf(account);
    const caseOf = ({ held, attached, coverage }: Standing): RelationshipCase => relationshipCase(held, attached, coverage, settings);
    return { before, after, caseBefore: caseOf(before), caseAfter: caseOf(after) };
  });
}
