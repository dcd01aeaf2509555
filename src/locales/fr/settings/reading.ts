/** Ce que veulent dire les réglages de cette famille. */
import type { reading as english } from '../../en/settings/reading';
import type { SettingTextsOf } from '../../en/settings/family';

export const reading: SettingTextsOf<typeof english> = {
  meanings: {
    date1904: 'Le classeur compte les dates depuis 1904',
    reporting_currency: 'Devise de présentation des montants',
    language: 'Langue des en-têtes, des mots et des messages dans les cellules',
    days_per_year: 'Jours d’une année',
    days_per_month: 'Jours d’un mois',
    as_of: 'Jour où se placent les fonctions qui n’ont pas d’argument de date : une date, ou un texte comme 2026-11-21',
    view_only:
      'Comptes affichés dans le volet, par exemple owner : Ada (owner, segment, region, status ou group) ; aucun chiffre des cellules ne change',
    view_by: 'Critère de lecture des comptes dans le volet : group, owner, segment ou region ; aucun chiffre des cellules ne change',
  },
};
