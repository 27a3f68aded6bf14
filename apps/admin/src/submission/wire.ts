/**
 * Between the API's words and the domain's. Enums travel in capitals (NOT_COLLECTED), the domain writes them small
 * (not-collected). A number goes out as plain digits that can be read one way only: 1.234 with three decimals would be
 * asked about again, so it travels as 1.2340.
 */
import {
  decimal,
  decodeCell,
  keyOf,
  missing,
  partsOfKey,
  reported,
  toPlain,
  type Attributes,
  type Cell,
  type Cells,
  type Explanations,
  type MissingReason,
} from '@vlis/domain';
import type { CellInput, CellValueFragment, ExplanationInput } from '../gql/graphql.js';
import { wordsTyped } from './sheet/words-typed.js';

type Small<S extends string> = S extends `${infer Head}_${infer Rest}`
  ? `${Lowercase<Head>}-${Small<Rest>}`
  : Lowercase<S>;
type Capital<S extends string> = S extends `${infer Head}-${infer Rest}`
  ? `${Uppercase<Head>}_${Capital<Rest>}`
  : Uppercase<S>;

export const small = <S extends string>(word: S): Small<S> => word.toLowerCase().replaceAll('_', '-') as Small<S>;
export const capital = <S extends string>(word: S): Capital<S> => word.toUpperCase().replaceAll('-', '_') as Capital<S>;

type WireCell = Pick<CellValueFragment, 'value' | 'missing'> & Partial<Pick<CellValueFragment, 'answer'>>;

export function cellOf({ value, answer, missing: why }: WireCell): Cell {
  if (value !== null) return reported(decimal(value));
  if (answer) return decodeCell(answer);
  return missing(why === null ? 'not-yet' : small(why));
}

export const cellsOf = (wire: readonly CellValueFragment[]): Cells =>
  new Map(wire.map((one) => [one.code, cellOf(one)]));

export const attributesOf = (wire: readonly { name: string; value: string | null }[]): Attributes =>
  new Map(
    wire.flatMap(({ name, value }): [string, Cell][] => (value === null ? [] : [[name, reported(decimal(value))]])),
  );

/** An explanation's key is the finding's: rule and item. */
export const explanationsOf = (wire: readonly { rule: string; item: string; text: string }[]): Explanations =>
  Object.fromEntries(wire.map(({ text, ...finding }) => [keyOf(finding), text]));

export const explanationInput = (key: string, text: string): ExplanationInput => ({ ...partsOfKey(key), text });

const THREE_DECIMALS = /^-?[1-9]\d{0,2}\.\d{3}$/;

export function cellInput(code: string, cell: Cell): CellInput {
  if (cell.kind === 'reported') {
    const plain = toPlain(cell.value);
    return { code, text: THREE_DECIMALS.test(plain) ? `${plain}0` : plain, missing: null };
  }
  if (cell.kind !== 'missing') return { code, text: wordsTyped(cell), missing: null };
  return { code, text: null, missing: cell.why === 'not-yet' ? null : (capital(cell.why) as CellInput['missing']) };
}

export const cellsInput = (cells: Cells): CellInput[] => [...cells].map(([code, cell]) => cellInput(code, cell));

export type Answer = Exclude<MissingReason, 'not-yet'>;
