/** The list of accounts as a workbook: all rows that the screen's filters match, each with the roles that are not over. */
import { Injectable } from '@nestjs/common';
import {
  inLanguage,
  refuse,
  type IsoDate,
  type Language,
  type LocalizedText,
  type Refusal,
  type Viewer,
} from '@vlis/domain';
import { accountListWords, fill, formatDate, words } from '@vlis/reporting';
import { listFile } from '@vlis/reporting/workbook';
import type { EntityManager } from 'typeorm';
import type { MadeList } from '../../platform/audit/list-downloads.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { LATEST, loadGoverningBodies, loadLibraries } from '../registry/index.js';
import { loadUnits } from '../territory/index.js';
import type { AccountColumn, AccountListRequest } from './account-list-request.js';
import { findAccounts } from './account-list.js';
import type { AccountDetail, HeldRole } from './accounts.js';

/** A workbook is built in memory as a whole, so its rows have a limit. */
const MOST_ROWS = 10_000;

const WIDE: Readonly<Record<AccountColumn, number>> = { name: 40, username: 30, roles: 80, state: 20 };

/** The name of the place in which a role holds; undefined where the reader may see no such place. */
type PlaceOf = (role: HeldRole) => LocalizedText | undefined;

@Injectable()
export class MakeAccountWorkbook {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @returns the file, or TOO_MANY_ROWS */
  async run(
    viewer: Viewer,
    { filter, ids, order, language, columns }: AccountListRequest,
  ): Promise<MadeList | Refusal> {
    const today = this.clock.today();
    const asked = { filter: { ...filter, ids }, order, page: { offset: 0, limit: MOST_ROWS } };
    const { total, rows, placeOf } = await this.database.read(viewer, async (db) => {
      const found = await findAccounts(db, asked, today);
      return { ...found, placeOf: await placesOf(db, found.rows) };
    });
    if (total > MOST_ROWS) return refuse('TOO_MANY_ROWS', [], { maximum: `${MOST_ROWS}`, count: `${total}` });
    const listWords = accountListWords[language];
    const cellsOf = cellsIn(language, placeOf, today);
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

const living = ({ roles }: AccountDetail): readonly HeldRole[] => roles.filter(({ over }) => !over);
const idsIn = (ids: readonly (number | null)[]): readonly number[] => [
  ...new Set(ids.filter((id): id is number => id !== null)),
];

/** The number of statements does not grow with the number of accounts. */
async function placesOf(db: EntityManager, accounts: readonly AccountDetail[]): Promise<PlaceOf> {
  const roles = accounts.flatMap(living);
  const units = await loadUnits(db, idsIn(roles.map(({ unitId }) => unitId)));
  const libraries = await loadLibraries(db, idsIn(roles.map(({ libraryId }) => libraryId)), LATEST);
  const bodies = await loadGoverningBodies(db);
  const unitNames = new Map(units.map(({ id, nameVi, nameEn }) => [id, { vi: nameVi, en: nameEn }]));
  const libraryNames = new Map(libraries.map(({ id, name }) => [id, name]));
  return ({ unitId, libraryId, body }) => {
    if (libraryId !== null) return libraryNames.get(libraryId);
    return unitId === null ? bodies.get(body ?? '')?.name : unitNames.get(unitId);
  };
}

function cellsIn(
  language: Language,
  placeOf: PlaceOf,
  today: IsoDate,
): Readonly<Record<AccountColumn, (account: AccountDetail) => string>> {
  const listWords = accountListWords[language];
  const whereOf = (role: HeldRole): string => {
    if (role.libraryId === null && role.unitId === null && role.body === null) return listWords.nation;
    const place = placeOf(role);
    // A place without a name must not be shown as the nation.
    return place ? inLanguage(place, language) : '…';
  };
  const roleText = (role: HeldRole): string =>
    [
      words[language].roles[role.role],
      whereOf(role),
      ...(role.validFrom > today ? [fill(listWords.from, { day: formatDate(role.validFrom) })] : []),
      ...(role.validTo ? [fill(listWords.until, { day: formatDate(role.validTo) })] : []),
    ].join(' · ');
  return {
    name: ({ name }) => name,
    username: ({ username }) => username,
    roles: (account) => living(account).map(roleText).join('; '),
    state: ({ active }) => listWords.states[active ? 'open' : 'closed'],
  };
}
