/** What was booked for a concession scheme at each close: facts, which no later estimate rewrites. */
import { choice, count, currency, date, id, number, text, declared } from '../schema';

export const booked = declared('booked', [
  id('scheme_id', { required: true, entity: 'scheme' }),
  date('period_end', { required: true }),
  choice('view', ['achieved', 'forecast', 'expected', 'most_likely', 'constrained']),
  number('amount', { required: true, zero: 'value', unit: 'currency' }),
  currency(),
  date('booked_on'),
  text('by'),
  count('version'),
  text('input_hash'),
]);
