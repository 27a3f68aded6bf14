/**
 * A librarian with several libraries: types, saves, submits, answers what the reviewer asks, and begins again. Whatever is
 * not answered is tried again after reading the submission anew, as the screen does. What was acknowledged is noted.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { Chance } from './chance.js';
import { ANSWER, BEGIN, BEGUN, READ, SAVE, SUBMIT, type Submission } from './documents.js';
import type { Person } from './person.js';
import type { Scene } from './scene.js';

const ITEM = 'B01';
/**
 * Milliseconds between two actions at one of the twelve libraries of an account: together 900 in a minute on a machine of any
 * speed, and so below what one account may ask (REQUESTS_PER_ACCOUNT). An account that is refused for its own
 * haste would look like one that is refused for another's doing.
 */
const HASTE = { from: 400, to: 1200 } as const;
/** Before trying again what was not answered; a screen waits longer. */
const AGAIN_MS = 1000;
/** Saves of one figure before the submission is finished. */
const SAVES = 6;

type Named<K extends string> = Readonly<Record<K, Submission>>;

const isSubmission = (submission: Submission | null | undefined): submission is Submission =>
  submission != null && (submission.__typename === undefined || submission.__typename === 'Submission');

export async function fillIn(scene: Scene, person: Person, library: number, chance: Chance, stop: AbortSignal) {
  let typed = 0;
  let submission: Submission | undefined;
  let round = 0;
  while (!stop.aborted) {
    await pause(chance.between(HASTE.from, HASTE.to));
    if (scene.round() !== round || !submission) {
      round = scene.round();
      submission = await begunOrBegin(scene, person, { roundId: round, libraryId: library }, chance);
      typed = 0;
      continue;
    }
    if (submission.state === 'DRAFT' || submission.state === 'RETURNED') {
      typed += 1;
      submission = await nextStep(scene, person, submission, typed, chance);
    } else {
      await pause(400); // it lies with a reviewer
      submission = await readAgain(person, submission);
    }
  }
}

interface Obligation {
  readonly roundId: number;
  readonly libraryId: number;
}
interface Begun {
  readonly obligations: { readonly rows: readonly { readonly submission: { readonly id: number } | null }[] };
}

/** The submission that was begun, or is begun with a first figure, as the screen does. */
async function begunOrBegin({ ledger }: Scene, person: Person, obligation: Obligation, chance: Chance) {
  const { data: found } = await person.ask<Begun>('read', BEGUN, { ...obligation });
  if (!found) return undefined;
  const begun = found.obligations.rows[0]?.submission;
  if (begun) return readAgain(person, begun);
  const cells = { [ITEM]: String(chance.between(1, 999)) };
  const input = { ...obligation, cells: Object.entries(cells).map(([code, text]) => ({ code, text })) };
  const { data } = await person.ask<Named<'beginSubmission'>>('write', BEGIN, { input }, ({ beginSubmission }) =>
    isSubmission(beginSubmission),
  );
  if (!isSubmission(data?.beginSubmission)) return undefined;
  const { id: submissionId, revision } = data.beginSubmission;
  // A later one is somebody else's, who was quicker.
  if (revision === 1) ledger.saves.push({ submissionId, revision, cells });
  return data.beginSubmission;
}

async function readAgain(person: Person, { id }: Pick<Submission, 'id'>): Promise<Submission | undefined> {
  const { data } = await person.ask<{ submission: Submission | null }>('read', READ, { id });
  return data?.submission ?? undefined;
}

async function nextStep(scene: Scene, person: Person, submission: Submission, typed: number, chance: Chance) {
  const open = submission.queries.find(({ answer }) => answer === null);
  if (open) return answer(person, submission, open.id);
  const lacking = submission.issues.filter(({ code, severity }) => code === 'BLANK' || severity === 'ERROR');
  if (typed % SAVES !== 0) {
    return save(scene, person, submission, { [ITEM]: String(chance.between(1, 999)) });
  }
  if (lacking.length > 0) return save(scene, person, submission, {}, [...new Set(lacking.map(({ path }) => path))]);
  return submit(scene, person, submission);
}

/** After a refusal or silence the submission is read again: somebody else may have moved it, or the answer was lost. */
async function taken(
  person: Person,
  before: Submission,
  after: Submission | undefined,
): Promise<Submission | undefined> {
  if (isSubmission(after)) return after;
  await pause(AGAIN_MS);
  return readAgain(person, before);
}

async function save(
  { ledger }: Scene,
  person: Person,
  submission: Submission,
  numbers: Readonly<Record<string, string>>,
  missing: readonly string[] = [],
): Promise<Submission | undefined> {
  const cells = [
    ...Object.entries(numbers).map(([code, text]) => ({ code, text })),
    ...missing.filter((code) => code !== ITEM).map((code) => ({ code, missing: 'NOT_COLLECTED' })),
  ];
  const input = { submissionId: submission.id, baseRevision: submission.revision, cells };
  const { data } = await person.ask<Named<'saveCells'>>('write', SAVE, { input }, ({ saveCells }) =>
    isSubmission(saveCells),
  );
  const saved = data?.saveCells;
  if (isSubmission(saved) && saved.revision > submission.revision) {
    ledger.saves.push({ submissionId: saved.id, revision: saved.revision, cells: numbers });
  }
  return taken(person, submission, saved);
}

async function submit({ ledger }: Scene, person: Person, submission: Submission): Promise<Submission | undefined> {
  const input = { submissionId: submission.id, revision: submission.revision };
  const { data } = await person.ask<Named<'submitSubmission'>>('write', SUBMIT, { input });
  if (isSubmission(data?.submitSubmission)) ledger.moves.push({ submissionId: submission.id, move: 'submit' });
  return taken(person, submission, data?.submitSubmission);
}

async function answer(person: Person, submission: Submission, queryId: number): Promise<Submission | undefined> {
  const input = { queryId, text: 'Đã kiểm tra lại theo sổ đăng ký của thư viện.' };
  const { data } = await person.ask<Named<'answerQuery'>>('write', ANSWER, { input });
  return taken(person, submission, data?.answerQuery);
}
