/** Amounts as they are booked and paid: to the minor unit of their currency. Halves go away from zero. */

const TWO = 2;

/** Decimals of a currency: 2 for the euro, 0 for the yen, 3 for the dinar; 2 where none is named. */
export function decimalsOf(currency: string): number {
  if (currency === '') return TWO;
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? TWO;
}

export function toMinorUnit(amount: number, currency: string): number {
  const factor = 10 ** decimalsOf(currency);
  const size = Math.abs(amount) * factor;
  // A product that misses a half by its last bits is that half.
  return (Math.sign(amount) * Math.round(size * (1 + 1e-14))) / factor + 0;
}
