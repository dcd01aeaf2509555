/** What was paid or credited under a concession scheme: a row for each credit note or transfer, for the concession period that it settles. */
import { choice, currency, date, id, number, text, declared } from '../schema';

export const settlements = declared('settlements', [
  id('scheme_id', { required: true, entity: 'scheme' }),
  id('contract_id', { entity: 'contract' }),
  date('concession_end', { required: true }),
  date('date', { required: true }),
  number('amount', { required: true, zero: 'value', unit: 'currency' }),
  currency(),
  choice('kind', ['partial', 'final', 'claw_back']),
  text('document'),
]);
