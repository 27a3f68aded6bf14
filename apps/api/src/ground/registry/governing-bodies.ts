/** Governing bodies of libraries as stored: some dozen rows, always read whole. */
import type { GoverningBody } from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import type { ReferenceStep } from '../../platform/command/reference-step.js';
import { insert } from '../../platform/database/insert.js';
import { GoverningBodyEntity } from './governing-body.entity.js';

/** By code; those of the past last. */
export async function loadGoverningBodies(db: EntityManager): Promise<ReadonlyMap<string, GoverningBody>> {
  const bodies = await db
    .createQueryBuilder(GoverningBodyEntity, 'body')
    .orderBy('body.validTo is not null')
    .addOrderBy(`body.kind <> 'ministry'`)
    .addOrderBy('body.kind')
    .addOrderBy('body.code')
    .getMany();
  return new Map(bodies.map((body) => [body.code, body]));
}

/** Adds bodies and corrects their names and days. Throws where one would change whether it is restricted. */
async function takeBodies(tx: EntityManager, bodies: readonly GoverningBody[]): Promise<void> {
  const known = await loadGoverningBodies(tx);
  const turned = bodies.find(({ code, restricted }) => (known.get(code)?.restricted ?? restricted) !== restricted);
  if (turned)
    throw new Error(`${turned.code} is counted as it was: another body must follow it to be restricted or not`);
  const changing = ['name_vi', 'name_en', 'kind', 'valid_from', 'valid_to', 'succeeded_by'];
  await insert(tx, GoverningBodyEntity, bodies).orUpdate(changing, ['code']).execute();
}

export const loadBodies: ReferenceStep = {
  name: 'governing bodies',
  load: async (tx, { governingBodies }) => {
    await takeBodies(tx, governingBodies);
    return governingBodies.length;
  },
};
