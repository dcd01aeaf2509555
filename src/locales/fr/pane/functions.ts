/** Textes de la rubrique des fonctions. */
import type { FunctionsRoomTexts } from '../../en/pane/functions';

/** En français, le pluriel commence à 2. */
const plural = (count: number, one: string, many: string): string => (count < 2 ? one : many);

export const functions: FunctionsRoomTexts = {
  heading: 'Fonctions',
  search: 'Que voulez-vous savoir ?',
  count: (count, shown) => plural(count, `${shown} fonction`, `${shown} fonctions`),
  noMatch: 'Aucune fonction ne correspond.',
  parameters: 'Paramètres',
  arguments: 'Arguments',
  optional: 'facultatif',
  output: 'Sortie',
  formula: 'Formule',
  insert: 'Insérer dans la cellule sélectionnée',
  inserted: (address) => `Formule insérée en ${address}.`,
  missing: (tables) => `Il manque au classeur : ${tables}.`,
  plain: 'Ceci est un exemple. Choisissez les arguments ci-dessus pour en faire votre formule.',
  help: 'Aide de toutes les fonctions',
  list: 'Liste des fonctions',
  how: (argument) => `${argument} : comment le donner`,
  value: (argument) => `${argument} : valeur`,
  ways: {
    accounts: 'Tous les comptes de la table',
    table: (name) => `Table ${name}`,
    workbookDate: (date) => `Date du classeur, ${date}`,
    yearBefore: 'Un an plus tôt',
    none: 'Laissé de côté',
    typed: { accounts: 'Un seul compte, saisi', date: 'Une autre date', value: 'Saisi' },
    cells: 'Cellules sélectionnées dans la feuille',
    notFound: 'Aucune table trouvée',
  },
  following: (place) => `Sélection actuelle : ${place}`,
  keep: 'Retenir ces cellules',
  kept: (place) => `Cellules ${place}`,
  again: 'Sélectionner à nouveau',
  keepFirst: 'Retenez d’abord les cellules sélectionnées ; sélectionnez ensuite la cellule où doit figurer le résultat.',
  further: 'Autres tables transmises',
  furtherNone: 'Le classeur n’a pas d’autre table dont cette fonction se serve.',
  preview: 'Ce qu’elle donne',
  previewSize: (rows, rowsShown, columns, columnsShown) =>
    `${rowsShown} ${plural(rows, 'ligne', 'lignes')} × ${columnsShown} ${plural(columns, 'colonne', 'colonnes')}`,
  previewCaption: 'Premières lignes du résultat',
  previewMore: (count) => `et ${count} autres lignes`,
  previewOld: 'D’avant la modification : nouveau calcul en cours…',
  previewing: 'Calcul en cours…',
  previewError: (text) => `Erreur : ${text}`,
  label: 'Intitulé au-dessus du résultat',
  ids: 'Identifiants des lignes à côté',
  room: (place) => `Le résultat occuperait ${place}.`,
  occupied: (place) => `Il y a déjà quelque chose en ${place} : sélectionnez une cellule entourée de place libre.`,
  tooManyBytes: (size) =>
    `Les arguments pèsent ${size} Mo : Excel pour le web n’en transmet que 5. Écartez des tables, ou travaillez dans Excel sur un ordinateur.`,
  rewrite: {
    heading: 'Une seule formule au lieu de centaines',
    means:
      'Une formule par compte transmet chaque fois toutes les tables. Les colonnes de telles formules sont recherchées, et chacune est remplacée par une seule formule, dont le résultat se répand. Rien n’est remplacé avant que chaque cellule n’ait été comparée ; un vide et #N/A sont tenus pour égaux.',
    look: 'Chercher ces formules',
    looking: (done, total) => `Recherche : ${done} lignes sur ${total}`,
    comparing: 'Comparaison des valeurs…',
    stopped: 'Arrêté : rien n’a été modifié.',
    none: 'Aucune colonne d’au moins trois formules de ce genre n’a été trouvée.',
    found: (count, shown) => plural(count, `${shown} colonne trouvée`, `${shown} colonnes trouvées`),
    run: (count, id, place) => `${count} formules ${id}, ${place}`,
    equal: 'Toutes les valeurs sont identiques.',
    differ: (count, shown) =>
      plural(
        count,
        `${shown} cellule montrerait autre chose : la colonne n’est pas remplacée.`,
        `${shown} cellules montreraient autre chose : la colonne n’est pas remplacée.`,
      ),
    difference: (address, before, after) => `${address} : ${before} → ${after}`,
    blank: 'vide',
    more: (count) => `et ${count} autres`,
    unknown: (argument) => `L’argument ${argument} ne peut pas être consulté ici : la colonne n’est ni comparée, ni remplacée.`,
    refused: (text) => `La formule unique échouerait : ${text}`,
    stuck: 'Elles se trouvent dans un tableau Excel, où aucun résultat ne peut se répandre.',
    replace: (formulas, count, shown) =>
      plural(count, `Remplacer ${formulas} formules par une seule`, `Remplacer ${formulas} formules par ${shown}`),
    replaced: (formulas, shown) => `${formulas} formules remplacées par ${shown}. La commande Annuler d’Excel les rétablit.`,
  },
  shortNames: {
    heading: 'Noms courts',
    means:
      'Des noms de ce classeur, grâce auxquels =SWITCHCOST(…) vaut =TENURE.SWITCHCOST(…). Si vous les retirez, les formules qui les utilisent affichent #NOM?.',
    add: 'Ajouter les noms courts',
    remove: 'Retirer les noms courts',
    added: (count, shown) => plural(count, `${shown} nom court ajouté.`, `${shown} noms courts ajoutés.`),
    removed: (count, shown) => plural(count, `${shown} nom court retiré.`, `${shown} noms courts retirés.`),
    taken: (names) => `Laissés tels quels, car le classeur emploie déjà ces noms : ${names}.`,
  },
};
