/** Comment le français écrit : ce qui est dit à Intl et à Excel. */
import type { Habits } from '../en/habits';

export const habits: Habits = {
  name: 'Français',
  tag: 'fr-FR',
  excel: 'fr-FR',
  dateFormat: 'dd/mm/yyyy',
  day: (written) => written.replace(/^1(?= )/, '1er'),
  thousands: '',
};
