/** Whether the first line of a file falls into the columns asked for by another delimiter than the study's. */
import { CensusIssue } from './census-issue.js';
import { tidy } from './tidy.js';

const USUAL = [',', ';', '\t', '|'];

/** No header is longer; a file of one endless line is left to the parser. */
const LONGEST_HEADER = 1_000_000;

/** The delimiter by which more of the columns are there; undefined where none has more. */
function otherDelimiter(line: string, delimiter: string, columns: readonly string[]): string | undefined {
  const found = (sign: string): number => {
    const names = new Set(line.split(sign).map((name) => tidy(tidy(name).replace(/^"(.*)"$/, '$1'))));
    return columns.filter((column) => names.has(column)).length;
  };
  const most = USUAL.map((sign) => ({ sign, found: found(sign) })).sort((a, b) => b.found - a.found)[0]!;
  return most.found > found(delimiter) ? most.sign : undefined;
}

/** Passes the text on, once its first line has been looked at. */
export async function* rightlyDelimited(
  file: string,
  delimiter: string,
  columns: readonly string[],
  pieces: AsyncIterable<string>,
): AsyncGenerator<string> {
  const check = (line: string): void => {
    const other = otherDelimiter(line, delimiter, columns);
    if (other === undefined) return;
    const [wrong, right] = [JSON.stringify(delimiter), JSON.stringify(other)];
    throw new CensusIssue(
      'FILE_DELIMITER',
      { file, line: 1, column: 1 },
      {
        vi: `dòng đầu tách ra các cột cần có bằng ${right}, không phải ${wrong}: ghi "delimiter": ${right}`,
        en: `the first line falls into the columns asked for by ${right}, not by ${wrong}: say "delimiter": ${right}`,
      },
    );
  };
  let head: string | undefined = '';
  for await (const piece of pieces) {
    if (head === undefined) yield piece;
    else {
      head += piece;
      const line = /^\s*(\S.*)\n/.exec(head)?.[1];
      if (line === undefined && head.length < LONGEST_HEADER) continue;
      if (line !== undefined) check(line);
      yield head;
      head = undefined;
    }
  }
  if (!head) return;
  check(head.trim());
  yield head;
}
