/**
 * What is wrong with an entry, as data: a code to quote on the phone, the place, the parameters of the sentence.
 * Codes that several matters give stand here, with their sentences in `libs/reporting/src/words`; a code of one matter stands in its
 * `matter.ts`, with its sentence (matter.ts).
 * A code that is retired goes into retired-codes.ts and is never given another meaning.
 */
import { matterNames, type MatterName } from '../matters.js';

/** Those that several matters give. */
export const COMMON_ISSUE_CODES = [
  'NOT_A_NUMBER',
  'AMBIGUOUS_NUMBER',
  'NEGATIVE_NUMBER',
  'NUMBER_TOO_LARGE',
  'TOO_MANY_DECIMALS',
  'NOT_YES_OR_NO',
  'NOT_A_CHOICE',
  'NOT_A_TEXT',
  'NOT_A_DATE',
  'COMPUTED_ITEM',
  'UNKNOWN_ITEM',
  'ITEM_NOT_ASKED',
  'ITEM_NOT_ADDED_UP',
  'ITEM_TWICE',
  'NUMBER_AND_REASON',
  'BLANK',
  'RULE_BROKEN',
  'UNLIKE_BEFORE',
  'EXPLANATION_TOO_SHORT',
  'QUERY_UNANSWERED',
  'REASON_REQUIRED',
  'REASON_TOO_SHORT',
  'REASON_TWICE',
  'UNKNOWN_LIBRARY',
  'DUPLICATE_ROW',
  'BAD_EXPRESSION',
  'BAD_DEFINITION',
  'NOT_EDITABLE',
  'DRAFT_CHANGED',
  'CELL_CHANGED',
  'UNKNOWN_UNIT',
  'DUPLICATE_UNIT',
  'UNKNOWN_LIBRARY_TYPE',
  'UNKNOWN_PERIOD',
  'NAME_REQUIRED',
  'LEGACY_ENCODING',
  'DAYS_OUT_OF_ORDER',
  'DAY_PASSED',
  'COUNTED_LATER',
  'PERIOD_OVERLAPS',
  'PERIOD_SETTLED',
  'STATES_OVERLAP',
  'COMMUNE_ELSEWHERE',
  'UNKNOWN_BODY',
  'BODY_NOT_OF_TYPE',
  'HISTORY_DIFFERS',
  'DAY_IN_FUTURE',
  'DAY_TOO_EARLY',
  'DAY_TOO_LATE',
  'TEXT_TOO_LONG',
  'OUTSIDE_SCOPE',
  'POSSIBLE_DUPLICATE',
  'UNKNOWN_ACCOUNT',
  'ROLE_HELD',
  'ROLE_NOT_THERE',
  'BAD_USERNAME',
  'UNKNOWN_PLACE',
  'YEAR_OUT_OF_BOUNDS',
  'TOO_MANY_WORDS',
  'MEANING_CHANGED',
  'TEXT_LANDED',
  'TEXT_MISSING',
] as const;
export type CommonIssueCode = (typeof COMMON_ISSUE_CODES)[number];
export type IssueCode = CommonIssueCode | MatterName<'issues'>;

export const ISSUE_CODES: readonly IssueCode[] = [...COMMON_ISSUE_CODES, ...matterNames('issues')];

/** error: blocks the submission; warning: asks for an explanation; info: only informs. */
export type Severity = 'error' | 'warning' | 'info';

export interface Issue {
  readonly code: IssueCode;
  readonly severity: Severity;
  /** Where: an item code (`E06`), or a dotted place in the input (`rows.3.library`). Empty: the whole submission. */
  readonly path: string;
  /** Only for RULE_BROKEN: the code of the rule in the form, whose own message is the sentence. */
  readonly rule?: string;
  /** Only of warnings: a reviewer looks at it although it is explained. */
  readonly grave?: true;
  readonly params: Readonly<Record<string, string>>;
}

export const issue = (
  code: IssueCode,
  path: string,
  params: Record<string, string> = {},
  severity: Severity = 'error',
): Issue => ({ code, severity, path, params });

/** Names one finding of one submission, so that an explanation can be tied to it: `R49:E06`. */
export const issueKey = ({ rule, code, path }: Pick<Issue, 'rule' | 'code' | 'path'>): string =>
  keyOf({ rule: rule ?? code, item: path });

/** The same from its two parts: the code of a rule, or of an issue that no rule has raised, and the item. */
export const keyOf = ({ rule, item }: { readonly rule: string; readonly item: string }): string => `${rule}:${item}`;

/** The two parts of such a name. The code of a rule that was published long ago may have a colon; that of an item never has. */
export function partsOfKey(key: string): { readonly rule: string; readonly item: string } {
  const end = key.lastIndexOf(':');
  return { rule: key.slice(0, end), item: key.slice(end + 1) };
}
