/** Volume concessions. */
import { family } from './family';

export const concessions = family({
  functions: {
    REBATE: {
      description: 'What a volume concession gives for a volume: retroactive, by slices, lump sum or on growth.',
      means:
        'The concession earned by a volume under tiers of thresholds and rates. Retroactive: the rate of the tier reached, on everything bought since the first unit. A cap is the most that is paid, a floor the least, whatever the volume.',
      doesNotMean:
        'It is the amount for a volume that is known; what an uncertain volume is worth is another question (REBATEEXPECTED). A rate on a volume in units gives units: multiply by the price, or give the tiers as amounts per unit.',
      source:
        'All-units and incremental schemes as in Kolay, Shaffer and Ordover (2004). Two further methods compute like “lines reached” and “all lines” in Dynamics 365.',
      exampleMeans: '3 % on the whole 250,000: 7,500.',
    },
    REBATEEXPLAIN: {
      description: 'How a volume concession is made up, tier by tier; the amounts add up to REBATE.',
      means:
        'One row for each tier: from, to, units that it pays for, rate, amount. Where a cap or a floor binds, a last row says by how much.',
      doesNotMean: 'It computes nothing beyond REBATE: it shows the same amount in its parts.',
      source: 'As REBATE.',
      exampleMeans: '150,000 at 2 % and 50,000 at 3 %: 3,000 and 1,500.',
      fields: { tier: 'Tier, 1 for the first; cap or floor in a last row where one binds.' },
    },
    REBATENEXT: {
      description: 'How far the next tier is, and what reaching it costs or earns the client.',
      means:
        'Tier reached, next threshold and distance; the concession now and then; the net cost of getting there, which is negative where the concession on everything already bought outweighs what is still to be paid; average and marginal price; the dominated volumes ahead, where buying up to the threshold costs less in all.',
      doesNotMean: 'It doesn’t say that the client needs the volume: what is bought only for the tier has to be stored or thrown away.',
      source: 'The cliff of all-units discounts: Kolay, Shaffer and Ordover (2004).',
      exampleMeans: '1,500 short of 100,000: buying them earns 2,000 and saves 500; from 98,000 to 100,000 nobody should stop.',
      fields: { tier: 'Tiers reached, 0 for none.' },
    },
    REBATEEXPECTED: {
      description: 'Expected value of a concession while part of the volume is still to come.',
      means:
        'The mean of the concession over all possible volumes, weighted by their probability: the expected value of IFRS 15.53(a), in closed form for every method.',
      doesNotMean:
        'It is not the concession at the mean volume: near a threshold the two differ. A model, not accounting advice; the normal or lognormal law is an assumption.',
      source: 'IFRS 15.53(a); partial expectations of the normal and lognormal laws.',
      exampleMeans: '6,911.25, while the concession at the mean volume would be 7,800.',
      fields: { amount: 'Expected concession, in the unit of the volume × the rate.' },
    },
    REBATEPROB: {
      description: 'How probable each tier is at the end of the period, and the volume expected in it.',
      means:
        'One row for each tier, tier 0 being below the first threshold: its probability, the mean of the volume if it ends there, and the concession at that mean (retroactive, unless another method is given). The probabilities add up to 1.',
      doesNotMean: 'The probabilities are those of the law that is assumed, not frequencies observed.',
      source: 'Normal and lognormal laws of the volume still to come, cut off at zero.',
      exampleMeans: 'Tier 1 with probability 0.4013, tier 2 with 0.5987.',
      fields: { tier: 'Tier at the end of the period, 0 below the first threshold.' },
    },
    REBATEACCRUAL: {
      description: 'Accrual of a concession period by period under five views, and each period’s charge.',
      means:
        'For each period, what is accrued for the volume so far: at the tier already achieved, at the tier of the forecast, by expected value, by most likely amount, and under the constraint (an upper quantile of the liability, never below the expected value). The first is what is earned and payable if the period ended now, the others are what is accrued for it. The charge is the change of the accrual; charges add up to the final concession whatever the forecasts were. Periods still to come stand at their forecast. With a table of what was booked (booked) closed periods stand as they were booked: the first open period is charged with every change since, and the account goes on from the closing balance in the view booked last.',
      doesNotMean:
        'A model, not accounting advice: IFRS 15 gives the constraint no number, and one method is to be kept throughout a contract. The quantile of 0.80 is a default of this add-in, not a finding.',
      source:
        'IFRS 15.53(a), 53(b), 54 and 56; the allocation (what the volume so far bears of the final concession, by volume) and the quantile are conventions of this add-in.',
      exampleMeans: 'Two periods closed, two still to come: accruals and charges of all four.',
      fields: { status: 'booked, actual or forecast: what the period’s volume and balance are.' },
    },
    REBATESETTLE: {
      description: 'What is due at the end of each period, net of what was already paid; negative is a claw-back.',
      means:
        'The concession on everything bought so far, less what was paid before. Credit notes make the volume fall and can turn the due into a claw-back; a volume below zero entitles to nothing.',
      doesNotMean: 'It says what the tiers entitle the client to, not when the contract makes it payable.',
      source: 'Convention of this add-in: settlements are cumulative.',
      exampleMeans: '2,400, then 5,400, then a claw-back of 3,200 after a credit note of 30,000.',
    },
    REBATEREVENUE: {
      description: 'Revenue under IFRS 15 with a volume discount, by cumulative catch-up, and the refund liability.',
      means:
        'The net price now expected, beside the list price of its period, is the share of list that is kept: revenue of a period = that share of everything invoiced so far, less the revenue already recognised. List prices may differ by period. The catch-up is the part that corrects earlier periods; the refund liability is what was invoiced and is expected to be given back.',
      doesNotMean: 'A model, not accounting advice. A discount on future purchases only may be a material right instead.',
      source: 'IFRS 15.55, 87 and 88; Illustrative Example 24.',
      exampleMeans: '7,500, then 575 × 90 − 7,500 = 44,250 with a catch-up of −750.',
      fields: { revenue: 'Revenue of the period.' },
    },
    UPFRONTVSRETRO: {
      description: 'The same concession given upfront on a promise, or retroactively on what is really consumed.',
      means:
        'For each actual volume: what the discount of the promised volume costs when it is granted on every unit from the start, what the same tiers cost retroactively, the difference, and both net prices. A lump is paid at once.',
      doesNotMean: 'It doesn’t say what the client would accept.',
      source: 'Le grand livre de la vente, p. 383: retroactive concessions on volumes really consumed, not upfront as buyers ask.',
      exampleMeans: 'Promised 1,000 and bought 600: 1,500 upfront, 600 retroactively.',
      fields: { difference: 'Upfront less retroactive: what the promise costs when it isn’t kept.' },
    },
    EFFECTIVEPRICE: {
      description: 'The price that a rival must match on the part of the requirement that could move.',
      means:
        'What the client saves per unit by keeping the contestable part with us: outlay for the whole volume less outlay without that part. Retroactive concessions put the loss of the whole concession on few units, so the price to match can be far below the net price, even negative.',
      doesNotMean:
        'It is a figure, not legal advice. It matters for firms that may be dominant; if the price is below unit cost and you may be one, ask counsel.',
      source: 'DG Competition discussion paper on Article 82 (2005); guidance 2009/C 45/02, paragraphs 41 to 45.',
      exampleMeans: '50: to move 50,000 units out of 1,000,000 a rival must give 50 % to match 2.5 %.',
      fields: { effective_price: 'Price to match on the contestable part.' },
    },
    REQUIREDSHARE: {
      description: 'The share of the requirement that an equally efficient rival must win to match a retroactive rate without loss.',
      means: 'rate × price / (price − unit cost).',
      doesNotMean: 'It is a figure, not legal advice; whether the rival can win that share is a question of fact.',
      source: 'DG Competition discussion paper on Article 82 (2005), paragraph 155.',
      exampleMeans: '5 % × 100 / (100 − 75) = 20 %.',
      fields: { share: 'Required share, from 0; above 1 it can’t be won.' },
    },
    SHORTFALL: {
      description: 'What is owed for falling short of a committed minimum volume, period by period.',
      means:
        'Rate × the shortfall against the minimum; a number above 1 is the price of each missing unit (take or pay). With carry, what a period has in excess of its minimum counts towards the next ones.',
      doesNotMean: 'A penalty clause may be reduced by a judge: ask counsel.',
      source: 'Minimum commitments as contracts write them.',
      exampleMeans: 'Nothing for the first period, 2,500 for the second; with carry nothing at all.',
      fields: { amount: 'Amount owed, in the unit of the volume × the rate.' },
    },
    CONCESSIONS: {
      description: 'Every contract with a volume concession, one row each, ready for a quarter-end.',
      means:
        'Tier reached, concession to date and at the forecast, expected value, most likely amount, constrained amount, the refund liability for the volume so far, the way to the next tier, the net price, the price that a rival must match, and flags: the concession exceeds the margin; no counterpart is recorded; the price to match is below unit cost. Amounts are in the currency of each contract.',
      doesNotMean:
        'A model, not accounting or legal advice: IFRS 15 gives the constraint no number, the quantile of 0.80 is a default, and the flags are questions, not judgements.',
      source: 'IFRS 15.53 to 56; guidance 2009/C 45/02. The flags’ rules are conventions of this add-in.',
      exampleMeans: 'A row for each contract that has a scheme.',
      fields: {
        tier: 'Tiers reached by the volume to date, 0 for none.',
        expected: 'Expected value of the concession of the whole period (IFRS 15.53(a)).',
        most_likely: 'Most likely amount of the concession of the whole period (IFRS 15.53(b)).',
        constrained: 'The larger of expected value and upper quantile: the constraint (IFRS 15.56).',
        net_cost: 'What reaching the next threshold costs the client, net of the concession; negative: it saves.',
        effective_price: 'Price that a rival must match on the contestable part.',
        currency: 'Currency of the contract: amounts are in it.',
        coverage: 'Share of tiers, price, forecast, volume to date, standard deviation, unit cost and counterpart that is known.',
        parts: 'A header row and everything the function knows, one row for each contract with a scheme.',
      },
    },
  },
  fields: {
    tier: 'Tier, 1 for the first.',
    from: 'Threshold.',
    to: 'Next threshold; empty in the last tier.',
    units_in_tier: 'Volume that the tier pays for.',
    rate: 'Rate, or amount per unit.',
    next_threshold: 'Next threshold.',
    distance: 'Volume missing to reach it.',
    rebate_now: 'Concession now.',
    rebate_then: 'Concession at the next threshold.',
    net_cost: 'Outlay at the next threshold less outlay now; negative: getting there saves.',
    effective_price: 'Average price of a unit after the concession.',
    marginal_price: 'Price of one more unit, thresholds apart.',
    dominated_from: 'Start of the next dominated volumes.',
    dominated_to: 'Their end: the threshold that costs less in all.',
    probability: 'Probability, from 0 to 1.',
    conditional_mean: 'Mean of the volume if it ends in this tier.',
    rebate: 'Concession at that mean.',
    period: 'Period, 1 for the first.',
    cumulative: 'Volume so far; forecast for periods still to come.',
    achieved: 'Earned and payable if the period ended now: the concession at the tier already achieved.',
    forecast: 'Accrued at the tier that the forecast reaches.',
    expected: 'Accrued by expected value (IFRS 15.53(a)).',
    most_likely: 'Accrued by most likely amount (IFRS 15.53(b)).',
    constrained: 'Accrued under the constraint (IFRS 15.56): upper quantile of the liability, at least the expected value.',
    charge_achieved: 'Charge of the period at the achieved tier.',
    charge_forecast: 'Charge of the period at the forecast tier.',
    charge_expected: 'Charge of the period by expected value.',
    charge_most_likely: 'Charge of the period by most likely amount.',
    charge_constrained: 'Charge of the period under the constraint.',
    entitlement: 'Concession on everything bought so far.',
    paid_before: 'Paid before this settlement.',
    due_now: 'Due now; negative: a claw-back.',
    catch_up: 'Cumulative catch-up: the part of the revenue that corrects earlier periods.',
    refund_liability: 'Refund liability: invoiced and expected to be given back.',
    reason:
      'Why the liability is below zero: net_above_list (the net price expected is above list) or returns_above_sales; empty otherwise.',
    opening: 'Liability at the start of the period: the closing balance before, as booked.',
    charge: 'Charge of the period: closing less opening.',
    closing: 'Liability at the end of the period: as booked, or accrued in the view that was booked last.',
    actual: 'Volume really bought.',
    cost_upfront: 'Cost of the discount granted upfront.',
    cost_retroactive: 'Cost of the retroactive concession.',
    net_price_upfront: 'Average price with the upfront discount.',
    net_price_retroactive: 'Average price with the retroactive concession.',
    rebate_to_date: 'Concession that the volume to date has earned.',
    rebate_at_forecast: 'Concession at the forecast volume.',
    liability_expected: 'Refund liability for the volume to date, by expected value.',
    liability_constrained: 'Refund liability for the volume to date, under the constraint.',
    net_price: 'Average price after the concession, at the forecast: of a unit, or as a share of list where the volume is revenue.',
    unit_cost: 'Cost in the same unit as the price.',
    flag: 'rebate_above_margin, no_counterpart, ask_counsel_if_dominant, forecast_certain (a standard deviation of 0 was read); empty when none is raised.',
  },
  words: [
    'cap',
    'floor',
    'rebate_above_margin',
    'no_counterpart',
    'ask_counsel_if_dominant',
    'forecast_certain',
    'booked',
    'actual',
    'forecast',
    'net_above_list',
    'returns_above_sales',
  ],
});
