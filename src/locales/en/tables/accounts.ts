/** Titles of the accounts table. */

export const accounts = {
  title: 'Accounts',
  columns: {
    account_id: 'Account ID',
    name: 'Name',
    segment: 'Segment',
    country: 'Country',
    currency: 'Currency',
    parent_account_id: 'Parent account ID',
    relationship_start: 'Relationship start',
    relationship_end: 'Relationship end',
    status: 'Status',
    wallet_annual: 'Annual wallet',
    alternatives_count: 'Number of alternatives',
    stakes_1_5: 'Stakes for the client (1-5)',
    technicality_1_5: 'Technicality (1-5)',
    scarcity_1_5: 'Scarcity of suppliers (1-5)',
    our_stakes_1_5: 'Stakes for us (1-5)',
    our_share_of_their_spend: 'Our share of their spend',
    their_share_of_our_revenue: 'Their share of our revenue',
    gross_margin_pct: 'Gross margin rate',
    growth_pct: 'Expected growth rate',
    acquisition_cost: 'Acquisition cost',
    team_count: 'People dedicated to the account',
    satisfaction_rank: 'Our rank in satisfaction',
    brands_used: 'Suppliers used',
    note: 'Note',
    transparency_1_5: 'Transparency of the buyers’ information (1-5)',
  },
  aliases: {
    account_id: ['account'],
    name: ['account name'],
  },
  choices: {
    status: {
      active: ['active'],
      lost: ['lost'],
      prospect: ['prospect'],
    },
  },
};
