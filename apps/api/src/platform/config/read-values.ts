/** Values of the environment that are more than words: what is not one is a fault, never another value in its place. */
import type { Environment } from './config.js';

interface Bounds {
  readonly least: number;
  readonly most: number;
}

export const PORTS: Bounds = { least: 1, most: 65_535 };
/** 0: nowhere. */
export const PORTS_OR_NONE: Bounds = { ...PORTS, least: 0 };
/** One for deeds and one that is kept for readers, at the least. */
export const POOL: Bounds = { least: 2, most: 1_000 };
export const MANY: Bounds = { least: 1, most: 1_000_000_000 };
const A_DAY: Bounds = { least: 0.001, most: 86_400 };

/** Reads numbers, and adds what is wrong with them to the faults. A name that is not set, or empty, has its usual value. */
export class ReadValues {
  constructor(
    private readonly env: Environment,
    private readonly faults: string[],
  ) {}

  wholeNumber(name: string, usual: number, { least, most }: Bounds): number {
    const help = `số nguyên từ ${least} đến ${most} / a whole number from ${least} to ${most}`;
    return this.number(name, usual, /^\d{1,10}$/, { least, most }, help);
  }

  /** Seconds, with a fraction if need be. @returns milliseconds */
  seconds(name: string, usual: number): number {
    const { least, most } = A_DAY;
    const help = `số giây từ ${least} đến ${most} / seconds from ${least} to ${most}`;
    return 1000 * this.number(name, usual, /^\d{1,5}(\.\d{1,3})?$/, A_DAY, help);
  }

  /** A name that others compare by its letters. */
  name(name: string, usual: string): string {
    const text = this.env[name];
    if (text === undefined || text === '') return usual;
    if (/^[\x21-\x7e]{1,255}$/.test(text)) return text;
    this.faults.push(
      `${name}: chữ Latinh không dấu, không dấu cách / plain letters and signs, without spaces (${text})`,
    );
    return usual;
  }

  private number(name: string, usual: number, form: RegExp, { least, most }: Bounds, help: string): number {
    const text = this.env[name];
    if (text === undefined || text === '') return usual;
    const value = form.test(text) ? Number(text) : NaN;
    if (value >= least && value <= most) return value;
    this.faults.push(`${name}: ${help} (${text})`);
    return usual;
  }
}
