/** CONTRACTCLOCK: until when each contract is committed, and until when notice can be given. */
import { clockOf, contractClockReads, termsAt, type ContractClock } from '../../metrics/contracts/contract-clock';
import { contractFunction } from './contract-rows';

export const contractClockFunction = contractFunction<ContractClock>({
  id: 'CONTRACTCLOCK',
  life: 'moments',
  example: '=TENURE.CONTRACTCLOCK(Contracts[#All],DATE(2026,11,21))',
  reads: contractClockReads,
  figures: (contracts, row, day) => clockOf(termsAt(contracts, row), day),
  results: [
    { name: 'committed_end', look: 'date', value: (clock) => clock.committedEnd },
    { name: 'remaining_days', look: 'count', value: (clock) => clock.remainingDays },
    { name: 'notice_deadline', look: 'date', value: (clock) => clock.noticeDeadline, none: 'open_ended' },
    { name: 'days_to_notice', look: 'count', value: (clock) => clock.daysToNotice, none: 'open_ended' },
    { name: 'renewals', look: 'count', value: (clock) => clock.renewals },
    { name: 'status', look: 'text', value: (clock) => clock.status },
  ],
});
