/** The accounts of the sample: who they are, with their weight in our revenue computed from the lines, so that tables agree with one another. */
import { serial } from './calendar';
import { rateOf } from './products';
import type { Profile } from './sketches';
import { random } from './random';
import { clamp, rounded, sometimes, type Row } from './rows';
import { owners, regions, segments, text, type Text } from './words';

const notes: Readonly<Record<string, Text>> = {
  A006: text('The buyer asked for the renewal file twice', 'L’acheteur a demandé deux fois le dossier de renouvellement'),
  A015: text('New tender expected in spring', 'Nouvel appel d’offres attendu au printemps'),
  A017: text('Head of the group; Spain and Belgium buy on their own', 'Tête de groupe ; l’Espagne et la Belgique achètent séparément'),
  A039: text('Tender in preparation', 'Appel d’offres en préparation'),
};

/** Ids that two accounts had in the system before. */
const formerIds: Readonly<Record<string, string>> = { A012: 'C-0417', A021: 'C-0388; C-0502' };

/** Share of their spend, stakes, technicality, scarcity, stakes for us, alternatives: only where they matter to a story; drawn elsewhere. */
const judgements: Readonly<Record<string, readonly [number, number, number, number, number, number]>> = {
  A001: [0.75, 4, 4, 4, 4, 2],
  A003: [0.6, 5, 4, 4, 5, 3],
  A014: [0.55, 5, 5, 4, 5, 2],
};

export function accountRows(profiles: readonly Profile[], lines: readonly Row[]): Row[] {
  const revenue = new Map<string, number>();
  let total = 0;
  for (const line of lines) {
    const id = String(line['account_id']);
    const lost = profiles.some((profile) => profile.id === id && profile.status === 'lost');
    const value =
      (Number(line['annual_revenue'] ?? 0) || Number(line['quantity'] ?? 0) * Number(line['unit_price'] ?? 0)) *
      rateOf(String(line['currency']));
    revenue.set(id, (revenue.get(id) ?? 0) + value);
    if (!lost) total += value;
  }
  // eslint-disable-next-line complexity -- one row written: each ?? or ? is a column, and they stand in their order.
  return profiles.map((profile, index) => {
    const draw = random(`account ${profile.id}`);
    const own = revenue.get(profile.id) ?? 0;
    const judged = judgements[profile.id];
    const sensitive = profile.segment === 'healthcare' || profile.segment === 'food';
    const share = judged?.[0] ?? rounded(draw.between(0.2, 0.7), 0.05);
    const alternatives = judged?.[5] ?? draw.whole(2, 9);
    const prospect = profile.status === 'prospect';
    return {
      account_id: profile.id,
      name: profile.name,
      segment: segments[profile.segment],
      country: profile.country,
      currency: profile.currency,
      parent_account_id: profile.parent ?? null,
      relationship_start: prospect ? null : serial(profile.since),
      relationship_end: profile.until === undefined ? null : serial(profile.until),
      status: profile.status,
      wallet_annual:
        own === 0
          ? rounded(draw.between(80, 200) * 1000, 5000)
          : sometimes(draw, 0.85, () => rounded(own / share / rateOf(profile.currency), 1000)),
      alternatives_count: alternatives,
      stakes_1_5: judged?.[1] ?? (draw.chance(0.9) ? clamp(Math.round((sensitive ? 3.6 : 2.7) + 0.8 * draw.bell()), 1, 5) : null),
      technicality_1_5: judged?.[2] ?? (draw.chance(0.9) ? clamp(Math.round((sensitive ? 3.3 : 2.5) + 0.8 * draw.bell()), 1, 5) : null),
      scarcity_1_5: judged?.[3] ?? (draw.chance(0.6) ? clamp(Math.round(4.4 - alternatives / 3), 1, 5) : null),
      our_stakes_1_5: judged?.[4] ?? clamp(Math.round(1.5 + own / 150000), 1, 5),
      our_share_of_their_spend: prospect ? null : share,
      their_share_of_our_revenue: own > 0 && profile.status === 'active' ? rounded(own / total, 0.0001) : null,
      gross_margin_pct: prospect || draw.chance(0.1) ? null : rounded(profile.margin, 0.01),
      growth_pct: prospect || draw.chance(0.15) ? null : rounded(0.03 + 0.03 * draw.bell(), 0.005),
      acquisition_cost: draw.chance(0.7) ? rounded(4000 + own * draw.between(0.04, 0.1), 500) : null,
      team_count: prospect ? null : clamp(Math.round(own / 130000 + draw.between(0, 1.5)), 1, 6),
      satisfaction_rank: profile.trust.evidence === 'none' ? null : clamp(Math.round(4 - 3.2 * profile.trust.buyer), 1, 4),
      brands_used: profile.trust.evidence === 'none' ? null : Math.max(4, draw.whole(2, 6)),
      note: notes[profile.id] ?? null,
      transparency_1_5: prospect ? null : random(`transparency ${profile.id}`).whole(1, 4),
      owner: owners[index % owners.length]!,
      region: regions[profile.country] ?? null,
      next_year_target: targetOf(profile, own),
      former_ids: formerIds[profile.id] ?? null,
    };
  });
}

/** What the owner is to sell next year, in the client's currency; for one client in eight none was agreed. */
function targetOf(profile: Profile, revenue: number): number | null {
  const draw = random(`target ${profile.id}`);
  if (profile.status !== 'active' || draw.chance(0.125)) return null;
  return rounded((revenue / rateOf(profile.currency)) * draw.between(0.98, 1.15), 1000);
}
