/** Titles and words of the table of closed periods. */

export const booked = {
  title: 'Booked',
  columns: {
    scheme_id: 'Scheme ID',
    contract_id: 'Contract ID',
    period_end: 'Period end',
    concession_end: 'Concession period end',
    status: 'Status',
    view: 'View',
    amount: 'Booked amount',
    currency: 'Currency',
    booked_on: 'Booked on',
    by: 'Booked by',
    version: 'Version',
    input_hash: 'Hash of the inputs',
    volume: 'Volume to date',
    volume_forecast: 'Volume forecast',
    rate_to_reporting: 'Rate to reporting currency',
    settings: 'Settings',
  },
  choices: {
    status: { booked: ['booked', 'closed'], reopened: ['reopened'] },
    view: {
      achieved: ['achieved', 'earned'],
      forecast: ['forecast'],
      expected: ['expected', 'expected value'],
      most_likely: ['most likely'],
      constrained: ['constrained', 'prudent'],
    },
  },
};
