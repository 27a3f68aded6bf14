/** The bodies that libraries answer to, as stored: some dozen rows, read whole. */
import type { GoverningBody } from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import type { ReferenceStep } from '../../platform/command/reference-step.js';

/** By code; those of the past last. */
export async function loadGoverningBodies(db: EntityManager): Promise<ReadonlyMap<string, GoverningBody>> {
  const rows: GoverningBody[] = await db.query(
    `select code, json_build_object('vi', name_vi, 'en', name_en) as name, kind, restricted,
       valid_from as "validFrom", valid_to as "validTo", succeeded_by as "succeededBy"
     from governing_body order by valid_to is not null, kind <> 'ministry', kind, code`,
  );
  return new Map(rows.map((body) => [body.code, body]));
}

/** Adds bodies and corrects their names and days. Throws where one would change whether it is restricted. */
async function takeBodies(tx: EntityManager, bodies: readonly GoverningBody[]): Promise<void> {
  const known = await loadGoverningBodies(tx);
  const turned = bodies.find(({ code, restricted }) => (known.get(code)?.restricted ?? restricted) !== restricted);
  if (turned)
    throw new Error(`${turned.code} is counted as it was: another body must follow it to be restricted or not`);
  await tx.query(
    `insert into governing_body (code, name_vi, name_en, kind, restricted, valid_from, valid_to, succeeded_by)
     select code, name ->> 'vi', name ->> 'en', kind, restricted, "validFrom", "validTo", "succeededBy"
     from jsonb_to_recordset($1::jsonb) as body (code text, name jsonb, kind text, restricted boolean,
       "validFrom" date, "validTo" date, "succeededBy" text)
     on conflict (code) do update set name_vi = excluded.name_vi, name_en = excluded.name_en, kind = excluded.kind,
       valid_from = excluded.valid_from, valid_to = excluded.valid_to, succeeded_by = excluded.succeeded_by`,
    [JSON.stringify(bodies)],
  );
}

export const loadBodies: ReferenceStep = {
  name: 'governing bodies',
  load: async (tx, { governingBodies }) => {
    await takeBodies(tx, governingBodies);
    return governingBodies.length;
  },
};
