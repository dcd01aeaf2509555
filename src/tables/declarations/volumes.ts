/** Volumes that concessions are earned on: a row for each sale, return or credit note, of a contract, of an account or of one scheme. */
import { choice, currency, date, id, number, text, declared } from '../schema';

export const volumes = declared('volumes', [
  id('contract_id', { entity: 'contract' }),
  id('account_id', { entity: 'account' }),
  id('scheme_id', { entity: 'scheme' }),
  date('date', { required: true }),
  id('reference_id', { entity: 'reference' }),
  text('family'),
  number('units', { unit: 'units', zero: 'value' }),
  number('amount', { unit: 'currency', zero: 'value' }),
  currency(),
  choice('kind', ['sale', 'return', 'credit_note']),
]);
