/**
 * Chance that can be repeated. The generator is sfc32 (Chris Doty-Humphrey's PractRand), its 128 bits of state made
 * from the seed and a name by cyrb128. Every unit, and every year of a unit, draws from a generator of its own name, so
 * that its figures do not depend on how many others are made or in which order.
 */
import { normalQuantile } from './distribution.js';

/** Four 32-bit numbers of a text: cyrb128. */
function hash(text: string): [number, number, number, number] {
  let [a, b, c, d] = [1779033703, 3144134277, 1013904242, 2773480762];
  for (let i = 0; i < text.length; i++) {
    const sign = text.charCodeAt(i);
    a = b ^ Math.imul(a ^ sign, 597399067);
    b = c ^ Math.imul(b ^ sign, 2869860233);
    c = d ^ Math.imul(c ^ sign, 951274213);
    d = a ^ Math.imul(d ^ sign, 2716044179);
  }
  a = Math.imul(c ^ (a >>> 18), 597399067);
  b = Math.imul(d ^ (b >>> 22), 2869860233);
  c = Math.imul(a ^ (c >>> 17), 951274213);
  d = Math.imul(b ^ (d >>> 19), 2716044179);
  a ^= b ^ c ^ d;
  return [a, b ^ a, c ^ a, d ^ a];
}

/** One number of a text, for orders that look shuffled and never change. */
export const hashOf = (seed: number, name: string): number => hash(`${seed}/${name}`)[0] >>> 0;

export class Random {
  private a: number;
  private b: number;
  private c: number;
  private d: number;

  constructor(seed: number, name: string) {
    [this.a, this.b, this.c, this.d] = hash(`${seed}/${name}`);
    for (let i = 0; i < 12; i++) this.next();
  }

  /** In [0, 1). */
  next(): number {
    const t = (((this.a + this.b) | 0) + this.d) | 0;
    this.d = (this.d + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (this.c << 21) | (this.c >>> 11);
    this.c = (this.c + t) | 0;
    return (t >>> 0) / 4294967296;
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  between(low: number, high: number): number {
    return low + (high - low) * this.next();
  }

  /** A whole number, both ends included. */
  integer(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  /** Standard normal. */
  normal(): number {
    return normalQuantile(Math.min(Math.max(this.next(), 1e-9), 1 - 1e-9));
  }

  /** Log-normal with mean 1. */
  factor(sigma: number): number {
    return Math.exp(sigma * this.normal() - (sigma * sigma) / 2);
  }

  /** A whole number whose mean is the given one: 0.3 is 1 in three cases of ten. */
  count(mean: number): number {
    return Math.floor(mean + this.next());
  }

  pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.next() * list.length)]!;
  }

  /** A key of a table of weights; the weights need not add up to anything. */
  weighted<K extends string>(weights: Readonly<Record<K, number>>): K {
    const entries = Object.entries(weights) as [K, number][];
    let rest = this.next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [key, weight] of entries) {
      rest -= weight;
      if (rest < 0) return key;
    }
    return entries.at(-1)![0];
  }
}
