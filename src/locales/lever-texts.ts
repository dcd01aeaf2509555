/** What both languages have to say about the levers. */

type LeverWord =
  | 'installed_base'
  | 'term'
  | 'exit_penalty'
  | 'stock'
  | 'retroactive_concession'
  | 'usage'
  | 'unseen_facilitation'
  | 'visibility'
  | 'wider_range'
  | 'admission'
  | 'surprise';

export interface LeverTexts {
  readonly names: Readonly<Record<LeverWord, string>>;
  /** What the standard step is. A count comes beside its figure where the plural depends on it. */
  readonly steps: {
    installed_base(count: number, blanks: string, points: string): string;
    term(count: number, months: string, until: string, contract: string): string;
    first_term(count: number, months: string, until: string): string;
    exit_penalty(rate: string, contract: string): string;
    stock(count: number, months: string, amount: string, contract: string): string;
    stock_unknown(count: number, months: string, contract: string): string;
    retroactive_concession(tiers: string, contract: string): string;
    tier(rate: string, threshold: string): string;
    tier_unknown(rate: string, share: string): string;
    usage(count: number, users: string, adoption: string, line: string): string;
    usage_adoption(adoption: string, line: string): string;
    unseen_facilitation(count: number, services: string, amount: string): string;
    unseen_unvalued(count: number, services: string): string;
    visibility(kinds: string): string;
    wider_range(family: string, amount: string): string;
    wider_range_unknown(family: string): string;
    admission(count: number, incidents: string): string;
    surprise(days: string): string;
    surprise_never(): string;
    untried(table: string): string;
  };
  readonly visibleKinds: Readonly<Record<'annual_meeting' | 'internal_newsletter' | 'catalogue', string>>;
  /** What to ask for in return. */
  readonly counterparts: Readonly<Record<LeverWord, string>>;
  readonly signs: Readonly<Record<'positive' | 'constraint', string>>;
  readonly muted: Readonly<Record<'service_first', string>>;
}
