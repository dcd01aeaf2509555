/** Titres des tables qui ne décrivent aucun compte. */
import type { fx as fxEn, families as familiesEn, settings as settingsEn } from '../../en/tables/common';
import type { TableTextsOf } from '../../en/tables/family';

export const fx: TableTextsOf<typeof fxEn> = {
  title: 'Taux de change',
  columns: {
    currency: 'Devise',
    rate_to_reporting: 'Taux vers la devise de présentation',
    as_of: 'À la date du',
  },
};

export const families: TableTextsOf<typeof familiesEn> = {
  title: 'Familles',
  columns: {
    family: 'Famille',
    eligible_segments: 'Segments éligibles',
    family_type: 'Type de famille',
  },
};

export const settings: TableTextsOf<typeof settingsEn> = {
  title: 'Réglages',
  columns: {
    setting: 'Réglage',
    value: 'Valeur',
    segment: 'Segment',
  },
};
