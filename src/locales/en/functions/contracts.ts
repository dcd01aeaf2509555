/** The contract clock. */
import { family } from './family';

export const contracts = family({
  functions: {
    CONTRACTCLOCK: {
      description: 'Until when each contract is committed and until when notice can be given: one row for each contract.',
      means:
        'The last committed day, counting the renewals that can no longer be stopped; the last day for giving notice; the days left to both. End dates are included. A contract without an end date is committed for its notice period only.',
      doesNotMean: 'It is no legal advice: it reads the columns of the table, not the contract.',
      source: 'Convention of this add-in; months as in EDATE.',
      exampleMeans: 'The last committed day of each contract (format the cells as dates).',
    },
  },
  fields: {
    contract_id: 'The contract.',
    committed_end: 'Last committed day.',
    remaining_days: 'Days left to it.',
    notice_deadline: 'Last day on which notice can be given.',
    days_to_notice: 'Days left to it.',
    renewals: 'Automatic renewals already committed.',
    status: 'pending, active or expired.',
  },
  words: ['pending', 'active', 'expired'],
});
