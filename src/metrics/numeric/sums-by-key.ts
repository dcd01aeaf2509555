/** Compensated sums (Neumaier 1974) of many series at once, each under a small whole number. */
export class SumsByKey {
  private readonly sums: Float64Array;
  private readonly errors: Float64Array;

  constructor(size: number) {
    this.sums = new Float64Array(size);
    this.errors = new Float64Array(size);
  }

  add(key: number, value: number): void {
    const sum = this.sums[key]!;
    const next = sum + value;
    this.errors[key]! += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    this.sums[key] = next;
  }

  clearAll(): void {
    this.sums.fill(0);
    this.errors.fill(0);
  }

  value(key: number): number {
    return this.sums[key]! + this.errors[key]!;
  }
}
