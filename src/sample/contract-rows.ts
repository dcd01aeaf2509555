/** The contracts of the sample: each sketch becomes a row in the account's currency. */
import { AS_OF, serial } from './calendar';
import type { ContractSketch, Profile, RebateSketch } from './sketches';
import { rateOf } from './products';
import { random } from './random';
import { cents, padded, rounded, type Row } from './rows';
import { text, type Text } from './words';

export interface Contract {
  readonly id: string;
  readonly account: string;
  readonly sketch: ContractSketch;
  readonly expired: boolean;
  readonly row: Row;
}

const titles: Readonly<Record<ContractSketch['title'], Text>> = {
  framework: text('Framework agreement', 'Accord-cadre'),
  supply: text('Supply agreement', 'Contrat d’approvisionnement'),
  service: text('Service agreement', 'Contrat de service'),
  equipment: text('Equipment rental', 'Location de matériel'),
};

const tiersText = (tiers: string): Text => text(tiers, tiers.replaceAll('.', ','));

export function contractRows(profiles: readonly Profile[]): Contract[] {
  const contracts: Contract[] = [];
  for (const profile of profiles) {
    for (const sketch of profile.contracts) {
      const id = padded('K', contracts.length + 1, 3);
      const end = sketch.end === undefined ? null : serial(sketch.end);
      const expired = end !== null && end < AS_OF && sketch.renewal === undefined;
      contracts.push({ id, account: profile.id, sketch, expired, row: rowOf(id, profile, sketch) });
    }
  }
  return contracts;
}

const tierUnit = ({ perUnit, scheme }: RebateSketch): string => (perUnit || scheme === 'lump' ? 'amount' : 'rate');

// eslint-disable-next-line complexity -- one row written: each ?? or ? is a column, and they stand in their order.
function rowOf(id: string, profile: Profile, sketch: ContractSketch): Row {
  const annualValue = rounded((profile.revenue * 1000 * sketch.share) / rateOf(profile.currency), 500);
  const draw = random(`contract ${id}`);
  const known = sketch.unknownTerms !== true;
  const [exitType, exitValue] = sketch.exit ?? ['none'];
  const rebate = sketch.rebate;
  const commitBasis = sketch.commit ? 'revenue' : 'none';
  return {
    contract_id: id,
    account_id: profile.id,
    title: titles[sketch.title],
    start_date: serial(sketch.start),
    end_date: sketch.end === undefined ? null : serial(sketch.end),
    currency: profile.currency,
    annual_value: annualValue,
    notice_days: sketch.notice,
    auto_renewal: sketch.renewal !== undefined,
    renewal_term_months: sketch.renewal ?? null,
    early_exit_type: known ? exitType : null,
    early_exit_value: known && exitValue !== undefined ? exitValue : null,
    min_commit_basis: known ? commitBasis : null,
    min_commit_annual: sketch.commit ? rounded(annualValue * sketch.commit[0], 1000) : null,
    shortfall_rate: sketch.commit ? sketch.commit[1] : null,
    stock_commit_value: sketch.stock ?? null,
    rebate_scheme: !known ? null : (rebate?.scheme ?? 'none'),
    rebate_basis: rebate ? (rebate.basis ?? 'revenue') : null,
    rebate_tiers: rebate ? tiersText(rebate.tiers) : null,
    rebate_inclusive: rebate ? true : null,
    rebate_period_months: rebate ? 12 : null,
    volume_to_date: rebate?.toDate ?? null,
    volume_forecast: rebate?.forecast ?? null,
    volume_forecast_sd: rebate ? cents((rebate.forecast - rebate.toDate) * 0.3) : null,
    review_clause: known ? sketch.review !== undefined : null,
    review_date: sketch.review === undefined ? null : serial(sketch.review),
    payment_terms_days: sketch.payment ?? (draw.chance(0.7) ? draw.pick([30, 45, 60]) : null),
    exclusivity: sketch.exclusivity ?? (known ? false : null),
    spec_prescriptiveness_1_5: sketch.specification ?? (draw.chance(0.65) ? draw.whole(2, 3) : null),
    innovation_clause: sketch.innovation ?? (draw.chance(0.6) ? false : null),
    rebate_base: rebate?.base ?? null,
    price_objectives: known && rebate !== undefined ? rebate.scheme !== 'lump' : null,
    rebate_tier_unit: rebate ? tierUnit(rebate) : null,
    rebate_cap: rebate?.cap ?? null,
    rebate_floor: rebate?.floor ?? null,
  };
}
