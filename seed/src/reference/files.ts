/** Reads the files of `seed/reference`, from `src` under Jest and from `dist` when built: both lie beside it. */
import { readFileSync } from 'node:fs';
import { parseCsv, type CsvRow } from './csv.js';

const room = new URL('../../reference/', import.meta.url);

export const readText = (path: string): string => readFileSync(new URL(path, room), 'utf8');

/** The file is our own and held to its type by the tests of this room. */
export const readJson = <T>(path: string): T => JSON.parse(readText(path)) as T;

export const readTable = (path: string): readonly CsvRow[] => parseCsv(readText(path));
