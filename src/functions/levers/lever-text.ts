/** A lever's step in words: the same for cells and for the pane, each with the figures as it writes them. */
import type { LeverTexts } from '../../locales/en/cells/levers';
import { localeOf, type Language } from '../../locales/languages';
import type { LeverStep, OpenLever, UnknownData } from '../../metrics/levers/lever';
import { columnOf, tableDeclarations } from '../../tables/declarations/index';

/** How figures are written where the text stands. */
export interface Figures {
  number(value: number, digits?: number): string;
  money(value: number): string;
  /** A fraction as percents. */
  rate(fraction: number): string;
  date(serial: number): string;
  list(words: readonly string[]): string;
}

export function stepText({ step, table }: Pick<OpenLever, 'step' | 'table'>, language: Language, figures: Figures): string {
  const t = localeOf(language).levers;
  return step === undefined ? t.steps.untried(tableDeclarations[table].titles[language]) : known(step, t, figures);
}

function known(step: LeverStep, { steps, visibleKinds }: LeverTexts, f: Figures): string {
  switch (step.lever) {
    case 'installed_base':
      return steps.installed_base(step.blanks, f.number(step.blanks), f.number(step.points, 1));
    case 'term':
      return step.contract === ''
        ? steps.first_term(step.months, f.number(step.months), f.date(step.until))
        : steps.term(step.months, f.number(step.months), f.date(step.until), step.contract);
    case 'exit_penalty':
      return steps.exit_penalty(f.rate(step.rate), step.contract);
    case 'stock':
      return Number.isNaN(step.amount)
        ? steps.stock_unknown(step.months, f.number(step.months), step.contract)
        : steps.stock(step.months, f.number(step.months), f.money(step.amount), step.contract);
    case 'retroactive_concession': {
      const tiers = step.tiers.map(({ threshold, share, rate }) =>
        Number.isNaN(threshold)
          ? steps.tier_unknown(f.rate(rate), f.rate(share))
          : steps.tier(f.rate(rate), step.inUnits ? f.number(threshold) : f.money(threshold)),
      );
      return steps.retroactive_concession(f.list(tiers), step.contract);
    }
    case 'usage':
      return step.users === 0
        ? steps.usage_adoption(f.rate(step.adoption), step.line)
        : steps.usage(step.users, f.number(step.users), f.rate(step.adoption), step.line);
    case 'unseen_facilitation':
      return step.amount > 0
        ? steps.unseen_facilitation(step.services, f.number(step.services), f.money(step.amount))
        : steps.unseen_unvalued(step.services, f.number(step.services));
    case 'visibility':
      return steps.visibility(f.list(step.kinds.map((kind) => visibleKinds[kind])));
    case 'wider_range':
      return step.amount > 0 ? steps.wider_range(step.family, f.money(step.amount)) : steps.wider_range_unknown(step.family);
    case 'admission':
      return steps.admission(step.incidents, f.number(step.incidents));
    case 'surprise':
      return Number.isNaN(step.daysSince) ? steps.surprise_never() : steps.surprise(f.number(step.daysSince));
  }
}

/** `Contracts: Annual value`, or the table alone when it isn't there. */
export const unknownText = ({ table, column }: UnknownData, language: Language): string =>
  column === undefined
    ? tableDeclarations[table].titles[language]
    : localeOf(language).levers.unknownColumn(tableDeclarations[table].titles[language], columnOf(table, column).titles[language]);
