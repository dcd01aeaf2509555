/** Comment le français écrit : ce qui est dit à Intl et à Excel. */
import type { Habits } from '../en/habits';

export const habits: Habits = {
  name: 'Français',
  tag: 'fr-FR',
  excel: 'fr-FR',
  regions: ['fr-BE', 'fr-CA', 'fr-CH', 'fr-LU'],
  formula: { separator: ';', columns: '.', decimal: ',', all: '#Tout', yes: 'VRAI', no: 'FAUX' },
  dateFormat: 'dd/mm/yyyy',
  day: (written) => written.replace(/^1(?= )/, '1er'),
  thousands: '',
};
