/** Every action of the corridor (ways.ts) once more, done this time: each on a thing of its own, by somebody whose work it is. */
import type { Role } from '@vlis/domain';
import { loadReference } from '@vlis/seed';
import { acceptAt } from '../accept.js';
import { as } from '../as.js';
import { SUBJECTS, type PlaceName, type WorkState } from './cast.js';
import type { Thing, World } from './world.js';

export interface Doing {
  readonly who: string;
  readonly args: (stage: Stage) => string | Promise<string>;
  /** A value that is too long to stand in the document, as `$definition`. */
  readonly definition?: unknown;
}

/** What a doing finds out before it is done. */
export class Stage {
  constructor(private readonly world: World) {}

  readonly roundId = (): number => this.world.roundId;
  readonly province = (code: string): number => this.world.provinces.get(code)!;
  readonly thing = (at: PlaceName, workState: WorkState): Thing =>
    this.world.things.find((one) => one.at === at && one.workState === workState)!;

  /** The submission with the revision that it is at. */
  async submission(at: PlaceName, workState: WorkState): Promise<{ readonly id: number; readonly revision: number }> {
    const { submissionId: id } = this.thing(at, workState);
    const [{ revision }] = await this.rows<{ revision: number }>(`select revision from submission where id = $1`, [id]);
    return { id, revision };
  }

  /** At the last stage. */
  async accept(username: string, id: number): Promise<void> {
    const { api } = this.world;
    expect(await acceptAt(api, as(api, username), 'ministry', [id])).toMatchObject({ accepted: [id] });
  }

  /** A role that somebody holds. */
  async roleId(username: string, role: Role): Promise<number> {
    const [{ id }] = await this.rows<{ id: number }>(
      `select r.id from account_role r join account a on a.id = r.account_id
       where a.username = $1 and r.role = $2 and r.library_id is distinct from $3`,
      [username, role, this.thing('home', 'blank').place.libraryId],
    );
    return id;
  }

  /** @param first what is set of the account before, as SQL */
  async accountId(username: string, first?: string): Promise<number> {
    if (first) await this.world.api.db.query(`update account set ${first} where username = $1`, [username]);
    const [{ id }] = await this.rows<{ id: number }>(`select id from account where username = $1`, [username]);
    return id;
  }

  async newsId(username: string): Promise<number> {
    const params = { roundId: 1, libraryId: 1, library: { vi: 'T', en: '' }, period: '2025', until: '2025-12-31' };
    const [{ id }] = await this.rows<{ id: number }>(
      `insert into news (at, kind, subject, params, account_id)
       select now(), 'submission-returned', 'doing', $2, id from account where username = $1 returning id`,
      [username, params],
    );
    return id;
  }

  async exceptionId(): Promise<number> {
    const [{ id }] = await this.rows<{ id: number }>(
      `insert into review_exception (account_id, valid_from, valid_to, reason, granted_by, granted_at)
       select a.id, '2025-11-20', '2025-11-30', 'Chỉ có một người', g.id, now() from account a, account g
       where a.username = $1 and g.username = 'quantri' returning id`,
      [SUBJECTS.other],
    );
    return id;
  }

  async contactId(libraryId: number): Promise<number> {
    const [{ id }] = await this.rows<{ id: number }>(
      `select id from library_contact where library_id = $1 and ended_at is null`,
      [libraryId],
    );
    return id;
  }

  /** Of the library at home that has not begun. */
  async followUpId(): Promise<number> {
    const [{ id }] = await this.rows<{ id: number }>(
      `select id from follow_up where library_id = $1 and takes_back is null order by id limit 1`,
      [this.thing('home', 'blank').place.libraryId],
    );
    return id;
  }

  /** Asked by the library at home that has not begun, and not answered. */
  async extensionId(): Promise<number> {
    const { libraryId } = this.thing('home', 'blank').place;
    const [{ id }] = await this.rows<{ id: number }>(
      `insert into extension (round_id, library_id, asked_at, asked_by, wished_until, reason)
       select $1, $2, now(), id, '2025-12-20', 'x' from account where username = 'thuthu.tuyhoa'
       on conflict (round_id, library_id) where answered_at is null do update set reason = excluded.reason returning id`,
      [this.roundId(), libraryId],
    );
    return id;
  }

  rows<T>(sql: string, values: readonly unknown[] = []): Promise<[T, ...T[]]> {
    return this.world.api.db.query(sql, [...values]);
  }
}

const accept = async (stage: Stage, at: PlaceName): Promise<string> => {
  const { id, revision } = await stage.submission(at, 'submitted');
  return `input: { stage: "province", submissions: [{ id: ${id}, revision: ${revision} }] }`;
};

const GOOD_REASON = 'reason: "Nghỉ việc từ hôm nay"';
const DAYS = 'validFrom: "2025-11-20", validTo: "2025-11-30"';
const {
  forms: [form],
} = loadReference();

export const CORRIDOR_DOINGS: Readonly<Record<string, Doing>> = {
  acceptSubmissions: { who: 'chuyenvien.daklak', args: (stage) => accept(stage, 'home') },
  answerQuery: {
    who: 'thuthu.hanoi',
    args: ({ thing }) => `input: { queryId: ${thing('school', 'returned').queryId}, text: "Đã đếm lại lần nữa" }`,
  },
  assignRole: {
    who: 'quantri',
    args: ({ thing }) =>
      `input: { username: "${SUBJECTS.one}", role: LIBRARY_STAFF, libraryId: ${thing('home', 'blank').place.libraryId} }`,
  },
  beginSubmission: {
    who: 'giamdoc.tvdaklak',
    args: ({ thing, roundId }) =>
      `input: { roundId: ${roundId()}, libraryId: ${thing('home', 'blank').place.libraryId}, cells: [{ code: "B01", text: "5" }] }`,
  },
  closeAccount: {
    who: 'quantri',
    args: async (stage) => `accountId: ${await stage.accountId(SUBJECTS.other, 'active = true')}, ${GOOD_REASON}`,
  },
  endHeldRole: { who: 'quantri', args: async (stage) => `roleId: ${await stage.roleId(SUBJECTS.one, 'assessor')}` },
  endReviewException: { who: 'quantri', args: async (stage) => `id: ${await stage.exceptionId()}` },
  endRole: { who: 'quantri', args: async (stage) => `roleId: ${await stage.roleId(SUBJECTS.one, 'library-staff')}` },
  extendReturn: {
    who: 'chuyenvien.daklak',
    args: ({ thing }) => `submissionId: ${thing('home', 'returned').submissionId}, until: "2026-01-30"`,
  },
  grantReviewException: {
    who: 'quantri',
    args: () => `input: { username: "${SUBJECTS.one}", ${DAYS}, ${GOOD_REASON} }`,
  },
  grantRole: { who: 'quantri', args: () => `input: { username: "${SUBJECTS.one}", role: MINISTRY_LEADER }` },
  importSubmissions: {
    who: 'chuyenvien.hanoi',
    args: ({ thing, roundId }) =>
      `input: { roundId: ${roundId()}, rows: [{ library: "${thing('away', 'blank').identifier}", cells: [{ code: "B01", text: "5" }] }] }`,
  },
  openAccount: { who: 'quantri', args: () => `input: { username: "nguoi.moi", name: "Người Mới" }` },
  openRound: {
    who: 'quantri',
    args: () =>
      `input: { formVersionId: 1, period: "2026", opensOn: "2026-11-16", cutoffOn: "2026-11-15", dueOn: "2026-12-05", closesOn: "2026-12-31" }`,
  },
  publishForm: {
    who: 'quantri',
    args: () => 'input: { definition: $definition }',
    definition: { ...form, code: 'MATRIX', version: 1 },
  },
  readNotices: { who: 'thuthu.tuyhoa', args: async (stage) => `ids: [${await stage.newsId('thuthu.tuyhoa')}]` },
  rebuildRollups: { who: 'phantich.bo', args: () => '' },
  registerLibrary: {
    who: 'chuyenvien.hanoi',
    args: ({ province }) =>
      `input: { key: "doing-key", nameVi: "Thư viện chưa ai biết", type: "X", provinceId: ${province('01')}, activeSince: "2025-08-01" }`,
  },
  releaseAccount: {
    who: 'quantri',
    args: async (stage) =>
      `accountId: ${await stage.accountId(SUBJECTS.other, `issuer = 'https://id.example', subject = 'before'`)}, ${GOOD_REASON}`,
  },
  reopenAccount: {
    who: 'quantri',
    args: async (stage) => `accountId: ${await stage.accountId(SUBJECTS.other, 'active = false')}`,
  },
  reopenSubmission: {
    who: 'phantich.bo',
    args: async (stage) => {
      const { id, revision } = await stage.submission('armed', 'submitted');
      await stage.accept('phantich.bo', id);
      return `input: { submissionId: ${id}, revision: ${revision}, reason: "Sai số bản sách in" }`;
    },
  },
  returnSubmission: {
    who: 'chuyenvien.hanoi',
    args: async (stage) => {
      const { id, revision } = await stage.submission('away', 'submitted');
      return `input: { submissionId: ${id}, revision: ${revision}, reasons: [{ item: "B01", text: "Xin xem lại" }] }`;
    },
  },
  saveCells: {
    who: 'thuthu.tuyhoa',
    args: async (stage) => {
      const { id, revision } = await stage.submission('home', 'draft');
      return `input: { submissionId: ${id}, baseRevision: ${revision}, cells: [{ code: "B01", text: "6" }] }`;
    },
  },
  submitSubmission: {
    who: 'thuthu.hanoi',
    args: async (stage) => {
      const { id, revision } = await stage.submission('away', 'returned');
      return `input: { submissionId: ${id}, revision: ${revision} }`;
    },
  },
  withdrawSubmission: {
    who: 'thuthu.hanoi',
    args: async (stage) => {
      const { id, revision } = await stage.submission('school', 'submitted');
      return `input: { submissionId: ${id}, revision: ${revision} }`;
    },
  },
  signOutEverywhere: { who: SUBJECTS.one, args: () => '' },
};
