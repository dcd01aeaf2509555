/** What a result says beside its figures. */
import { plural } from '../plural';

export const notes = {
  zerosLeftOut: (count: number) => `${count} ${plural(count, 'zero was', 'zeros were')} left out; write none for a true 0`,
};
