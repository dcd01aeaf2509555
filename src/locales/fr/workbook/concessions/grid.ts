/** Ce qui figure dans les feuilles d'une concession sur volume : la grille de simulation et les mots que les deux feuilles partagent. */
import type { ConcessionGridTexts, ConcessionWords } from '../../../en/workbook/concessions/grid';

export const concessionWords: ConcessionWords = {
  methods: {
    retroactive: 'rétroactif',
    incremental: 'par tranches',
    lump: 'forfait',
    growth: 'croissance',
    growth_incremental: 'croissance par tranches',
    reached_lines: 'lignes atteintes',
    every_line: 'toutes les lignes',
  },
  threshold: 'seuil',
  units: { rate: 'taux', amount: 'montant' },
  limitWords: { base: 'base', cap: 'plafond', floor: 'plancher' },
  zeroWord: 'aucun',
  advice: 'Un modèle, pas un avis comptable.',
  inputsNote: 'Les cellules bleues sur fond jaune sont les hypothèses : modifiez-les, tout le reste suit.',
};

export const concessionGrid: ConcessionGridTexts = {
  sheet: 'Grille de concession',
  price: 'Prix tarif de l’unité',
  priceHint: 'vide : les volumes sont des montants au tarif',
  best: 'Le meilleur barème',
  keeps: 'nous laisse le plus',
  gives: 'donne le plus au client',
  sets: 'Barèmes',
  method: 'Méthode',
  inclusive: 'Un seuil exactement atteint suffit',
  base: 'Volume de base (croissance)',
  cap: 'Plafond de la concession',
  floor: 'Plancher de la concession',
  asRead: 'Ce que lisent les fonctions : sur des unités, les taux deviennent des montants',
  volume: 'Volume',
  cost: 'Ce que chaque barème donne au client',
  perUnit: 'Concession par unité de volume',
  net: 'Prix net de l’unité',
  which: 'Meilleur barème',
  bestFigure: 'Sa concession',
};
