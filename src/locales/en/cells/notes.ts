/** What a result says beside its figures. */

export const notes = {
  zerosLeftOut: (count: number) => `${count} ${count === 1 ? 'zero was' : 'zeros were'} left out; write none for a true 0`,
};
