/**
 * Random lives of submissions: random people do random things on random days, each decided by the domain and kept in
 * memory as tables would keep it. After every action the laws that must always hold are checked on the log alone,
 * without the code of the rules.
 */
import fc from 'fast-check';
import { dayOf } from '../calendar/round.js';
import { daysAfter } from '../calendar/working-days.js';
import { decodeCells, encodeCell, encodeCells, isReported, type Cell } from '../shared/cell.js';
import { isRefusal } from '../shared/refusal.js';
import { checkSubmission } from '../submission/check-submission.js';
import { decideImport } from '../submission/decide-import.js';
import { decideSave } from '../submission/decide-save.js';
import { derive } from '../submission/derive.js';
import { openIssues } from '../submission/validate.js';
import { open, ROUND_DAYS, smallQuestionnaire } from '../testing/open-submission.js';
import { LONGEST, SIGNED, STRAIGHT, THROUGH_PROVINCE } from '../testing/small-chains.js';
import { NO_CONTEXT } from '../submission/submission.js';
import { actionOf, HOLDERS, personFor, plan, readable, type Plan } from '../testing/lives/plans.js';
import { perform, type Work, type Occasion } from '../testing/lives/actions.js';
import type { ReviewStage } from './chain.js';
import { unbegun, type Stored } from '../testing/lives/stored.js';

type Life = readonly [chain: readonly ReviewStage[], plans: readonly Plan[]];

interface Lived {
  readonly before: Stored;
  readonly after: Stored;
  readonly action: Work;
  readonly by: number;
  readonly today: string;
  readonly occasion: Occasion;
}

const frozen = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
};

/**
 * Every action that was done, in order. A refused action changes nothing. `count` is called for each, with the code of
 * the refusal.
 */
function live([chain, plans]: Life, count: (what: string) => void = () => undefined): readonly Lived[] {
  let stored = frozen(unbegun(chain));
  let today = '2026-05-12';
  const lived: Lived[] = [];
  for (const planned of plans) {
    today = daysAfter(today, planned.days);
    const action = frozen(actionOf(planned, stored, today));
    const who = personFor(planned, action);
    const occasion: Occasion = {
      who,
      now: new Date(`${today}T03:00:00Z`),
      exceptionId: planned.hasException ? 9 : null,
    };
    const answer = perform(stored, action, occasion);
    if (isRefusal(answer)) {
      count(answer.code);
      continue;
    }
    const [before, after] = [stored, frozen(answer)];
    lived.push({ before, after, action, occasion, by: who.accountId, today: dayOf(occasion.now) });
    count(after.fact && !before.fact ? 'official' : action.kind);
    stored = after;
  }
  return lived;
}

const anyChain = fc.constantFrom(THROUGH_PROVINCE, STRAIGHT, SIGNED, LONGEST);
const anyLife = fc.tuple(anyChain, fc.array(plan, { minLength: 10, maxLength: 40 }));
const always = (law: (lived: readonly Lived[], n: number) => void) =>
  fc.assert(
    fc.property(anyLife, (life) => {
      const lived = live(life);
      lived.forEach((_, n) => law(lived, n));
    }),
    { numRuns: 150 },
  );

const isWritten = ({ before, after }: Lived): boolean => after.revision !== before.revision;
it('each is done by somebody who may, and by nobody of another library', () =>
  always((lived, n) => expect(HOLDERS[lived[n]!.action.kind]).toContain(lived[n]!.by)));

it('the same is decided of the same however often it is asked: one by one as in bulk', () =>
  always((lived, n) => {
    const { before, after, action, occasion } = lived[n]!;
    expect(perform(before, action, occasion)).toEqual(after);
  }));

it('nobody accepts what they entered, answered or accepted at another stage, but by an exception', () =>
  always((lived, n) => {
    const { action, by, after, occasion } = lived[n]!;
    if (action.kind !== 'accept') return;
    const own = lived.slice(0, n).filter((one) => one.by === by);
    const other = own.find(
      (one) =>
        isWritten(one) ||
        one.after.steps.at(-1)?.move === 'submit' ||
        one.action.kind === 'answer' ||
        (one.action.kind === 'accept' && one.action.stage !== action.stage),
    );
    expect(after.steps.at(-1)!.exceptionId).toBe(other ? 9 : undefined);
    if (other) expect(occasion.exceptionId).toBe(9);
  }));

it('nothing is official without another person at every stage, and what is official stays as it was accepted until it is reopened', () =>
  always((lived, n) => {
    const { before, after } = lived[n]!;
    expect(after.fact !== null).toBe(after.state === 'official');
    if (after.fact) expect(after.cells).toEqual(after.fact);
    if (before.fact) return expect(lived[n]!.action.kind).toBe('reopen');
    if (!after.fact || after.steps.some(({ exceptionId }) => exceptionId !== undefined)) return undefined;
    const since = after.steps.findLastIndex(({ move }) => move === 'submit');
    const acceptedBy = after.steps.slice(since).flatMap(({ move, by }) => (move === 'accept' ? [by] : []));
    const entered = after.revisions.map(({ by }) => by);
    expect(acceptedBy.some((by) => entered.includes(by))).toBe(false);
    return expect(new Set(acceptedBy).size).toBe(after.chain.length);
  }));

it('nothing moves in a round that is not open, but for what was returned, and a backfill by the nation', () =>
  always((lived, n) => {
    const { before, action, by, today } = lived[n]!;
    const isLibrarys = ['save', 'submit', 'answer', 'withdraw'].includes(action.kind);
    if (!isLibrarys && !(action.kind === 'import' && by !== 5)) return;
    const isBack = isLibrarys && before.state === 'returned' && today <= before.returnedUntil!;
    expect(today >= ROUND_DAYS.opensOn && (isBack || today <= ROUND_DAYS.closesOn)).toBe(true);
  }));

it('the revision grows by one with each thing written, which is in the history, and by nothing else', () =>
  always((lived, n) => {
    const { before, after, action } = lived[n]!;
    expect(after.revisions.map(({ revision }) => revision)).toEqual(after.revisions.map((_, i) => i + 1));
    expect(after.revision).toBe(after.revisions.length);
    expect(after.revision - before.revision).toBeLessThanOrEqual(
      action.kind === 'save' || action.kind === 'import' ? 1 : 0,
    );
    if (!isWritten(lived[n]!)) expect(after.cells).toEqual(before.cells);
  }));

it('what is stored reads back, and the history from the first day makes it again', () =>
  always((lived, n) => {
    const { after } = lived[n]!;
    expect(encodeCells(decodeCells(after.cells))).toEqual(after.cells);
    const [cells, texts] = [new Map<string, string>(), new Map<string, string>()];
    for (const { cells: changed, explained } of after.revisions) {
      for (const [code, [was, is]] of Object.entries(changed)) {
        // A blank may or may not have a place of its own.
        const blank = '~not-yet';
        expect(was ?? blank).toBe(cells.get(code) ?? blank);
        cells.set(code, is);
      }
      for (const [key, [was, is]] of Object.entries(explained)) {
        expect(was).toBe(texts.get(key) ?? '');
        texts.set(key, is);
      }
    }
    const stored = derive(smallQuestionnaire, decodeCells(Object.fromEntries(cells)));
    if (after.revision) expect(withoutBlanks(encodeCells(stored))).toEqual(withoutBlanks(after.cells));
    expect(Object.fromEntries([...texts].filter(([, text]) => text))).toEqual(after.explanations);
  }));

const withoutBlanks = (cells: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(cells).filter(([, text]) => text !== '~not-yet'));

it('a save overwrites nothing that its author has not seen', () =>
  always((lived, n) => {
    const { before, after, action } = lived[n]!;
    if (action.kind !== 'save' || !isWritten(lived[n]!)) return;
    const unseen = before.revisions.filter(({ revision }) => revision > action.entered.baseRevision);
    for (const { cells } of unseen)
      for (const code of Object.keys(cells)) expect(after.revisions.at(-1)!.cells).not.toHaveProperty([code]);
    for (const key of unseen.flatMap(({ explained }) => Object.keys(explained)))
      expect(after.explanations[key] ?? '').toContain(before.explanations[key] ?? '');
  }));

it('what is handed in has no error, no warning without words and no question without an answer', () =>
  always((lived, n) => {
    const { before, after } = lived[n]!;
    if (after.state !== 'submitted' || before.state === 'submitted') return;
    const cells = decodeCells(after.cells);
    const { issues } = checkSubmission(smallQuestionnaire, cells, NO_CONTEXT, after.explanations);
    expect(openIssues(issues, after.explanations)).toEqual({ errors: [], warnings: [] });
    expect(after.queries.filter(({ isOpen }) => isOpen)).toEqual([]);
    // A question that no words have answered was answered by a figure other than the one that was sent.
    for (const { item } of before.queries.filter(({ isOpen }) => isOpen)) {
      expect(after.cells[item]).not.toBe(before.sent?.[item]);
      expect(after.cells[item]).not.toMatch(/^~/);
    }
  }));

it('what is withdrawn had been decided on by nobody, and loses nothing', () =>
  always((lived, n) => {
    const { before, after, action } = lived[n]!;
    if (action.kind !== 'withdraw') return;
    expect(before.steps.at(-1)!.move).toBe('submit');
    expect([after.state, after.stage, after.cells]).toEqual(['withdrawn', null, before.cells]);
  }));

it('what is reopened is told with a reason, counts no more, and takes its whole chain again', () =>
  always((lived, n) => {
    const { before, after, action } = lived[n]!;
    if (action.kind !== 'reopen') return;
    expect([before.state, after.state, after.fact]).toEqual(['official', 'returned', null]);
    expect(action.reason.trim().length).toBeGreaterThanOrEqual(5);
    expect(after.sent).toEqual(before.cells);
  }));

it('a decision of a reviewer is about the revision that is there', () =>
  always((lived, n) => {
    const { before, action } = lived[n]!;
    if (['accept', 'return', 'submit', 'withdraw', 'reopen'].includes(action.kind) && 'revision' in action)
      expect(action.revision).toBe(before.revision);
  }));

it('a file and a hand that say the same write the same', () =>
  fc.assert(
    fc.property(plan, plan, (first, { cells }) => {
      const values = readable(cells);
      const typed = [...values].map(([code, cell]) => ({ code, ...spoken(code, cell) }));
      const started = open({ cells: derive(smallQuestionnaire, readable(first.cells)), revision: 1 });
      const saved = decideSave(started, { cells: typed, explanations: {}, baseRevision: 1 }, '2026-06-01');
      const facts = { now: new Date('2026-06-01T03:00:00Z'), weigh: () => undefined };
      const row = decideImport(started, { libraryId: 7, cells: values }, { submit: false }, facts);
      expect(isRefusal(row) ? row : row.entered).toEqual(saved);
    }),
  ));

const spoken = (code: string, cell: Cell) => {
  if (cell.kind === 'missing') return { missing: cell.why };
  return { text: code === 'H07' && isReported(cell) ? (cell.value.isZero() ? 'không' : 'có') : encodeCell(cell) };
};

it('were lives worth the name: every action was done, and every way of being refused was met', () => {
  const done = ['save', 'import', 'submit', 'accept', 'return', 'extend', 'answer', 'withdraw', 'reopen', 'official'];
  const refused = [
    ...[
      'NOT_FOUND',
      'MOVE_NOT_POSSIBLE',
      'NOT_YOUR_STAGE',
      'STALE_REVISION',
      'INVALID_CELLS',
      'OPEN_ISSUES',
      'ROUND_NOT_OPEN',
    ],
    ...['ROUND_CLOSED', 'RETURN_CLOSED', 'OWN_ENTRY', 'SAME_PERSON', 'REASON_REQUIRED', 'INVALID_INPUT'],
  ];
  const met = new Map<string, number>();
  for (const life of fc.sample(anyLife, { numRuns: 600, seed: 7 }))
    live(life, (what) => met.set(what, (met.get(what) ?? 0) + 1));
  expect([...done, ...refused].filter((what) => !met.has(what))).toEqual([]);
});
