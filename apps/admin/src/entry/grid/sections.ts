/** The form's sections as tabs: how far each is, and what stands open in it. */
import type { Section } from '@vlis/domain';
import { rowMarkOf, type Row } from '../../submission/grid/rows.js';
import type { Submission } from '../../submission/submission.js';
import type { Judgement } from '../../submission/sheet/judge.js';

export interface SectionTab {
  readonly section: Section;
  readonly rows: readonly Row[];
  readonly filled: number;
  readonly asked: number;
  readonly errors: number;
  readonly asks: number;
}

const count = <T>(list: readonly T[], test: (one: T) => boolean): number => list.filter(test).length;

export function sectionsOf(submission: Submission, rows: readonly Row[], { blanks }: Judgement): readonly SectionTab[] {
  const blank = new Set(blanks);
  return submission.questionnaire.form.definition.sections.flatMap((section) => {
    const mine = rows.filter(({ item }) => item.section === section.code);
    if (!mine.length) return [];
    const typed = mine.filter(({ kind, item }) => kind !== 'computed' && item.askedWhere === undefined);
    return [
      {
        section,
        rows: mine,
        asked: typed.length,
        filled: count(typed, (row) => !blank.has(row.item.code) && row.typed === undefined),
        errors: count(mine, (row) => ['conflict', 'error'].includes(rowMarkOf(row))),
        asks: count(mine, (row) => rowMarkOf(row) === 'ask'),
      },
    ];
  });
}

export const isDone = ({ filled, asked, errors, asks }: SectionTab): boolean =>
  filled === asked && errors === 0 && asks === 0;
