/**
 * Texts that stand where a number should. The same one in several cells is no slip but a code for "no number" that the
 * study does not know: it is listed once, with how often and in which columns it stands.
 */
import { CensusIssue, type Spot } from './census-issue.js';
import type { IssueList } from './issues.js';

const NAMED_COLUMNS = 5;

interface Occurrences {
  readonly first: CensusIssue;
  readonly columns: Set<string>;
  cells: number;
}

/** `-`, `n/a`, `(x)`; and `-1`, `-99`, as programs of statistics code what is missing. No number in other marks. */
const mayBeCode = (text: string): boolean => /^\D+$/.test(text) || /^-\d{1,4}$/.test(text);

export class StrangeTexts {
  private readonly occurrences = new Map<string, Occurrences>();

  constructor(private readonly issues: IssueList) {}

  /** @param issue the issue of the cell, given where its text stands in no other cell */
  add(text: string, column: string, issue: CensusIssue): void {
    if (!mayBeCode(text)) return this.issues.add(issue);
    const known = this.occurrences.get(text) ?? { first: issue, columns: new Set<string>(), cells: 0 };
    this.occurrences.set(text, known);
    known.columns.add(column);
    known.cells += 1;
  }

  /** Hands over what was found. */
  end(): void {
    for (const [text, { first, columns, cells }] of this.occurrences) {
      this.issues.add(cells === 1 ? first : codeMissing(first.spot, text, cells, [...columns]));
    }
  }
}

function codeMissing(spot: Spot, text: string, cells: number, columns: readonly string[]): CensusIssue {
  const shown = `“${text.slice(0, 40)}”`;
  const named = columns.slice(0, NAMED_COLUMNS).join(', ') + (columns.length > NAMED_COLUMNS ? ', …' : '');
  return new CensusIssue('CODE_MISSING', spot, {
    vi: `${shown} có trong ${cells} ô của ${columns.length} cột (${named}): nếu là mã “không có số liệu” thì ghi vào noNumber`,
    en: `${shown} stands in ${cells} cells of ${columns.length} columns (${named}): if it is a code for no number, name it in noNumber`,
  });
}
