/** Prints how far long work is, no more than once in two seconds. */
import { print } from '../../bootstrap/terminal.mjs';

const EVERY = 2_000;

/** @param names of steps in Vietnamese and English @returns a function that is given how much of a step is done */
export const progress = <Step extends string>(names: Readonly<Record<Step, readonly [string, string]>>) => {
  let last = 0;
  let current: Step | undefined;
  return (step: Step, done: number, total: number): void => {
    const isNew = step !== current;
    if (!isNew && Date.now() - last < EVERY) return;
    last = Date.now();
    current = step;
    const share = total > 1 ? ` ${Math.min(100, Math.round((done / total) * 100))} %` : '';
    const [vi, en] = names[step];
    print(`  ${vi}${isNew ? '…' : share}`, `${en}${isNew ? '…' : share}`);
  };
};

export const size = (bytes: number): string =>
  bytes < 1e9 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e9).toFixed(2)} GB`;
