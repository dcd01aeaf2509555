/** Les façons de commencer, et ce qui pourrait se calculer avec davantage de données. */
import type { ReportTexts, StartTexts } from '../../en/pane/start';
import { plural } from '../plural';

export const start: StartTexts = {
  heading: 'Démarrer',
  what: 'Tenure ne reconnaît encore aucune table dans ce classeur. Quatre façons de commencer ; aucune ne modifie ce qui s’y trouve déjà.',
  whatMore: 'D’autres façons d’apporter des données dans ce classeur ; aucune ne modifie ce qui s’y trouve déjà.',
  open: 'Démarrer : exemple, nouvelles tables…',
  close: 'Revenir aux données',
  goStart: 'Choisir comment commencer',
  sample: {
    heading: 'Essayer avec un exemple',
    what: 'Un fournisseur fictif d’hygiène professionnelle et une quarantaine de comptes : toutes les tables remplies, et des feuilles dont les formules calculent à partir d’elles.',
    write: 'Écrire l’exemple',
    written: (count, shown) =>
      plural(count, `L’exemple occupe ${shown} nouvelle feuille.`, `L’exemple occupe ${shown} nouvelles feuilles.`),
    notHere: 'L’exemple demande un classeur sans table de Tenure : ouvrez un classeur vide.',
  },
  empty: {
    heading: 'Partir de tables vides',
    what: 'Des tableaux Excel à remplir, avec leurs en-têtes, leurs formats et des listes de mots au choix.',
    settings: 'Une table des réglages les accompagne, avec la langue et une cellule nommée AsOf pour la date de référence.',
    tables: 'Tables à créer',
    write: 'Créer les tables',
    none: 'Cochez au moins une table.',
    all: 'Le classeur contient déjà toutes les tables que Tenure lit.',
    written: (count, shown, sheets) => `${plural(count, `${shown} feuille créée`, `${shown} feuilles créées`)} : ${sheets}.`,
  },
  own: {
    heading: 'Utiliser ce que contient le classeur',
    none: 'Aucun tableau ni aucune plage sous une ligne d’en-têtes. Collez ou ouvrez vos données dans une feuille, puis relisez le classeur.',
  },
  make: 'Créer cette table',
  makeOf: (table) => `Créer cette table : ${table}`,
};

export const report: ReportTexts = {
  heading: 'Ce qui peut se calculer',
  now: (count, total) => `Fonctions qui disposent des tables nécessaires : ${count} sur ${total}.`,
  notNow: (count, shown) =>
    plural(count, `Il manque encore une table à ${shown} fonction`, `Il manque encore une table à ${shown} fonctions`),
  lacks: (tables) => `il manque ${tables}`,
  gain: (makes, makesShown, adds, addsShown) =>
    [
      ...(makes > 0 ? [plural(makes, `${makesShown} fonction devient possible`, `${makesShown} fonctions deviennent possibles`)] : []),
      ...(adds > 0 ? [plural(adds, `${addsShown} fonction en sait plus`, `${addsShown} fonctions en savent plus`)] : []),
    ].join(', '),
  gainFor: (gain, accounts, shown) => `Avec elle : ${gain}, pour ${plural(accounts, `${shown} compte actif`, `${shown} comptes actifs`)}`,
  gainOnly: (gain) => `Avec elle : ${gain}`,
  columns: 'Colonnes qui y ajouteraient',
  columnsOf: (table, count, shown) =>
    `${table} : ${plural(count, `${shown} colonne absente ou vide`, `${shown} colonnes absentes ou vides`)}`,
  missing: (column, functions) => `${column} (colonne absente) : ${functions}`,
  empty: (column, functions) => `${column} (aucune cellule remplie) : ${functions}`,
  nothing: 'Toutes les colonnes que lisent les fonctions sont là, et renseignées.',
};
