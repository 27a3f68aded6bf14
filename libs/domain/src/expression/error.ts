/**
 * What is wrong with a formula, as data: a code, the place, what stood there and what could have stood there.
 * The sentences are made where the formula is shown. A retired code is never given another meaning.
 */

export const EXPRESSION_ERROR_CODES = [
  'TOO_LONG',
  'TOO_DEEP',
  'UNEXPECTED_CHARACTER',
  'UNEXPECTED_TOKEN',
  'UNEXPECTED_END',
  'UNKNOWN_FUNCTION',
  'UNKNOWN_SOURCE',
  'UNKNOWN_ITEM',
  'UNKNOWN_ATTRIBUTE',
  'UNKNOWN_PARAM',
  'NOT_A_CONDITION',
  'NOT_A_NUMBER_ITEM',
] as const;
export type ExpressionErrorCode = (typeof EXPRESSION_ERROR_CODES)[number];

export interface ExpressionError {
  readonly code: ExpressionErrorCode;
  /** Offset in the text in UTF-16 units, from 0; the length of the text when something is lacking at its end. */
  readonly position: number;
  /** The piece of text that stands there; empty at the end. For TOO_LONG and TOO_DEEP the size that was reached. */
  readonly found: string;
  /**
   * What could stand there: as it is typed (`)`, `null`, `prev_year.`), or one of the words `operand`, `operator`,
   * `end`, `item`, `attribute`, `param`, `condition`, `number`. For TOO_LONG and TOO_DEEP the limit.
   */
  readonly expected: readonly string[];
}
