import type { invoiceLines as english } from '../../en/pane/invoice-lines';
import { plural } from '../plural';

const lines = (count: number, shown: string): string => plural(count, `${shown} ligne`, `${shown} lignes`);

export const invoiceLines: typeof english = {
  title: 'Lignes de factures → références et volumes',
  columns: {
    date: 'Date de facture',
    amount: 'Montant de la ligne, hors taxes',
    cost: 'Coût',
    margin: 'Marge de la ligne',
    kind: 'Nature de la pièce',
  },
  what: 'Les lignes sont additionnées en références (compte × référence × site) et en volumes (jour par jour). Rien n’est écrit avant que vous ayez vu que les totaux concordent.',
  fromTable: (table) => `Lignes de la table ${table}, qui reste telle quelle.`,
  make: 'Faire de ces lignes des références et des volumes',
  makeWhat: 'Les additionne sur douze mois, au centime près, et montre ce qui est écarté. Votre table reste telle quelle.',
  again: 'Additionner de nouveau',

  window: 'Douze mois',
  span: (from, to) => `${from} – ${to}`,
  latest: (span) => `${span} (derniers)`,
  noDays:
    'Aucune ligne n’a un compte, un montant et une date lisibles : il n’y a rien à additionner. Revenez en arrière et vérifiez les colonnes.',
  cost: 'La colonne des coûts contient',
  costs: { line: 'le coût de la ligne', unit: 'le coût d’une unité' },
  currency: 'Devise des lignes qui n’en nomment pas',
  currencyHint: (count, shown) => `${lines(count, shown)} sans devise. Vide : la devise du classeur.`,
  counts: 'Ce qui compte',
  countsWhat: 'Les retours et les avoirs comptent en négatif, quel que soit le signe qu’ils portent.',
  kindLabel: (word, count, shown) => `${word} (${lines(count, shown)})`,
  kinds: { sale: 'Vente', return: 'Retour', credit_note: 'Avoir', not_invoiced: 'Ne compte pas', unknown: 'Inconnue : écartée' },

  preview: (count, shown, first) => plural(count, `${shown} référence`, `${shown} références, dont les ${first} premières`),
  noRows: 'Aucune ligne des douze mois ne donne de référence.',
  tie: {
    heading: 'Les totaux concordent-ils ?',
    table: { references: 'Références', volumes: 'Volumes' },
    title: (table, currency) => (currency === '' ? table : `${table}, ${currency}`),
    lines: (count, shown) => `${lines(count, shown)} : total tel qu’il est écrit`,
    turned: 'Retours et avoirs, comptés en négatif',
    inTable: 'Dans la table',
    leftOut: (reason, count, shown) => `Écarté. ${reason} (${lines(count, shown)})`,
    difference: 'Écart',
    ties: 'Tout concorde au centime près : total des lignes = total de la table + ce qui est écarté.',
    differs: 'Les totaux ne concordent pas : rien ne peut être écrit.',
    longRows: (count, shown) =>
      plural(
        count,
        `${shown} ligne a plus de cellules qu’il n’y a d’en-têtes : elle n’a pas été lue et n’est pas dans le total.`,
        `${shown} lignes ont plus de cellules qu’il n’y a d’en-têtes : elles n’ont pas été lues et ne sont pas dans le total.`,
      ),
    examples: 'Premières lignes écartées',
    example: (row, reason) => `Ligne ${row} : ${reason}`,
  },

  writes: { references: 'Écrire les références', volumes: 'Écrire les volumes' },
  rowsMade: (count, shown) => `${plural(count, `${shown} ligne faite`, `${shown} lignes faites`)} à partir des factures :`,
  into: (name) => `Dans la table ${name}.`,
  made: 'Une table est créée sur une feuille à part.',
  sameTable: (name) =>
    `La correspondance de ce classeur lit déjà ${name} comme une telle table. Retirez d’abord cette correspondance, puis revenez.`,
  ids: 'Chaque ligne a un identifiant fait du compte, de la référence, du site et de la devise : le prochain import la retrouve ainsi.',
  replaceHint:
    'Les volumes n’ont pas d’identifiant : un jour que la table a déjà avec un autre chiffre est ajouté à côté. Remplacez la table là où les lignes la couvrent.',
  refused: 'Des lignes ont été refusées : la table ne concorderait pas avec les lignes de factures. Rien ne peut être écrit.',
  write: 'Écrire',
  undo: 'Annuler dans Excel retire le tout en une fois, si votre version d’Excel le permet.',
  written: (tables) => `Écrit : ${tables}.`,
  show: (table) => `Montrer ${table}`,

  script: {
    heading: 'Script Power Query',
    what: 'Pour un classeur qui s’actualise : ce script fait la même chose dans Excel, à chaque actualisation. Il n’a pas été exécuté ici : comparez une fois ses totaux avec ceux ci-dessus.',
    plain: 'Ce que vous avez dit ci-dessus de certaines natures de pièces n’est pas dans le script.',
    source: 'Table ou plage nommée qui contient les lignes',
    result: 'Requête',
    results: { references: 'Références', volumes: 'Volumes', tie_out: 'Contrôle des totaux' },
    text: 'Script à copier',
    copyHint: 'Cliquez dans le texte, ou appuyez sur Ctrl+A, puis Ctrl+C.',
    none: 'Il faut au script un en-tête propre à chaque colonne lue : deux sont identiques, ou l’un est vide.',
    defaultSource: 'LignesFactures',
  },
};
