/** CONTRACTGRID: which clauses each contract has, which of them hold the client, and what is not known of it (000-K3b, 001-L2). */
import { contractGridAt, contractGridReads, gridClauses, type ContractGrid } from '../../metrics/contracts/contract-grid';
import { contractFunction } from './contract-rows';
import type { Column } from '../shape';

const clauses = gridClauses.map(
  (clause): Column<ContractGrid> => ({ name: clause, look: 'text', value: (grid) => grid.clauses[clause] ?? 'unknown' }),
);

export const contractGridFunction = contractFunction<ContractGrid>({
  id: 'CONTRACTGRID',
  example: '=TENURE.CONTRACTGRID(Contracts[#All],DATE(2026,11,21),"parts",Accounts[#All])',
  reads: contractGridReads,
  figures: contractGridAt,
  results: [
    { name: 'locks', look: 'count', value: (grid) => grid.locks },
    { name: 'unknown_locks', look: 'count', value: (grid) => grid.unknownLocks },
    { name: 'completeness', look: 'share', value: (grid) => grid.completeness },
    ...clauses,
    { name: 'notice_days', look: 'count', value: (grid) => grid.noticeDays, none: 'not_in_table' },
    { name: 'payment_terms_days', look: 'count', value: (grid) => grid.paymentDays, none: 'not_in_table' },
    { name: 'remaining_days', look: 'count', value: (grid) => grid.remainingDays },
    { name: 'status', look: 'text', value: (grid) => grid.status },
  ],
});
