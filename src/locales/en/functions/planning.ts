/** What comes next: the coming moments with every client, the prospects to aim at. */
import { family } from './family';

export const planning = family({
  functions: {
    RENEWALCALENDAR: {
      description:
        'The coming moments with every client on one list, the next first: notice deadlines, reviews, ends of contracts, known ends of relationships, planned negotiations.',
      means:
        'One row for each day on which something can be changed: the last day to give notice, the review and the committed end of each contract in force or to come, and the first day of each negotiation that the concessions table dates ahead. Of a client that is leaving nothing comes after the end of the relationship, which has a row too; a lost one has none, a prospect its planned negotiations only. These are the moments to ask for a wider range in exchange for an effort, and to open a renewal. Without horizon_days, the setting horizon_months says how far ahead.',
      doesNotMean:
        'A contract shows its next deadline and end only: what follows depends on a renewal that nobody has decided. A review without a date and a negotiation that is not in the table are not seen. It reads the columns of the tables, not the contract.',
      source:
        'The moment to act, at important negotiations, after Le grand livre de la vente, p. 383; the phases of a contractual relationship. The reading of the clauses is a convention of this add-in, as in CONTRACTCLOCK.',
      exampleMeans: 'The moments of the next 180 days (format the second column as dates).',
    },
    TARGETLIST: {
      description: 'The prospects, of one segment or all, with what clients of their segment bring: whom to aim at first.',
      means:
        'A relationship of this kind takes time, and few firms are worth it. `expected_revenue` is the median annual revenue of the clients of the same segment, at most the prospect’s wallet when that is known; the largest comes first. Beside it: how many clients that median rests on, the families open to the segment, the contacts that are known already.',
      doesNotMean:
        'It is not a forecast and says nothing of the chances of winning. A blank expected revenue: the segment is not known, or has fewer clients than the setting whitespace_min_peers asks for (5). What is blank is not known, never zero.',
      source:
        'Target well, the public is narrow: Qualiview study on the choice of a B2B supplier (qualitative, 16 or 17 interviews). The median is a convention of this add-in.',
      exampleMeans: 'All prospects of the table, the largest first.',
      fields: {
        wallet: 'What the prospect spends in our categories in a year.',
        contacts: 'Contacts known at the prospect.',
        coverage: 'Share known of segment, wallet and contacts, from 0 to 1.',
      },
    },
  },
  fields: {
    moment: 'The day.',
    days_left: 'Days left to it.',
    moment_kind: 'notice_deadline, review_date, committed_end, relationship_end or planned_negotiation.',
    moment_item: 'The contract or the negotiation.',
    account_name: 'Name of the account.',
    account_segment: 'Its segment.',
    expected_revenue: 'Median revenue of the segment’s clients, at most the wallet.',
    segment_revenue: 'Median annual revenue of the segment’s clients.',
    segment_clients: 'Clients of the segment with revenue.',
  },
  words: [],
});
