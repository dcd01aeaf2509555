/** Une feuille avec les lignes derrière un chiffre. */
import type { drill as english } from '../../en/workbook/drill';

export const drill: typeof english = {
  sheet: (what) => `Derrière ${what}`,
  table: 'Derriere',
  title: (figure, of) => `${figure} : ${of}`,
  what: 'Ce dont le chiffre est fait, tel qu’il a été calculé. Une ligne d’une source est un lien vers ses cellules ; les montants s’additionnent pour donner le chiffre.',
  asOf: 'À la date du',
  figure: 'Chiffre',
  sum: 'Somme des lignes',
  difference: 'Écart',
  back: 'Revenir où vous étiez',
  columns: { part: 'Partie', item: 'Élément', amount: 'Montant', how: 'Calcul', source: 'Source' },
  source: (table, row) => `${table}, ligne ${row}`,
};
