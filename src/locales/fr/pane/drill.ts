/** D’un chiffre à une feuille avec les lignes qui le composent. */
import type { drill as english } from '../../en/pane/drill';

export const drill: typeof english = {
  link: 'Lignes derrière',
  label: (figure) => `Lignes derrière : ${figure}`,
  written: (sheet) => `Les lignes sont dans la feuille ${sheet}.`,
  back: 'Revenir',
  selected: 'Lignes derrière la cellule sélectionnée',
  selectedHint: 'Pour un chiffre d’un compte, dans la feuille du portefeuille ou sur un plan.',
  nothing: 'La cellule sélectionnée n’est pas un chiffre d’un compte qui ait des lignes derrière lui.',
};
