/** Something wrong with a study or its files: what, in which file, line and column, and how to mend it. */
import type { LocalizedText } from '@vlis/domain';
import { CommandRefusal } from '../../platform/command/command.js';

const CENSUS_ISSUES = {
  STUDY_NOT_FOUND: ['không tìm thấy tệp', 'file not found'],
  STUDY_NOT_JSON: ['không phải JSON hợp lệ', 'not valid JSON'],
  STUDY_SHAPE: ['bản mô tả thiếu hoặc sai mục', 'the study lacks a part or has a wrong one'],
  STUDY_KEY: ['bản mô tả có mục không biết', 'the study has a part that nobody reads'],
  STUDY_FORMULA: ['công thức sai', 'a formula is wrong'],
  FILE_NOT_FOUND: ['không đọc được tệp dữ liệu', 'data file cannot be read'],
  FILE_ENCODING: ['bảng mã không biết, hoặc tệp không dùng bảng mã này', 'unknown encoding, or the file is in another'],
  FILE_NUL: [
    'tệp có ký tự NUL: tệp hỏng, hoặc dùng bảng mã khác (utf-16le?)',
    'a NUL sign in the file: it is damaged, or in another encoding (utf-16le?)',
  ],
  FILE_NOT_TEXT: ['không phải tệp CSV', 'no CSV file'],
  FILE_DELIMITER: ['dấu phân cách cột khác với bản mô tả', 'another delimiter than the study says'],
  FILE_NOT_CSV: ['tệp CSV hỏng', 'broken CSV'],
  FILE_EMPTY: ['tệp không có dòng số liệu nào', 'the file has no row of figures'],
  COLUMN_NOT_FOUND: ['không có cột', 'no such column'],
  COLUMN_TWICE: ['hai cột cùng tên', 'two columns of the same name'],
  CELL_NOT_A_NUMBER: ['không phải số, cũng không phải mã “không có số liệu”', 'neither a number nor a no-number code'],
  CODE_MISSING: ['mã mà bản mô tả không biết', 'a code that the study does not know'],
  CELL_NOT_YES_OR_NO: ['không phải “có” hay “không” như bản mô tả ghi', 'none of the texts that say yes or no'],
  CELL_NOT_TAKEN: ['biểu mẫu không nhận số này', 'a number that the form does not take'],
  KEY_TWICE: ['khóa lặp lại', 'key stands twice'],
  KEY_EMPTY: ['thiếu khóa hoặc mã địa phương', 'key or place is empty'],
  TEXT_TOO_LONG: ['dài quá', 'too long'],
  RESULT_NOT_WRITABLE: ['không ghi được tệp báo cáo (--json)', 'the result cannot be written to this file (--json)'],
  RESULT_NOT_KEPT: ['không ghi được kết quả (--keep)', 'the result cannot be kept in this folder (--keep)'],
  IMPORT_REFUSED: ['hệ thống không nhận', 'refused by the system'],
} as const;
export type CensusIssueCode = keyof typeof CENSUS_ISSUES;

export interface Spot {
  readonly file: string;
  /** From 1. */
  readonly line?: number;
  /** A column's name, or its number in the line. */
  readonly column?: string | number;
  /** The part of a study: `items[3].column`. */
  readonly part?: string;
}

const spotText = ({ file, line, column, part }: Spot): string =>
  [
    file,
    ...(line === undefined ? [] : [`dòng/line ${line}`]),
    ...(column === undefined ? [] : [`cột/column ${column}`]),
    ...(part ? [`mục/part ${part}`] : []),
  ].join(', ');

/** Words in both languages, or what is the same in both: a name, a number, a formula. */
export type Detail = string | LocalizedText;

export const inBoth = (words: Detail): LocalizedText => (typeof words === 'string' ? { vi: words, en: words } : words);

export class CensusIssue extends CommandRefusal {
  readonly detail: string;

  constructor(
    readonly code: CensusIssueCode,
    readonly spot: Spot,
    readonly words: Detail,
  ) {
    const [vi, en] = CENSUS_ISSUES[code];
    const detail = inBoth(words);
    super(`${code} [${spotText(spot)}]\n  ${vi}: ${detail.vi}\n  ${en}: ${detail.en}`);
    this.detail = typeof words === 'string' ? words : `${detail.vi} / ${detail.en}`;
  }
}

/** How many issues are listed in one run; of more than these only the number is given. */
export const MOST_ISSUES = 50;

/** Several faults at once: by itself the first of them, its message all. */
export class SeveralIssues extends CensusIssue {
  readonly issues: readonly CensusIssue[];

  /** @param more how many were found beyond these */
  constructor(
    found: readonly CensusIssue[],
    readonly more = 0,
  ) {
    const [first] = found;
    if (!first) throw new RangeError('no fault');
    super(first.code, first.spot, first.words);
    // The same column may be asked for twice.
    this.issues = [...new Map(found.map((one) => [one.message, one])).values()];
    this.message = [
      ...this.issues.map(({ message }) => message),
      ...(more > 0 ? [`… còn ${more} lỗi nữa / and ${more} more`] : []),
    ].join('\n');
  }
}
