/**
 * What was booked for a concession scheme at each close: facts, which no later estimate rewrites. A close has a row for each concession period that it knows;
 * where a row names none, it is the one that holds the day of the close. The contract has to be named where several have a scheme of that id. Reopening a
 * close adds rows of a higher version that say so.
 */
import { choice, count, currency, date, id, number, text, declared } from '../schema';

export const booked = declared('booked', [
  id('scheme_id', { required: true, entity: 'scheme' }),
  id('contract_id', { entity: 'contract' }),
  date('period_end', { required: true }),
  date('concession_end'),
  choice('status', ['booked', 'reopened']),
  choice('view', ['achieved', 'forecast', 'expected', 'most_likely', 'constrained']),
  number('amount', { required: true, zero: 'value', unit: 'currency' }),
  currency(),
  date('booked_on'),
  text('by'),
  count('version'),
  text('input_hash'),
  number('volume', { zero: 'value', unit: 'units' }),
  number('volume_forecast', { zero: 'value', unit: 'units' }),
  number('rate_to_reporting', { min: 0 }),
  text('settings'),
]);
