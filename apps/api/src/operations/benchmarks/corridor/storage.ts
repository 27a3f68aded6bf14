/**
 * What a fact takes on disk, keys and indexes included, beside the narrow layout (one row per fact) that decision 5 of the
 * architecture turned down: as measured then, and with a sample of these very facts.
 */
import { COUNT_FACTS } from './bare-tables.js';
import type { Scene } from './scene.js';

/** Bytes per fact of the narrow layout, over 12 million facts (docs/decisions/0003). */
const NARROW_THEN = 74.7;
const SAMPLE = 5000;

export async function weighFacts({ db, record, progress }: Scene): Promise<void> {
  await db.query('vacuum analyze');
  const [whole]: { bytes: string; facts: string }[] = await db.query(
    `select (select sum(pg_total_relation_size(inhrelid))::text from pg_inherits where inhparent = 'fact'::regclass) as bytes,
       ${COUNT_FACTS}::text as facts from fact`,
  );
  const facts = Number(whole!.facts);
  const perFact = Number(whole!.bytes) / facts;

  await db.query(
    `create table bare_narrow (round_id int, library_id int, item smallint, value bigint not null,
       primary key (round_id, library_id, item))`,
  );
  await db.query(
    `insert into bare_narrow
     select round_id, library_id, item, value
     from (select * from fact limit ${SAMPLE}) as sampled, unnest(values) with ordinality as v (value, item)
     where value is not null order by round_id, library_id, item`,
  );
  const [narrow]: { bytes: string; facts: string }[] = await db.query(
    `select pg_total_relation_size('bare_narrow')::text as bytes, count(*)::text as facts from bare_narrow`,
  );
  await db.query('drop table bare_narrow');
  progress(`facts: ${facts}, narrow sample: ${narrow!.facts}`);
  record('facts stored', facts, 'facts');
  record('storage per fact', perFact, 'bytes', {
    ...{
      name: `one narrow row per fact, ${narrow!.facts} of these`,
      value: Number(narrow!.bytes) / Number(narrow!.facts),
    },
  });
  record('storage per fact, beside the number known', perFact, 'bytes', {
    ...{ name: 'one narrow row per fact, 12 million (decision 0003)', value: NARROW_THEN },
  });
}
