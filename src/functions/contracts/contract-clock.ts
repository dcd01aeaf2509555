/** CONTRACTCLOCK: until when each contract is committed, and until when notice can be given. */
import { clockAt, contractClockReads, type ContractClock } from '../../metrics/contracts/contract-clock';
import { orEmpty } from '../shape';
import { contractFunction } from './contract-rows';

/** With the relationship, notice comes to an end too: what isn't there any more is blank. */
const whereCut = ({ cut }: ContractClock, value: number): number | string => (cut === true ? orEmpty(value) : value);

export const contractClockFunction = contractFunction<ContractClock>({
  id: 'CONTRACTCLOCK',
  example: '=TENURE.CONTRACTCLOCK(Contracts[#All],DATE(2026,11,21),"committed_end",Accounts[#All])',
  reads: contractClockReads,
  figures: clockAt,
  results: [
    { name: 'committed_end', look: 'date', value: (clock) => whereCut(clock, clock.committedEnd) },
    { name: 'remaining_days', look: 'count', value: (clock) => clock.remainingDays },
    { name: 'notice_deadline', look: 'date', value: (clock) => whereCut(clock, clock.noticeDeadline), none: 'open_ended' },
    { name: 'days_to_notice', look: 'count', value: (clock) => whereCut(clock, clock.daysToNotice), none: 'open_ended' },
    { name: 'renewals', look: 'count', value: (clock) => clock.renewals },
    { name: 'status', look: 'text', value: (clock) => clock.status },
  ],
});
