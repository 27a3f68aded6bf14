/** What somebody means to do next, as plain data: revisions and days are relative to the submission at that moment. */
import fc from 'fast-check';
import { daysAfter } from '../../calendar/working-days.js';
import { missing, encodeCell, MISSING_REASONS, type Cells } from '../../shared/cell.js';
import type { TypedCell } from '../../submission/read-cells.js';
import { readTypedCells } from '../../submission/read-cells.js';
import { NO_CONTEXT } from '../../submission/submission.js';
import type { Explanations } from '../../submission/validate.js';
import { FILLED, smallQuestionnaire } from '../open-submission.js';
import type { Work } from './actions.js';
import type { Viewer } from '../../access/viewer.js';
import { isEditable } from '../../submission/moves.js';
import { PEOPLE } from './people.js';
import type { Stored } from './stored.js';

export interface Plan {
  /** Which of those who may; of all people where it is astray. */
  readonly who: number;
  /** Days since the plan before. */
  readonly days: number;
  /** While the library has it, and while it is on its way. */
  readonly kinds: readonly [Work['kind'], Work['kind']];
  /** By anybody and at any time, whether it makes sense or not. */
  readonly astray: boolean;
  readonly cells: readonly TypedCell[];
  readonly explanation: string;
  /** How many revisions ago the submission was read; below zero: one that is not there yet. */
  readonly ago: number;
  /** Which stage, counted along the chain, of those who do not know where it lies. */
  readonly stage: number;
  readonly item: string;
  readonly text: string;
  readonly submit: boolean;
  readonly hasException: boolean;
}

const codes = [...FILLED.keys()];
const figure = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 9999 }).map(String) },
  fc.constantFrom('2,5', '0', 'nhiều', ''),
);
const typedCell: fc.Arbitrary<TypedCell> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ code: fc.constantFrom(...codes), text: figure }) },
  {
    weight: 2,
    arbitrary: fc.record({ code: fc.constantFrom(...codes), missing: fc.constantFrom(...MISSING_REASONS) }),
  },
  fc.record({ code: fc.constantFrom('H07'), text: fc.constantFrom('có', 'không') }),
  fc.record({ code: fc.constantFrom('E04', 'Z99'), text: figure }),
);
/** All that is asked, without a fault: how lives get beyond the library. */
const whole: readonly TypedCell[] = [...FILLED].map(([code, cell]) => ({
  code,
  text: code === 'H07' ? 'có' : encodeCell(cell),
}));

export const plan: fc.Arbitrary<Plan> = fc.record({
  who: fc.nat({ max: 999 }),
  days: fc.oneof(
    { weight: 14, arbitrary: fc.constant(0) },
    { weight: 5, arbitrary: fc.nat({ max: 9 }) },
    fc.constantFrom(30, 60),
  ),
  kinds: fc.tuple(
    fc.constantFrom('save', 'save', 'save', 'import', 'submit', 'submit', 'extend', 'answer', 'answer'),
    fc.constantFrom('accept', 'accept', 'accept', 'accept', 'return', 'withdraw', 'reopen', 'import', 'save'),
  ),
  astray: fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, fc.constant(true)),
  cells: fc.oneof(
    { weight: 2, arbitrary: fc.constant(whole) },
    fc.uniqueArray(typedCell, { maxLength: 4, selector: ({ code }) => code }),
  ),
  explanation: fc.constantFrom('', '', 'ít', 'đóng cửa để sửa', 'sách về trễ'),
  ago: fc.constantFrom(0, 0, 0, 0, 0, 1, 2, -1),
  stage: fc.nat({ max: 3 }),
  item: fc.constantFrom(...codes, 'Z99'),
  text: fc.constantFrom('đếm lại kho', 'xem lại số liệu', 'sai', ' '),
  submit: fc.boolean(),
  hasException: fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, fc.constant(true)),
});

/** The cells that can be read, as values: what a file holds. */
export const readable = (typed: readonly TypedCell[]): Cells =>
  new Map(
    [...readTypedCells(smallQuestionnaire, NO_CONTEXT, typed).cells].filter(([, cell]) => cell !== missing('not-yet')),
  );

const REVIEWERS = [2, 3, 4, 6, 7, 9];

/** Account numbers of those whose roles let them. */
export const HOLDERS: Readonly<Record<Work['kind'], readonly number[]>> = {
  ...{ save: [1, 2, 7], submit: [1, 2, 7], withdraw: [1, 2, 7], answer: [1, 2, 7], import: [3, 5, 6, 7] },
  ...{ accept: REVIEWERS, return: REVIEWERS, reopen: REVIEWERS, extend: REVIEWERS },
};

export function personFor({ who, astray }: Plan, { kind }: Work): Viewer {
  const accounts = astray ? PEOPLE.map(({ accountId }) => accountId) : HOLDERS[kind];
  return PEOPLE.find(({ accountId }) => accountId === accounts[who % accounts.length])!;
}

const kindOf = ({ kinds: [open, away], astray }: Plan, state: Stored['state']): Work['kind'] =>
  isEditable(state) === !astray ? open : away;

export function actionOf(planned: Plan, { revision: now, state, stage, chain }: Stored, today: string): Work {
  const { cells, explanation, ago, stage: nth, item, text, submit } = planned;
  const kind = kindOf(planned, state);
  const revision = now - ago;
  const explanations: Explanations = explanation ? { 'R02:E01': explanation } : {};
  switch (kind) {
    case 'save':
      return { kind, entered: { cells, explanations, baseRevision: revision } };
    case 'import':
      return { kind, cells: readable(cells), submit, baseRevision: ago === 1 ? null : revision };
    case 'accept':
      // Most know where it lies.
      return { kind, revision, stage: (nth > 0 ? stage : null) ?? chain[nth % chain.length]!.code };
    case 'return':
      return { kind, revision, reasons: [{ item, text }] };
    case 'extend':
      return { kind, until: daysAfter(today, 10 + ago * 40) };
    case 'answer':
      return { kind, query: ago + 1, text };
    case 'submit':
    case 'withdraw':
      return { kind, revision };
    case 'reopen':
      return { kind, revision, reason: text };
  }
}
