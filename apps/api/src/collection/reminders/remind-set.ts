/**
 * Reminds the people of a set of libraries on one occasion and wave; `reminder.ts` of the domain decides whom. Rows, news and the audit
 * are of one transaction; what is told follows from the rows that were added.
 */
import {
  afterTheKey,
  decideReminders,
  type IsoDate,
  type LocalizedText,
  type Reminder,
  type Reminders,
} from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { LATEST, loadLibraries } from '../../ground/registry/index.js';
import type { AuditDraft } from '../../platform/audit/audit-draft.js';
import type { NewsDraft } from '../../platform/outbox/news-draft.js';
import { sendJobs } from '../../platform/jobs/send-job.js';
import { keepReminders, type Sender } from './keep-reminders.js';
import { readRemindable, type Asked, type RemindableRow, type RemindedWave } from './read-remindable.js';
import { WRITE_LETTER } from './write-letters.js';

export interface RemindedSet extends Asked {
  readonly of: RemindedWave;
  readonly sender: Sender;
  readonly at: Date;
  readonly today: IsoDate;
}

interface Drafts {
  readonly audit: AuditDraft;
  readonly news: NewsDraft;
}

/** @returns undefined where a library is not in this round, or not within reach: nothing was done */
export async function remindSet(
  tx: EntityManager,
  { audit, news }: Drafts,
  set: RemindedSet,
): Promise<(Reminders & { readonly people: number }) | undefined> {
  const { of, sender, at, today } = set;
  const rows = await readRemindable(tx, of, set, today);
  if (rows.length < set.libraryIds.length) return undefined;
  const decided = decideReminders(rows, today, sender.sentBy);
  const kept = await keepReminders(tx, of, decided.sent, sender, at);
  const done = afterTheKey(decided, kept);
  if (!done.sent.length) {
    audit.nothingDone();
    return { ...done, people: 0 };
  }
  const letters = kept.filter(({ contactId }) => contactId !== null).map(({ id }) => ({ reminderId: id }));
  await sendJobs(tx, WRITE_LETTER, letters);
  addNews(news, set, done.sent, { rows, nameOf: await namesOf(tx, done.sent) });
  const ids = done.sent.map(({ libraryId }) => libraryId);
  const step = sender.stepId === null ? {} : { stepId: sender.stepId };
  audit.about('library', ids).note({ roundId: of.roundId, wave: of.wave, people: kept.length, ...step });
  return { ...done, people: kept.length };
}

type NameOf = (libraryId: number) => LocalizedText;

export async function namesOf(tx: EntityManager, of: readonly { readonly libraryId: number }[]): Promise<NameOf> {
  const ids = of.map(({ libraryId }) => libraryId);
  const names = new Map((await loadLibraries(tx, ids, LATEST)).map(({ id, name }) => [id, name]));
  return (id) => names.get(id)!;
}

function addNews(
  news: NewsDraft,
  { of: { roundId, occasion, wave }, byMail, at }: RemindedSet,
  sent: readonly Reminder[],
  { rows, nameOf }: { readonly rows: readonly RemindableRow[]; readonly nameOf: NameOf },
): void {
  const rowOf = new Map(rows.map((row) => [row.libraryId, row]));
  for (const { libraryId, people } of sent.filter((one) => one.people.length)) {
    const { period, days } = rowOf.get(libraryId)!;
    const params = { roundId, libraryId, library: nameOf(libraryId), period, until: days.dueOn };
    const subject = `reminder ${roundId}/${libraryId}/${occasion}/${wave}`;
    news.add({ kind: 'submission-reminder', params }, { at, subject, to: people, alwaysMailed: byMail });
  }
}
