/** Mots lus comme méthode d’une concession, loi d’un volume et en-têtes de paliers. */
import type { Words } from '../../en/words/index';

export const concessions: Words['concessions'] = {
  methods: {
    retroactive: ['rétroactif', 'rétroactive', 'toutes unités'],
    incremental: ['progressif', 'progressive', 'par tranche', 'par tranches', 'tranches'],
    lump: ['forfait', 'forfaitaire'],
    growth: ['croissance'],
    growth_incremental: ['croissance progressive', 'croissance par tranches', 'croissance marginale'],
    reached_lines: ['lignes atteintes', 'paliers atteints'],
    every_line: ['toutes les lignes', 'toutes lignes', 'tous les paliers'],
  },
  yearBack: ['un an plus tôt', 'année précédente', 'an dernier', 'année dernière', 'N-1'],
  laws: { normal: ['normale'], lognormal: ['lognormale'] },
  tiers: {
    from: ['seuil', 'de', 'à partir de', 'dès', 'début', 'au moins', 'volume'],
    above: ['plus de', 'au-delà de', 'au-dessus de', 'supérieur à', 'supérieure à'],
    to: ['à', 'jusqu’à', 'jusqua', 'fin', 'seuil suivant'],
    atMost: ['au plus', 'pas plus de', 'ne dépassant pas', 'n’excédant pas', 'sans dépasser'],
    below: ['moins de', 'en dessous de', 'au-dessous de', 'inférieur à', 'inférieure à'],
    rate: ['taux', 'remise', 'ristourne', 'RFA', 'concession', 'pourcentage'],
    amount: ['montant', 'montant par unité', 'montant unitaire', 'par unité', 'forfait'],
  },
  counted: ['qté', 'quantité', 'quantités', 'unité', 'unités', 'CA', 'montant', 'valeur', 'annuel', 'an', 'palier'],
  ends: {
    included: ['inclus', 'incluse', 'incluses', 'y compris', 'compris'],
    excluded: ['exclu', 'exclue', 'exclus', 'exclues', 'non compris', 'non inclus'],
  },
  percent: ['pourcentage'],
  money: ['montant'],
  limits: { cap: ['plafond', 'maximum', 'max'], floor: ['plancher', 'minimum', 'min'], base: ['base'] },
};
