/** La pièce où l’on transmet des feuilles : en valeurs, en copie pour le client ; et l’annulation de la dernière commande. */
import type { share as english } from '../../en/pane/share';
import { plural } from '../plural';

export const share: typeof english = {
  heading: 'Transmettre',
  sheets: {
    heading: 'Feuilles',
    hint: 'Cochez les feuilles à transmettre.',
    none: 'Aucune feuille n’est visible.',
    again: 'Regarder à nouveau',
  },
  choose: 'Cochez d’abord une feuille.',
  freeze: {
    heading: 'En valeurs',
    what: 'Chaque formule des feuilles laisse place à ce qu’elle affiche : elles s’ouvrent bien sans Tenure. À côté, une ligne par formule : version, paramètres, date, qui et quand.',
    who: 'Figée par',
    whoHint: 'Office ne donne pas de nom. Si le champ reste vide, la ligne dit « non indiqué ».',
    do: 'Transformer en valeurs',
    done: (sheets, count, shown) => `${plural(count, '1 formule transformée', `${shown} formules transformées`)} en valeurs sur ${sheets}.`,
    nothing: 'Ces feuilles ne contiennent aucune formule.',
  },
  copy: {
    heading: 'Copie pour le client',
    what: 'Un nouveau classeur avec ce que montrent les feuilles (la partie imprimée, s’il y en a une) : valeurs et aspect, et rien d’autre de ce classeur.',
    way: {
      download: 'Dans cet Excel, la copie est téléchargée comme fichier.',
      newWorkbook: 'Dans cet Excel, la copie s’ouvre comme nouveau classeur. Enregistrez-la où vous voulez.',
      clipboard: 'Cet Excel n’ouvre ni n’enregistre de fichier d’ici : les valeurs sont montrées comme texte à copier.',
    },
    do: 'Faire la copie',
    made: (sheets) => `Copie faite de ${sheets}.`,
    empty: 'Ces feuilles ne montrent rien.',
    opened: 'Elle est ouverte comme nouveau classeur, pas encore enregistrée.',
    save: 'Enregistrer la copie',
    file: 'copie.xlsx',
    text: 'Valeurs de la copie',
    leftHeading: 'Laissé de côté',
    always:
      'Jamais dans une copie : notes, commentaires, listes de choix, mises en forme conditionnelles, en-têtes et pieds de page, propriétés du document.',
    left: {
      sheets: (count, shown) => plural(count, '1 autre feuille', `${shown} autres feuilles`),
      hiddenSheets: (count, shown) => plural(count, '1 feuille masquée', `${shown} feuilles masquées`),
      formulas: (count, shown) => plural(count, '1 formule (sa valeur y est)', `${shown} formules (leurs valeurs y sont)`),
      outside: (count, shown) => plural(count, '1 cellule hors de la partie imprimée', `${shown} cellules hors de la partie imprimée`),
      hiddenRows: (count, shown) => plural(count, '1 ligne masquée', `${shown} lignes masquées`),
      hiddenColumns: (count, shown) => plural(count, '1 colonne masquée', `${shown} colonnes masquées`),
      unseen: (count, shown) =>
        plural(count, '1 cellule dont l’aspect cache le contenu', `${shown} cellules dont l’aspect cache le contenu`),
      errors: (count, shown) => plural(count, '1 valeur d’erreur', `${shown} valeurs d’erreur`),
      charts: (count, shown) => plural(count, '1 graphique', `${shown} graphiques`),
      names: (count, shown) => plural(count, '1 nom', `${shown} noms`),
    },
  },
  undo: {
    heading: 'Annuler',
    do: (sheet) => `Annuler ce qui a été écrit en dernier sur ${sheet}`,
    done: (sheet) => `${sheet} est comme avant.`,
  },
};
