/** Colonnes et mots que plusieurs fonctions partagent. */
import type { common as english } from '../../en/functions/common';
import type { TranslationOf } from '../../en/functions/family';

export const common: TranslationOf<typeof english> = {
  functions: {},
  fields: {
    account_id: 'Le compte.',
    parts: 'Une ligne d’en-tête et tout ce que la fonction sait, une ligne par compte.',
    explain:
      'Un compte : le détail du calcul, une ligne par étape, avec ses lignes de table et son calcul ; la somme des montants est le résultat.',
    amount: 'Montant, dans la devise de présentation.',
    coverage: 'Part des données connues, de 0 à 1.',
    component: 'Composante du résultat.',
    item: 'Objet de l’étape.',
    table: 'Table d’origine.',
    rows: 'Lignes utilisées, l’en-tête étant la ligne 1.',
    formula: 'Le calcul.',
    revenue: 'Chiffre d’affaires annuel des lignes actives.',
    margin: 'Marge annuelle.',
    newest: 'Date de la preuve la plus récente.',
    age_days: 'Âge de la preuve la plus récente, en jours.',
    lines: 'Lignes actives.',
    references: 'Références distinctes en usage.',
    families: 'Familles distinctes en usage.',
    sites: 'Sites distincts.',
  },
};
