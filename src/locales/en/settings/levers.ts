/** What the settings of this family mean. */

export const levers = {
  meanings: {
    lever_term_months: 'Lever of the term: months added',
    lever_term_enough_months: 'Lever of the term: remaining months from which it is pulled',
    lever_penalty_rate: 'Lever of the exit penalty: share of what remains',
    lever_stock_months: 'Lever of the stock: months of consumables’ revenue',
    lever_tier_1: 'Lever of the retroactive concession: first threshold, as a multiple of the forecast',
    lever_tier_2: 'Lever of the retroactive concession: second threshold, as a multiple of the forecast',
    lever_tier_1_rate: 'Lever of the retroactive concession: rate from the first threshold',
    lever_tier_2_rate: 'Lever of the retroactive concession: rate from the second threshold',
    lever_trained_users: 'Lever of use: users trained in addition',
    lever_adoption: 'Lever of use: adoption reached',
    lever_surprise_days: 'Lever of astonishment: a surprise counts for',
    lever_satisfaction_min: 'Observed satisfaction under which service comes before breadth',
    lever_constraint_unit: 'Points of “held by contract” that count as one unit of constraint when levers are ranked',
    tension_rigidity: 'Rigidity from which it is shown as a tension',
  },
};
