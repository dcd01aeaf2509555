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

type StepOf<Name extends LeverStep['lever']> = Extract<LeverStep, { readonly lever: Name }>;
/** The sentence of each lever's step. */
type Sentences = { readonly [Name in LeverStep['lever']]: (step: StepOf<Name>, texts: LeverTexts, f: Figures) => string };

const sentences: Sentences = {
  installed_base: (step, { steps }, f) => steps.installed_base(step.blanks, f.number(step.blanks), step.points, f.number(step.points, 1)),
  term: (step, { steps }, f) =>
    step.contract === ''
      ? steps.first_term(step.months, f.number(step.months), f.date(step.until))
      : steps.term(step.months, f.number(step.months), f.date(step.until), step.contract),
  exit_penalty: (step, { steps }, f) => steps.exit_penalty(f.rate(step.rate), step.contract),
  stock: (step, { steps }, f) =>
    Number.isNaN(step.amount)
      ? steps.stock_unknown(step.months, f.number(step.months), step.contract)
      : steps.stock(step.months, f.number(step.months), f.money(step.amount), step.contract),
  retroactive_concession: (step, { steps }, f) => {
    const tiers = step.tiers.map(({ threshold, share, rate }) =>
      Number.isNaN(threshold)
        ? steps.tier_unknown(f.rate(rate), f.rate(share))
        : steps.tier(f.rate(rate), step.inUnits ? f.number(threshold) : f.money(threshold)),
    );
    return steps.retroactive_concession(f.list(tiers), step.contract);
  },
  usage: (step, { steps }, f) =>
    step.users === 0
      ? steps.usage_adoption(f.rate(step.adoption), step.line)
      : steps.usage(step.users, f.number(step.users), f.rate(step.adoption), step.line),
  unseen_facilitation: (step, { steps }, f) =>
    step.amount > 0
      ? steps.unseen_facilitation(step.services, f.number(step.services), f.money(step.amount))
      : steps.unseen_unvalued(step.services, f.number(step.services)),
  visibility: (step, { steps, visibleKinds }, f) => steps.visibility(f.list(step.kinds.map((kind) => visibleKinds[kind]))),
  wider_range: (step, { steps }, f) =>
    step.amount > 0 ? steps.wider_range(step.family, f.money(step.amount)) : steps.wider_range_unknown(step.family),
  kept_commitments: (step, { steps }, f) =>
    step.pending > 0 ? steps.kept_commitments(step.pending, f.number(step.pending)) : steps.kept_again(step.broken, f.number(step.broken)),
  answers: (step, { steps }, f) =>
    step.open > 0
      ? steps.answers(step.open, f.number(step.open), step.hours, f.number(step.hours))
      : steps.answers_late(step.late, f.number(step.late), step.hours, f.number(step.hours)),
  satisfaction_points: (step, { steps }, f) => steps.satisfaction_points(f.list(step.points)),
  silent_group: (step, { steps, groups }, f) => steps.silent_group(groups[step.group], step.dimensions, f.number(step.dimensions)),
  anticipation: (step, { steps }, f) =>
    Number.isNaN(step.daysSince) ? steps.anticipation_never() : steps.anticipation(step.daysSince, f.number(step.daysSince)),
  admission: (step, { steps }, f) => steps.admission(step.incidents, f.number(step.incidents)),
  surprise: (step, { steps }, f) =>
    Number.isNaN(step.daysSince) ? steps.surprise_never() : steps.surprise(step.daysSince, f.number(step.daysSince)),
};

const known = <Name extends LeverStep['lever']>(step: StepOf<Name>, texts: LeverTexts, f: Figures): string =>
  sentences[step.lever](step, texts, f);

/** `Contracts: Annual value`, or the table alone when it isn't there. */
export const unknownText = ({ table, column }: UnknownData, language: Language): string =>
  column === undefined
    ? tableDeclarations[table].titles[language]
    : localeOf(language).levers.unknownColumn(tableDeclarations[table].titles[language], columnOf(table, column).titles[language]);
