/** Tables that describe no account: exchange rates, the catalogue of families, the settings. */
import { date, number, text, declared } from '../schema';

export const fx = declared('fx', [
  text('currency', { required: true }),
  number('rate_to_reporting', { required: true, min: 0 }),
  date('as_of'),
]);

export const families = declared('families', [
  text('family', { required: true }),
  text('eligible_segments', { required: true }),
  text('family_type'),
]);

export const settings = declared('settings', [text('setting', { required: true }), text('value', { required: true }), text('segment')]);
