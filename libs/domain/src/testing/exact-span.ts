/** Exact linear algebra over fractions, for tests that ask whether one sum follows from others. */
type Fraction = readonly [bigint, bigint];

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b));
const fraction = (n: bigint, d: bigint): Fraction => {
  const by = gcd(n, d) || 1n;
  return d < 0n ? [-n / by, -d / by] : [n / by, d / by];
};
const minus = ([a, b]: Fraction, [c, d]: Fraction): Fraction => fraction(a * d - c * b, b * d);
const times = ([a, b]: Fraction, [c, d]: Fraction): Fraction => fraction(a * c, b * d);

/** Vectors by the name of their coordinates; absent: 0. */
export type Vector = ReadonlyMap<string, bigint>;

export class ExactSpan {
  private readonly basis = new Map<string, Map<string, Fraction>>();

  /** What is left of a vector after everything that the span holds was taken out of it. */
  private rest(vector: Vector): Map<string, Fraction> {
    const rest = new Map([...vector].filter(([, n]) => n !== 0n).map(([at, n]) => [at, fraction(n, 1n)] as const));
    for (const [pivot, row] of this.basis) {
      const factor = rest.get(pivot);
      if (!factor) continue;
      for (const [at, value] of row) {
        const left = minus(rest.get(at) ?? [0n, 1n], times(factor, value));
        if (left[0] === 0n) rest.delete(at);
        else rest.set(at, left);
      }
    }
    return rest;
  }

  holds(vector: Vector): boolean {
    return this.rest(vector).size === 0;
  }

  add(vector: Vector): void {
    const rest = this.rest(vector);
    const [first] = rest;
    if (!first) return;
    const [pivot, [n, d]] = first;
    const row = new Map([...rest].map(([at, value]) => [at, times(value, fraction(d, n))] as const));
    // Earlier rows are kept free of later pivots, so that one walk through the basis takes everything out.
    for (const other of this.basis.values()) {
      const factor = other.get(pivot);
      if (!factor) continue;
      for (const [at, value] of row) {
        const left = minus(other.get(at) ?? [0n, 1n], times(factor, value));
        if (left[0] === 0n) other.delete(at);
        else other.set(at, left);
      }
    }
    this.basis.set(pivot, row);
  }
}
