/** Columns and words that several functions share. */
import { family } from './family';

export const common = family({
  functions: {},
  fields: {
    account_id: 'The account.',
    parts: 'A header row and everything the function knows, one row for each account.',
    explain: 'One account: the derivation, a row for each step with its rows and its formula; the amounts add up to the result.',
    amount: 'Amount, in the reporting currency.',
    coverage: 'Share of the inputs that is known, from 0 to 1.',
    component: 'Part of the result.',
    item: 'What the step is about.',
    table: 'Table it comes from.',
    rows: 'Rows used, the header being row 1.',
    formula: 'The arithmetic.',
    revenue: 'Annual revenue of the active lines.',
    margin: 'Annual margin.',
    newest: 'Date of the newest evidence.',
    age_days: 'Age of the newest evidence, in days.',
    lines: 'Active lines.',
    references: 'Distinct references in use.',
    families: 'Distinct families in use.',
    sites: 'Distinct sites.',
  },
  words: ['total', 'unknown', 'account', 'setting', 'prior', 'revenue', 'lines', 'references', 'families', 'sites'],
});
