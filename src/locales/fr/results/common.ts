/** En-têtes et mots des résultats. Colonnes et mots que plusieurs fonctions partagent. */
import type { common as english } from '../../en/functions/common';
import type { ResultsOf } from '../../en/functions/family';

export const common: ResultsOf<typeof english> = {
  headers: {
    account_id: 'identifiant du compte',
    parts: 'parties',
    explain: 'explication',
    amount: 'montant',
    coverage: 'couverture',
    component: 'composante',
    item: 'élément',
    table: 'table',
    rows: 'lignes de la table',
    formula: 'calcul',
    revenue: 'CA',
    margin: 'marge',
    newest: 'preuve la plus récente',
    age_days: 'âge de la preuve (jours)',
    lines: 'lignes',
    references: 'références',
    families: 'familles',
    sites: 'sites',
  },
  words: {
    total: 'total',
    unknown: 'inconnu',
    account: 'compte',
    setting: 'réglage',
    prior: 'valeur de départ',
    revenue: 'CA',
    lines: 'lignes',
    references: 'références',
    families: 'familles',
    sites: 'sites',
  },
};
