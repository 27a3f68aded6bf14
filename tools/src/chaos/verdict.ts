/**
 * The database held against what was acknowledged, and against itself. It is asked straight, and not through the system
 * that is on trial.
 */
import { withConnection } from '../postgres/connect.js';
import type { Ledger } from './ledger.js';

export interface Verdict {
  /** Acknowledged and not there. */
  readonly missing: readonly string[];
  /** There, and contradicting something else that is there. */
  readonly halves: readonly string[];
}

type Ask = <T extends object>(sql: string, values?: readonly unknown[]) => Promise<readonly T[]>;

export const judge = (databaseUrl: string, ledger: Ledger): Promise<Verdict> =>
  withConnection({ connectionString: databaseUrl }, async (client) => {
    const ask: Ask = async <T extends object>(sql: string, values: readonly unknown[] = []) =>
      (await client.query<T>(sql, [...values])).rows;
    return { missing: await missingOf(ask, ledger), halves: await halvesOf(ask, ledger.rounds) };
  });

async function missingOf(ask: Ask, { saves, moves, rounds }: Ledger): Promise<readonly string[]> {
  const lost = await ask<{ place: string }>(
    `select s.submission_id || '/' || s.revision as place
     from jsonb_to_recordset($1::jsonb) as s (submission_id int, revision int, cells jsonb)
     left join submission_revision v using (submission_id, revision)
     where v.submission_id is null or exists (
       select from jsonb_each_text(s.cells) typed
       where v.changes -> typed.key is not null and v.changes -> typed.key ->> 1 <> typed.value)`,
    [JSON.stringify(saves.map(({ submissionId, ...save }) => ({ submission_id: submissionId, ...save })))],
  );
  const steps = new Map(
    (
      await ask<{ key: string; times: number }>(
        `select submission_id || ' ' || move || coalesce(' at ' || from_stage, '') as key, count(*)::int as times from review_step group by 1`,
      )
    ).map(({ key, times }) => [key, times]),
  );
  const acknowledged = new Map<string, number>();
  for (const { submissionId, move } of moves) {
    const key = `${submissionId} ${move}`;
    acknowledged.set(key, (acknowledged.get(key) ?? 0) + 1);
  }
  const known = new Set((await ask<{ id: number }>('select id from round')).map(({ id }) => id));
  return [
    ...lost.map(({ place }) => `save ${place}`),
    ...[...acknowledged].filter(([key, times]) => (steps.get(key) ?? 0) < times).map(([key]) => `move ${key}`),
    ...rounds.filter((id) => !known.has(id)).map((id) => `round ${id}`),
  ];
}

/** What must hold of every submission at any moment that others can see, each as a question for what breaks it. */
const LAWS: Readonly<Record<string, string>> = {
  'revision without its history': `
    select s.id from submission s where s.revision <>
      (select coalesce(max(v.revision), 0) from submission_revision v where v.submission_id = s.id)`,
  'state that its last step did not lead to': `
    select s.id from submission s join lateral (
      select to_state, to_stage from review_step where submission_id = s.id order by id desc limit 1) last on true
    where (last.to_state, last.to_stage) is distinct from (s.state, s.stage)`,
  'official without a fact, or a fact without being official': `
    select s.id from submission s left join fact f on f.submission_id = s.id
    where (s.state = 'official') <> (f.submission_id is not null)`,
  'a round without obligations': `
    select r.id from round r where not exists (select from obligation o where o.round_id = r.id)`,
};

/** A submission is begun with its first save. */
const SAVED = `a.action in ('submission.begin', 'submission.save')`;

/** The same of what people did during the trial; the demonstration was loaded in bulk, with fewer and larger entries. */
const LAWS_OF_THE_TRIAL: Readonly<Record<string, string>> = {
  'saved without an audit entry': `
    select s.id from submission s join submission_revision v on v.submission_id = s.id
    where s.round_id = any($1::int[]) and not exists (
      select from audit_entry a where a.outcome = 'done' and ${SAVED} and a.subject_ids = array[s.id::text]
        and (a.details ->> 'revision')::int = v.revision)`,
  'more audit entries of saves than saves': `
    select s.id from submission s where s.round_id = any($1::int[]) and s.revision <>
      (select count(*) from audit_entry a where a.outcome = 'done' and ${SAVED} and a.subject_ids = array[s.id::text])`,
  'more or fewer steps than audit entries of steps': `
    select s.id from submission s where s.round_id = any($1::int[])
      and (select count(*) from review_step r where r.submission_id = s.id) <>
        (select count(*) from audit_entry a where a.outcome = 'done' and a.subject_ids = array[s.id::text]
          and (a.action like 'review.%' or a.action = 'submission.submit'))`,
};

async function halvesOf(ask: Ask, rounds: readonly number[]): Promise<readonly string[]> {
  const found: string[] = [];
  const laws = [
    ...Object.entries(LAWS).map(([law, sql]) => ({ law, sql, values: [] })),
    ...Object.entries(LAWS_OF_THE_TRIAL).map(([law, sql]) => ({ law, sql, values: [rounds] })),
  ];
  for (const { law, sql, values } of laws) {
    const rows = await ask<{ id: number }>(sql, values);
    const some = rows.slice(0, 5).map(({ id }) => id);
    if (rows.length > 0) found.push(`${law}: ${some.join(', ')} (${rows.length})`);
  }
  return found;
}
