/** CONTRACTCLOCK: until when each contract is committed, and until when notice can be given. */
import { clockOf, contractClockReads, termsAt, type ContractClock } from '../../metrics/contracts/contract-clock';
import { contractFunction } from './contract-rows';

export const contractClockFunction = contractFunction<ContractClock>({
  id: 'CONTRACTCLOCK',
  example: '=TENURE.CONTRACTCLOCK(Contracts[#All],DATE(2026,11,21))',
  reads: contractClockReads,
  figures: (contracts, row, day) => clockOf(termsAt(contracts, row), day),
  results: [
    { name: 'committed_end', value: (clock) => clock.committedEnd, date: true },
    { name: 'remaining_days', value: (clock) => clock.remainingDays },
    { name: 'notice_deadline', value: (clock) => clock.noticeDeadline, none: 'open_ended', date: true },
    { name: 'days_to_notice', value: (clock) => clock.daysToNotice, none: 'open_ended' },
    { name: 'renewals', value: (clock) => clock.renewals },
    { name: 'status', value: (clock) => clock.status },
  ],
});
