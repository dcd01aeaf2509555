/** Titres de la table des correspondances. */
import type { TableTextsOf } from '../../en/tables/family';
import type { mapping as english } from '../../en/tables/mapping';

export const mapping: TableTextsOf<typeof english> = {
  title: 'Correspondances',
  columns: {
    table: 'Table',
    their_table: 'Table d’origine',
    their_column: 'Colonne d’origine',
    our_column: 'Colonne de Tenure',
    how_to_read: 'Comment la lire',
  },
  aliases: {
    how_to_read: ['lecture'],
  },
};
