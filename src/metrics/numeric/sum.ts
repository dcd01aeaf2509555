/**
 * Compensated summation after Neumaier (1974): the rounding error of each addition is kept and added at the end, so that the order of the
 * rows doesn't show in the digits.
 */
export class NeumaierSum {
  private sum = 0;
  private error = 0;

  add(value: number): void {
    const next = this.sum + value;
    this.error += Math.abs(this.sum) >= Math.abs(value) ? this.sum - next + value : value - next + this.sum;
    this.sum = next;
  }

  clear(): void {
    this.sum = 0;
    this.error = 0;
  }

  get value(): number {
    return this.sum + this.error;
  }
}

export function sumOf(values: Iterable<number>): number {
  const sum = new NeumaierSum();
  for (const value of values) sum.add(value);
  return sum.value;
}
