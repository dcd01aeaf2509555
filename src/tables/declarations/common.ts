/** Tables that describe no account: exchange rates, the catalogue of families, the settings. */
import { date, number, text, type TableDeclaration } from '../schema';

export const fx: TableDeclaration = {
  name: 'fx',
  titles: { en: 'Exchange rates', fr: 'Taux de change' },
  columns: [
    text('currency', 'Currency', 'Devise', { required: true }),
    number('rate_to_reporting', 'Rate to the reporting currency', 'Taux vers la devise de présentation', { required: true, min: 0 }),
    date('as_of', 'As of', 'À la date du'),
  ],
};

export const families: TableDeclaration = {
  name: 'families',
  titles: { en: 'Families', fr: 'Familles' },
  columns: [
    text('family', 'Family', 'Famille', { required: true }),
    text('eligible_segments', 'Eligible segments', 'Segments éligibles', { required: true }),
    text('family_type', 'Family type', 'Type de famille'),
  ],
};

export const settings: TableDeclaration = {
  name: 'settings',
  titles: { en: 'Settings', fr: 'Réglages' },
  columns: [
    text('setting', 'Setting', 'Réglage', { required: true }),
    text('value', 'Value', 'Valeur', { required: true }),
    text('segment', 'Segment', 'Segment'),
  ],
};
