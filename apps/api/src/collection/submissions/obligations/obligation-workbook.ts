/**
 * The list of obligations as a workbook: all rows that the screen's filters match, with the columns of the screen and no cells. A
 * submission that was never sent shows its progress only, as on the screen.
 */
import { Injectable } from '@nestjs/common';
import {
  dayOf,
  inLanguage,
  refuse,
  stageOf,
  type Language,
  type ContactDetails,
  type LocalizedText,
  type Refusal,
  type Viewer,
} from '@vlis/domain';
import { followUpWords, formatDate, obligationListWords, stageWords, words } from '@vlis/reporting';
import { listFile } from '@vlis/reporting/workbook';
import type { EntityManager } from 'typeorm';
import type { MadeList } from '../../../platform/audit/list-downloads.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { loadMainContacts } from '../../../ground/contacts/index.js';
import { loadSummaries, type FollowUpSummary } from '../../follow-up/index.js';
import { loadReminderSummaries, type ReminderSummary } from '../../reminders/index.js';
import { loadLibrariesOnDays, loadLibraryTypes, type LibraryRow } from '../../../ground/registry/index.js';
import { keyOnDay } from '../../../ground/territory/index.js';
import type { ObligationColumn, ObligationListRequest } from './obligation-list-request.js';
import { findObligations, type ObligationRow } from './obligations.repository.js';

/** A workbook is built in memory as a whole, so its rows have a limit. */
const MOST_ROWS = 10_000;

const WIDE: Readonly<Partial<Record<ObligationColumn, number>>> = {
  library: 50,
  type: 30,
  province: 25,
  state: 30,
  contact: 30,
  telephone: 20,
  email: 30,
  outcome: 35,
  note: 50,
};

interface Names {
  readonly libraryOf: (row: ObligationRow) => LibraryRow | undefined;
  readonly typeOf: (code: string) => LocalizedText | undefined;
  readonly contactOf: (row: ObligationRow) => ContactDetails | undefined;
  readonly followUpOf: (row: ObligationRow) => FollowUpSummary;
  readonly remindersOf: (row: ObligationRow) => ReminderSummary;
}

@Injectable()
export class MakeObligationWorkbook {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @returns the file, or TOO_MANY_ROWS */
  async run(
    viewer: Viewer,
    { filter, ids, order, language, columns }: ObligationListRequest,
  ): Promise<MadeList | Refusal> {
    const today = this.clock.today();
    const asked = { ...filter, ...(ids && { libraryIds: [...ids] }) };
    const page = { offset: 0, limit: MOST_ROWS };
    const { total, rows, names } = await this.database.read(viewer, async (db) => {
      const found = await findObligations(db, viewer, asked, order, page, today);
      return { ...found, names: await namesOf(db, viewer, found.rows) };
    });
    if (total > MOST_ROWS) return refuse('TOO_MANY_ROWS', [], { maximum: `${MOST_ROWS}`, count: `${total}` });
    const listWords = obligationListWords[language];
    const cellsOf = cellsIn(language, names);
    const file = await listFile({
      ...{ language, words: listWords, printedOn: today },
      columns,
      wide: (column) => WIDE[column],
      cells: cellsOf,
      rows,
    });
    return { ...file, asked: { order: order.by, columns, language } };
  }
}

/** Libraries as they were on the cut-off days, and who can be called there today. The number of statements does not grow with the number of rows. */
async function namesOf(db: EntityManager, viewer: Viewer, rows: readonly ObligationRow[]): Promise<Names> {
  const asked = rows.map(({ libraryId, cutoffOn }) => ({ id: libraryId, day: cutoffOn }));
  const libraries = await loadLibrariesOnDays(db, asked);
  const types = await loadLibraryTypes(db);
  const contacts = await loadMainContacts(db, viewer, [...new Set(rows.map(({ libraryId }) => libraryId))]);
  return {
    libraryOf: ({ libraryId, cutoffOn }) => libraries.get(keyOnDay({ id: libraryId, day: cutoffOn })),
    typeOf: (code) => types.get(code)?.name,
    contactOf: ({ libraryId }) => contacts.get(libraryId),
    followUpOf: await loadSummaries(db, viewer, rows),
    remindersOf: await loadReminderSummaries(db, viewer, rows),
  };
}

const dayIn = (at: Date | null | undefined): string => (at ? formatDate(dayOf(at)) : '');

function cellsIn(
  language: Language,
  { libraryOf, typeOf, contactOf, followUpOf, remindersOf }: Names,
): Readonly<Record<ObligationColumn, (row: ObligationRow) => string>> {
  const listWords = obligationListWords[language];
  const text = (words: LocalizedText | undefined): string => (words ? inLanguage(words, language) : '');
  const stateOf = ({ state, submission }: ObligationRow): string => {
    const stage = submission && stageOf(submission.chain, submission.stage);
    return stage ? text(stageWords('waiting', stage.name)) : words[language].states[state];
  };
  return {
    library: (row) => text(libraryOf(row)?.name),
    identifier: (row) => libraryOf(row)?.identifier ?? '',
    type: (row) => text(typeOf(libraryOf(row)?.type ?? '')),
    province: (row) => {
      const province = libraryOf(row)?.province;
      return province ? text({ vi: province.nameVi, en: province.nameEn }) : '';
    },
    state: (row) => (row.overdue ? `${listWords.overdue} · ${stateOf(row).toLowerCase()}` : stateOf(row)),
    submitted: ({ submission }) => (submission?.submittedAt ? formatDate(dayOf(new Date(submission.submittedAt))) : ''),
    filled: ({ submission }) => (submission ? `${submission.filled}/${submission.asked}` : listWords.notBegun),
    look: ({ submission }) => String(submission?.toLookAt ?? ''),
    due: ({ dueOn }) => formatDate(dueOn),
    contact: (row) => [contactOf(row)?.name, contactOf(row)?.post].filter(Boolean).join(', '),
    telephone: (row) => contactOf(row)?.telephone ?? '',
    email: (row) => contactOf(row)?.email ?? '',
    followUps: (row) => String(followUpOf(row).count || ''),
    followedUpOn: (row) => dayIn(followUpOf(row).latest?.at),
    outcome: (row) => followUpWords(followUpOf(row).latest, language),
    note: (row) => followUpOf(row).latest?.note ?? '',
    reminders: (row) => String(remindersOf(row).times || ''),
    remindedOn: (row) => dayIn(remindersOf(row).lastAt),
  };
}
