/**
 * The words of the formula language: numbers, names, keywords, signs. Blank space only separates.
 * Signs may be typed as on paper: ≤ ≥ ≠ − × ÷, and `=` or `<>` as in a spreadsheet.
 *
 * Odd case: a decimal comma is no part of a number (it separates the operands of a function), so `1,5` is refused
 * everywhere but inside a function, where it means two numbers. Keywords are lower case; `AND` is a name.
 */

const KEYWORDS = ['and', 'or', 'not', 'implies', 'is', 'null'] as const;

export interface Token {
  readonly kind: 'number' | 'name' | 'keyword' | 'sign' | 'unknown' | 'end';
  /** The piece in its one spelling: `≤` reads `<=`. Empty at the end. */
  readonly text: string;
  /** As it was typed. */
  readonly typed: string;
  /** Offset in the text, from 0. */
  readonly position: number;
}

const WORD = /(\d+(?:\.\d+)?)|([A-Za-z_]\w*(?:\.[A-Za-z_]\w*)?)|(<=|>=|==|!=|<>|[-+*/()<>=,≤≥≠−×÷])/y;
const BLANK = /\s*/y;

const SPELLING: Readonly<Record<string, string>> = {
  '=': '==',
  '<>': '!=',
  '≤': '<=',
  '≥': '>=',
  '≠': '!=',
  '−': '-',
  '×': '*',
  '÷': '/',
};

const keywords: ReadonlySet<string> = new Set(KEYWORDS);

/** The tokens of a text, closed by an `end`. Never fails: what is no word is a token `unknown` of one character. */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let position = skipBlank(text, 0); position < text.length; position = skipBlank(text, position)) {
    const token = tokenAt(text, position);
    tokens.push(token);
    position += token.typed.length;
  }
  return [...tokens, { kind: 'end', text: '', typed: '', position: text.length }];
}

function skipBlank(text: string, from: number): number {
  BLANK.lastIndex = from;
  return from + (BLANK.exec(text)?.[0].length ?? 0);
}

function tokenAt(text: string, position: number): Token {
  WORD.lastIndex = position;
  const [typed, number, name] = WORD.exec(text) ?? [];
  if (typed === undefined) {
    const character = String.fromCodePoint(text.codePointAt(position)!);
    return { kind: 'unknown', text: character, typed: character, position };
  }
  if (number !== undefined) return { kind: 'number', text: number, typed, position };
  if (name !== undefined) return { kind: keywords.has(name) ? 'keyword' : 'name', text: name, typed, position };
  return { kind: 'sign', text: SPELLING[typed] ?? typed, typed, position };
}
