/** Which test files took longest, so that whoever runs the tests sees where their time goes. */
import { relative } from 'node:path';

/** The parts of Jest's `--json` results that are read here. */
export interface FileTimes {
  /** Absolute path. */
  readonly name: string;
  /** Milliseconds since 1970; both 0 for a file that was not run. */
  readonly startTime: number;
  readonly endTime: number;
}

export interface Dear {
  /** Path from the root. */
  readonly file: string;
  readonly seconds: number;
}

/**
 * @param root paths are relative to it
 * @param most how many files at most, the dearest first
 */
export const dearest = (files: readonly FileTimes[], root: string, most: number): readonly Dear[] =>
  files
    .map(({ name, startTime, endTime }) => ({ file: relative(root, name), seconds: (endTime - startTime) / 1000 }))
    .sort((a, b) => b.seconds - a.seconds)
    .slice(0, most);

/** One file a line, its seconds in front. */
export const dearLines = (files: readonly Dear[]): string =>
  files.map(({ file, seconds }) => `${seconds.toFixed(1).padStart(8)} s  ${file}`).join('\n');
