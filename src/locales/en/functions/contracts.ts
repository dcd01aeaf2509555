/** The contract clock. */
import { family } from './family';

export const contracts = family({
  functions: {
    CONTRACTCLOCK: {
      description: 'Until when each contract is committed and until when notice can be given: one row for each contract.',
      means:
        'The last committed day, counting the renewals that can no longer be stopped; the last day for giving notice; the days left to both. End dates are included. A contract without an end date is committed for its notice period only. With the accounts table among the further tables, a contract ends with the relationship at the latest: of a lost client it has expired on that day, with blanks where nobody noted it.',
      doesNotMean: 'It is not legal advice: it reads the columns of the table, not the contract.',
      source: 'Convention of this add-in; months as in EDATE.',
      exampleMeans: 'The last committed day of each contract (format the cells as dates).',
    },
    CONTRACTGRID: {
      description:
        'Which clauses each contract has, which of them hold the client, and how much of the contract is known: one row for each contract.',
      means:
        'Eight clauses, each TRUE, FALSE or unknown: fixed term, exit penalty, committed stock, retroactive concession, minimum commitment, review, innovation, price objectives. `locks` counts the four that hold the client (term, penalty, stock, retroactive concession). `completeness` is the share known of the eight clauses, the notice and the payment terms.',
      doesNotMean:
        'More locks do not make more loyalty: constraints keep a client and lower its satisfaction. A blank committed stock is taken for none. It is not legal advice: it reads the columns of the table, not the contract.',
      source:
        'Loyalty points to negotiate after Le grand livre de la vente, p. 383; detailed contracts after the six keys of trust for key accounts.',
      exampleMeans: 'Every clause of every contract.',
      fields: {
        parts: 'A header row and every clause, one row for each contract.',
        completeness: 'Share known of the eight clauses, the notice and the payment terms, from 0 to 1.',
      },
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
    locks: 'Clauses that hold the client, from 0 to 4.',
    unknown_locks: 'Those of the four that are not known.',
    fixed_term: 'A fixed term that has not passed.',
    exit_penalty: 'A penalty for leaving early.',
    committed_stock: 'Stock that the client has committed to.',
    retroactive_concession: 'A retroactive concession on volumes really consumed.',
    minimum_commitment: 'A minimum commitment.',
    review_clause: 'A review clause.',
    innovation_clause: 'An innovation clause.',
    price_objectives: 'Price objectives.',
    notice_days: 'Notice, in days.',
    payment_terms_days: 'Payment terms, in days.',
  },
  words: ['pending', 'active', 'expired', 'committed_end', 'notice_deadline'],
});
