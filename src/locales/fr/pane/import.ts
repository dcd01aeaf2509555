import type { importing as english } from '../../en/pane/import';
import { plural } from '../plural';

export const importing: typeof english = {
  heading: 'Importer un fichier',
  what: 'Les lignes d’un CRM ou d’un ERP, en CSV, en TSV ou copiées, dans une table de ce classeur. Rien n’est écrit avant que vous ayez vu ce qui changerait.',
  open: 'Importer un fichier…',
  close: 'Fermer l’import',
  step: (step, of, title) => `Étape ${step} sur ${of} : ${title}`,
  back: 'Précédent',
  next: 'Suivant',
  steps: { source: 'le fichier', reading: 'la lecture', mapping: 'les colonnes', counts: 'ce qui changerait', done: 'terminé' },

  source: {
    choose: 'Choisir un fichier',
    drop: 'ou déposez-le ici : CSV, TSV ou texte, jusqu’à 100 Mo',
    pasteLabel: 'Ou collez des cellules ici, avec leurs en-têtes',
    pasteHint: 'Copiées depuis Excel, un autre tableur ou une page.',
    usePasted: 'Utiliser les cellules collées',
    pastedName: 'cellules collées',
    several: 'Plusieurs fichiers ont été déposés : déposez-en un seul à la fois.',
    stop: 'Arrêter',
    stopped: 'Arrêté. Rien n’a été écrit.',
    phases: {
      decoding: (share) => `Lecture du fichier : ${share}`,
      splitting: (share) => `Recherche des lignes et des colonnes : ${share}`,
      looking: (share) => `Examen de chaque cellule : ${share}`,
      comparing: (share) => `Comparaison avec la table : ${share}`,
      adding: (share) => `Addition des lignes : ${share}`,
    },
    readingTable: (table) => `Lecture de la table ${table}…`,
  },

  reading: {
    found: (rows, shownRows, columns, shownColumns) =>
      `${plural(rows, `${shownRows} ligne`, `${shownRows} lignes`)} sur ${plural(columns, `${shownColumns} colonne`, `${shownColumns} colonnes`)}.`,
    encoding: 'Encodage',
    encodings: {
      'utf-8': 'UTF-8',
      'windows-1252': 'Windows-1252 (Europe de l’Ouest)',
      'utf-16le': 'UTF-16, petit-boutiste',
      'utf-16be': 'UTF-16, gros-boutiste',
    },
    separator: 'Séparateur',
    separators: { ',': 'Virgule', ';': 'Point-virgule', '\t': 'Tabulation', '|': 'Barre verticale' },
    otherSeparator: (sign) => `« ${sign} », comme le dit le fichier`,
    headerRow: 'Ligne des en-têtes',
    totals: 'Lignes de total à la fin',
    wholeNumber: 'Indiquez un nombre entier.',
    detected: 'Trouvé dans le fichier',
    changed: 'Choisi par vous',
    undo: 'Revenir à ce qui a été trouvé',
    longRows: (count, shown, example) =>
      plural(
        count,
        `La ligne ${example} a plus de cellules qu’il n’y a d’en-têtes : elle sera refusée.`,
        `${shown} lignes ont plus de cellules qu’il n’y a d’en-têtes, la première est la ligne ${example} : elles seront refusées.`,
      ),
    noRows: 'Il n’y a aucune ligne sous les en-têtes.',
    notes: (count, shown) => plural(count, '1 remarque sur les colonnes', `${shown} remarques sur les colonnes`),
    preview: (rows) => `Les ${rows} premières lignes`,
    row: 'Ligne',
    unnamed: (position) => `Colonne ${position}`,
  },

  mapping: {
    table: 'Importer dans',
    chooseTable: 'Choisir une table…',
    suggested: (title) => `${title} (proposé)`,
    there: (table, rows, shown) => `Les lignes vont dans la table ${table}, qui en a ${plural(rows, shown, shown)}.`,
    made: 'Le classeur n’a pas encore cette table : elle est créée sur une feuille à part.',
    notTold: 'Les en-têtes ne disent pas de quelle table il s’agit : choisissez-la.',
    missing: (columns) => `Il manque encore : ${columns}.`,
    missingNew: (columns) => `Les lignes que la table n’a pas encore ont aussi besoin de : ${columns}.`,
    twice: (title) => `Deux colonnes sont données comme ${title} : choisissez l’une d’elles.`,
    nothing: 'Dites à quoi correspond au moins une colonne.',
    otherUnits: (columns) =>
      `La correspondance de ce classeur lit ${columns} de votre table dans d’autres unités ou avec d’autres mots : rien ne peut y être importé. Laissez cette colonne de côté ici.`,
  },

  counts: {
    mode: 'Ce qui doit se passer',
    modes: {
      update: 'Ajouter les nouvelles lignes et modifier celles qui existent, d’après leur identifiant',
      append: 'Ajouter seulement les nouvelles lignes',
      replace: 'Remplacer la table : les lignes que le fichier n’a pas sont supprimées',
    },
    clearBlanks: 'Les cellules vides du fichier vident celles de la table',
    of: (rows, shown) => `Sur ${plural(rows, `${shown} ligne`, `${shown} lignes`)} du fichier :`,
    fresh: 'nouvelles',
    changed: 'modifiées',
    unchanged: 'inchangées',
    refused: 'refusées',
    removed: (count, shown) =>
      plural(
        count,
        `${shown} ligne de la table n’est pas dans le fichier et sera supprimée.`,
        `${shown} lignes de la table ne sont pas dans le fichier et seront supprimées.`,
      ),
    columnsChanged: 'Cellules modifiées par colonne',
    columnChanged: (column, count) => `${column} : ${count}`,
    addedColumns: (columns) => `Colonnes ajoutées à la table : ${columns}.`,
    formulas: (column, count, shown) =>
      plural(
        count,
        `${column} : ${shown} cellule changerait mais contient une formule : elle reste.`,
        `${column} : ${shown} cellules changeraient mais contiennent des formules : elles restent.`,
      ),
    changedList: 'Premières modifications',
    change: (row, column, before, after) => `Ligne ${row}, ${column} : ${before} → ${after}`,
    blank: 'vide',
    refusedList: 'Lignes refusées',
    refusal: (row, column, reason) => (column === '' ? `Ligne ${row} : ${reason}` : `Ligne ${row}, ${column} : ${reason}`),
    reasons: {
      long_row: (cells) => `elle a ${cells} cellules, plus qu’il n’y a d’en-têtes.`,
      id_present: (row) => `une ligne avec cet identifiant est déjà dans la table (ligne ${row}), avec d’autres valeurs.`,
      text_too_long: (most) => `le texte dépasse les ${most} caractères d’une cellule.`,
      missing: () => 'le fichier n’a pas cette colonne, dont une nouvelle ligne a besoin.',
    },
    moreRefused: (count) => `et ${count} autres`,
    list: 'Écrire les lignes refusées sur une feuille',
    listed: (sheet) => `Lignes refusées : feuille ${sheet}.`,
    listSheet: 'Lignes refusées',
    listHeader: { row: 'Ligne du fichier', column: 'Colonne', value: 'Cellule', reason: 'Motif' },
    nothing: 'Il n’y a rien à écrire : la table dit déjà tout cela.',
    write: 'Écrire',
    writing: (done, total) => `Écriture : ${done} lignes sur ${total}`,
    stopping: 'Arrêt : ce qui était écrit est retiré…',
    notWritten: 'Arrêté : le classeur est comme avant.',
    again: 'Recompter',
  },

  done: {
    written: (table) => `Écrit dans la table ${table}.`,
    counts: (fresh, changed, unchanged, refused) =>
      `Nouvelles : ${fresh} · modifiées : ${changed} · inchangées : ${unchanged} · refusées : ${refused}`,
    undo: 'Annuler dans Excel retire le tout en une fois, si votre version d’Excel le permet.',
    show: 'Montrer la table',
    another: 'Importer un autre fichier',
  },
};
