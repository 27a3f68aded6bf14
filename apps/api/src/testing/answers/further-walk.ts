/** What the matrix does not come by: jobs, the proof of the audit, roll-ups that are wrong, figures that hide others. */
import { foldedFeatures } from '../../features.js';
import { plantThreeProvinces } from '../figures/three-provinces.js';
import { Database } from '../../platform/database/database.js';
import { loadReferenceInto } from '../../operations/command/load-reference.command.js';
import { as, startApi, type Api } from '../index.js';
import { doJobs } from '../do-jobs.js';
import { verifyAudit } from '../system-transaction.js';

const QUESTIONS = `query ($filter: FigureFilter!) {
  nationalTotals(filter: $filter, items: ["B01"]) { totals { value withheld change { why now before } } }
  placeTable(filter: $filter, items: ["B01", "B02"]) { rows { figures { value withheld } changes { why now before } } }
  indicatorTable(filter: $filter, codes: ["CS04", "CS07"]) { nation { figures { value withheld } } population { vi } } }`;

const ACCEPT = `mutation ($input: AcceptInput!) { acceptSubmissions(input: $input) { __typename } }`;

/** @param api of a world in which news waits */
export async function walkFurther(api: Api): Promise<void> {
  await doJobs(api);
  await verifyAudit(api);
  // An entry that was changed is looked for at other places.
  await api.db.query(`alter table audit_entry disable trigger user`);
  await api.db.query(`update audit_entry set subject_kind = 'x' where id = (select max(id) - 1 from audit_entry)`);
  await verifyAudit(api);
  await amongThreeProvinces();
}

async function amongThreeProvinces(): Promise<void> {
  const api = await startApi({ now: '2026-06-15T03:00:00Z' });
  try {
    // As at each start; the databases of tests have it from their template.
    await loadReferenceInto(api.app.get(Database, { strict: false }), foldedFeatures(), 'embedded', () => undefined);
    const { rounds } = await plantThreeProvinces(api);
    await api.db.query(
      `insert into account_role (account_id, role, library_id, valid_from)
       select account.id, 'library-staff', library.id, '2020-01-01' from account, library
       where username = 'thuthu.tuyhoa' and external_key = 'test:eakar'`,
    );
    for (const { id: roundId } of Object.values(rounds)) {
      for (const who of ['chuyenvien.daklak', 'thuthu.tuyhoa'])
        for (const basis of ['AS_REPORTED', 'CURRENT'])
          await as(api, who).ask(QUESTIONS, { filter: { roundId, basis } });
      await as(api, 'phantich.bo').fetch(`/exports/national-table.xlsx?round=${roundId}&items=B01&lang=vi`);
    }
    await readBeforeItChanged(api);
    await api.db.query(`update rollup set accepted = accepted + 1 where ctid in (select ctid from rollup limit 1)`);
    await as(api, 'phantich.bo').ask('mutation { rebuildRollups { __typename } }');
  } finally {
    await api.stop();
  }
}

/** Accepts what was read before it came to be as it is. */
async function readBeforeItChanged(api: Api): Promise<void> {
  const [{ id }]: [{ id: number }] = await api.db.query(
    `select min(id) as id from submission where state = 'submitted'`,
  );
  const input = { stage: 'province', submissions: [{ id, revision: 0 }] };
  await as(api, 'chuyenvien.daklak').ask(ACCEPT, { input });
}
