/**
 * A librarian with several libraries: types, saves, submits, answers what the reviewer asks, and begins again. Whatever is
 * not answered is tried again after reading the report anew, as the screen does. What was acknowledged is noted.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { Chance } from './chance.js';
import { ANSWER, BEGIN, BEGUN, READ, SAVE, SUBMIT, type Report } from './documents.js';
import type { Person } from './person.js';
import type { Scene } from './scene.js';

const ITEM = 'B01';
/**
 * Milliseconds between two deeds at one of the twelve libraries of an account: together 900 in a minute on a machine of any
 * speed, and so below what one account may ask (REQUESTS_PER_ACCOUNT). An account that is refused for its own
 * haste would look like one that is refused for another's doing.
 */
const HASTE = { from: 400, to: 1200 } as const;
/** Before trying again what was not answered; a screen waits longer. */
const AGAIN_MS = 1000;
/** Saves of one figure before the report is finished. */
const SAVES = 6;

type Named<K extends string> = Readonly<Record<K, Report>>;

const isReport = (report: Report | null | undefined): report is Report =>
  report != null && (report.__typename === undefined || report.__typename === 'Submission');

export async function fillIn(scene: Scene, person: Person, library: number, chance: Chance, stop: AbortSignal) {
  let typed = 0;
  let report: Report | undefined;
  let round = 0;
  while (!stop.aborted) {
    await pause(chance.between(HASTE.from, HASTE.to));
    if (scene.round() !== round || !report) {
      round = scene.round();
      report = await begunOrBegin(scene, person, { roundId: round, libraryId: library }, chance);
      typed = 0;
      continue;
    }
    if (report.state === 'DRAFT' || report.state === 'RETURNED') {
      typed += 1;
      report = await nextStep(scene, person, report, typed, chance);
    } else {
      await pause(400); // it lies with a reviewer
      report = await readAgain(person, report);
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

/** The report that was begun, or is begun with a first figure, as the screen does. */
async function begunOrBegin({ ledger }: Scene, person: Person, obligation: Obligation, chance: Chance) {
  const { data: found } = await person.ask<Begun>('read', BEGUN, { ...obligation });
  if (!found) return undefined;
  const begun = found.obligations.rows[0]?.submission;
  if (begun) return readAgain(person, begun);
  const cells = { [ITEM]: String(chance.between(1, 999)) };
  const input = { ...obligation, cells: Object.entries(cells).map(([code, text]) => ({ code, text })) };
  const { data } = await person.ask<Named<'beginReport'>>('write', BEGIN, { input }, ({ beginReport }) =>
    isReport(beginReport),
  );
  if (!isReport(data?.beginReport)) return undefined;
  const { id: submissionId, revision } = data.beginReport;
  // A later one is somebody else's, who was quicker.
  if (revision === 1) ledger.saves.push({ submissionId, revision, cells });
  return data.beginReport;
}

async function readAgain(person: Person, { id }: Pick<Report, 'id'>): Promise<Report | undefined> {
  const { data } = await person.ask<{ submission: Report | null }>('read', READ, { id });
  return data?.submission ?? undefined;
}

async function nextStep(scene: Scene, person: Person, report: Report, typed: number, chance: Chance) {
  const open = report.queries.find(({ answer }) => answer === null);
  if (open) return answer(person, report, open.id);
  const lacking = report.issues.filter(({ code, severity }) => code === 'BLANK' || severity === 'ERROR');
  if (typed % SAVES !== 0) {
    return save(scene, person, report, { [ITEM]: String(chance.between(1, 999)) });
  }
  if (lacking.length > 0) return save(scene, person, report, {}, [...new Set(lacking.map(({ path }) => path))]);
  return submit(scene, person, report);
}

/** After a refusal or silence the report is read again: somebody else may have moved it, or the answer was lost. */
async function taken(person: Person, before: Report, after: Report | undefined): Promise<Report | undefined> {
  if (isReport(after)) return after;
  await pause(AGAIN_MS);
  return readAgain(person, before);
}

async function save(
  { ledger }: Scene,
  person: Person,
  report: Report,
  numbers: Readonly<Record<string, string>>,
  missing: readonly string[] = [],
): Promise<Report | undefined> {
  const cells = [
    ...Object.entries(numbers).map(([code, text]) => ({ code, text })),
    ...missing.filter((code) => code !== ITEM).map((code) => ({ code, missing: 'NOT_COLLECTED' })),
  ];
  const input = { submissionId: report.id, baseRevision: report.revision, cells };
  const { data } = await person.ask<Named<'saveCells'>>('write', SAVE, { input }, ({ saveCells }) =>
    isReport(saveCells),
  );
  const saved = data?.saveCells;
  if (isReport(saved) && saved.revision > report.revision) {
    ledger.saves.push({ submissionId: saved.id, revision: saved.revision, cells: numbers });
  }
  return taken(person, report, saved);
}

async function submit({ ledger }: Scene, person: Person, report: Report): Promise<Report | undefined> {
  const input = { submissionId: report.id, revision: report.revision };
  const { data } = await person.ask<Named<'submitSubmission'>>('write', SUBMIT, { input });
  if (isReport(data?.submitSubmission)) ledger.moves.push({ submissionId: report.id, move: 'submit' });
  return taken(person, report, data?.submitSubmission);
}

async function answer(person: Person, report: Report, queryId: number): Promise<Report | undefined> {
  const input = { queryId, text: 'Đã kiểm tra lại theo sổ đăng ký của thư viện.' };
  const { data } = await person.ask<Named<'answerQuery'>>('write', ANSWER, { input });
  return taken(person, report, data?.answerQuery);
}
