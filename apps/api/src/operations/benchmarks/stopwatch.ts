/** Times actions. Many small ones are added up, or kept each for its own, for medians. */

export class Stopwatch {
  /** Milliseconds of each action, in order. */
  readonly laps: number[] = [];

  async time<T>(work: () => Promise<T>): Promise<T> {
    const began = performance.now();
    const result = await work();
    this.laps.push(performance.now() - began);
    return result;
  }

  get seconds(): number {
    return this.laps.reduce((sum, lap) => sum + lap, 0) / 1000;
  }

  get median(): number {
    return this.quantile(0.5);
  }

  /** The smallest lap that is not exceeded by this part of them; NaN where there is none. */
  quantile(part: number): number {
    return quantileOf(this.laps, part);
  }
}

/** The smallest of the values that is not exceeded by this part of them; NaN where there is none. */
export function quantileOf(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? NaN;
}
