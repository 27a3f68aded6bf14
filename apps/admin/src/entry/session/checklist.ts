/** What must be done before the submission can be submitted: first what blocks, then what asks, each tied to a cell where it has one. */
import type { Item, Section } from '@vlis/domain';
import type { Query, Submission } from '../../submission/submission.js';
import type { Finding, Judgement } from '../../submission/sheet/judge.js';
import type { EntrySheet } from '../../submission/sheet/sheet.js';

export type Obstacle =
  | { readonly kind: 'conflict'; readonly code: string; readonly by: string }
  | { readonly kind: 'error'; readonly code: string; readonly finding: Finding }
  | { readonly kind: 'query'; readonly code: string; readonly query: Query }
  | { readonly kind: 'blank'; readonly code: string }
  | { readonly kind: 'ask'; readonly code: string; readonly finding: Finding };

export interface Checklist {
  readonly blocking: readonly Obstacle[];
  readonly blanks: readonly string[];
  readonly asking: readonly Obstacle[];
  readonly free: boolean;
}

export function checklistOf(submission: Submission, { conflicts }: EntrySheet, judged: Judgement): Checklist {
  const place = new Map(submission.questionnaire.items.map(({ code }, i) => [code, i]));
  const inOrder = (list: readonly Obstacle[]): readonly Obstacle[] =>
    list.toSorted((a, b) => (place.get(a.code) ?? -1) - (place.get(b.code) ?? -1));
  const ofSeverity = (severity: 'error' | 'warning') =>
    judged.findings.filter(({ issue }) => issue.severity === severity);
  const blocking: Obstacle[] = [
    ...[...conflicts].map(([code, { by }]) => ({ kind: 'conflict' as const, code, by })),
    ...ofSeverity('error').map((finding) => ({
      kind: 'error' as const,
      code: finding.issue.path,
      finding,
    })),
    ...judged.unanswered.map((query) => ({ kind: 'query' as const, code: query.item, query })),
  ];
  const asking = ofSeverity('warning')
    .filter(({ explained }) => !explained)
    .map((finding) => ({ kind: 'ask' as const, code: finding.issue.path, finding }));
  return {
    blocking: inOrder(blocking),
    blanks: judged.blanks,
    asking: inOrder(asking),
    free: blocking.length + judged.blanks.length + asking.length === 0,
  };
}

export interface SectionBlanks {
  readonly section: Section;
  readonly items: readonly Item[];
}

/** Unanswered cells in the form's order, section by section; sections without one are left out. */
export function blanksBySection({ questionnaire }: Submission, blanks: readonly string[]): readonly SectionBlanks[] {
  const blank = questionnaire.items.filter(({ code }) => blanks.includes(code));
  return questionnaire.form.definition.sections
    .map((section) => ({ section, items: blank.filter((item) => item.section === section.code) }))
    .filter(({ items }) => items.length > 0);
}
