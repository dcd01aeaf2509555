import type { files as english } from '../en/files';
import { plural } from './plural';

const cells = (count: number): string => plural(count, `${count} cellule`, `${count} cellules`);
const some = (count: number, example: string): string => plural(count, `« ${example} »`, `${cells(count)} comme « ${example} »`);
const may = (count: number): string => plural(count, 'peut', 'peuvent');
const stayed = (count: number): string => plural(count, 'est resté du texte', 'sont restées du texte');

export const files: typeof english = {
  named: (file, words) => `${file} : ${words}`,
  notes: {
    encoding: () => 'Le fichier n’est pas en UTF-8 : il a été lu en Windows-1252.',
    title_rows: ({ rows }) =>
      plural(
        rows,
        '1 ligne au-dessus des en-têtes a été laissée de côté.',
        `${rows} lignes au-dessus des en-têtes ont été laissées de côté.`,
      ),
    totals_rows: ({ rows }) =>
      plural(
        rows,
        '1 ligne de total ou de bas de page a été laissée de côté.',
        `${rows} lignes de total ou de bas de page ont été laissées de côté.`,
      ),
    decimal_comma: ({ columns }) => `La virgule a été lue comme séparateur décimal dans : ${columns.join(', ')}.`,
    day_order: ({ column, order }) =>
      `${column} : les dates ont été lues avec le ${order === 'day-first' ? 'jour' : 'mois'} en premier, comme l’une d’elles le prouve.`,
    ambiguous_dates: ({ column, count, example }) =>
      `${column} : ${some(count, example)} ${may(count)} se lire avec le jour ou le mois en premier et ${stayed(count)}.`,
    ambiguous_numbers: ({ column, count, example }) =>
      `${column} : ${some(count, example)} ${may(count)} se lire avec des décimales ou des milliers et ${stayed(count)}.`,
    short_years: ({ column, count, example }) => `${column} : ${some(count, example)}, avec une année à deux chiffres, ${stayed(count)}.`,
    mixed_currencies: ({ column, count, example }) =>
      `${column} : ${some(count, example)}, avec une devise qui n’est pas celle de toutes les cellules, ${stayed(count)}.`,
    codes: ({ column, example }) => `${column} : les valeurs sont des codes, comme le montre « ${example} », et sont restées du texte.`,
  },
  faults: {
    empty: () => 'Le fichier est vide : il faut une ligne d’en-têtes.',
    open_quote: ({ row }) => `Ligne ${row} : un guillemet ouvrant n’est jamais refermé.`,
    header_row: ({ rows }) => `Cette ligne ne contient pas d’en-têtes : indiquez le numéro d’une ligne non vide, entre 1 et ${rows}.`,
    too_large: ({ megabytes, most }) =>
      `Le fichier pèse ${megabytes} Mo ; ${most} Mo au plus peuvent être lus ici. Exportez moins de colonnes, ou une période plus courte.`,
    binary: () => 'Ce n’est pas un fichier texte : son contenu n’est pas celui d’un fichier CSV ou TSV.',
    package: () =>
      'C’est un classeur Excel ou un autre fichier compressé. Ouvrez-le dans Excel, copiez les cellules avec leurs en-têtes et collez-les ici ; ou enregistrez la feuille au format CSV.',
    long_row: ({ row, cells: count, header }) =>
      `La ligne ${row} compte ${cells(count)} pour ${plural(header, `${header} en-tête`, `${header} en-têtes`)}.`,
  },
};
