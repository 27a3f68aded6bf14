/**
 * Withholds figures that show a single respondent, and those from which such a figure follows (libs/domain disclosure),
 * from viewers who have no right to the units themselves. The pattern of an edition is the same for everybody. An
 * edition that is out does not change any more, so its pattern is worked out once and kept, however many submissions
 * are accepted afterwards. For a viewer who has a right to everything nothing is worked out.
 */
import { Injectable } from '@nestjs/common';
import {
  figureRightsOf,
  isOut,
  relatedTo,
  withheldOf,
  type DisclosureTable,
  type FigureRights,
  type IsoDate,
  type Patterns,
  type Viewer,
} from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { EDITION_DAY_SQL, EditionDay } from '../../rollups/index.js';
import type { RoundReading } from '../reading/form-reading.js';
import { placesOn, type ShownPlaces } from '../reading/shown-places.js';
import { relationsOf } from './form-relations.js';
import { readContributions, type EditionOf } from './read-contributions.js';
import { EditionGuard } from './edition-guard.js';
import { RoundGuard } from './round-guard.js';

/** By the round's id; undefined: the viewer has a right to every figure. */
export type Guards = ReadonlyMap<number, RoundGuard> | undefined;

/** What is kept of an edition: as long as as many submissions are official, on the map of one day. */
interface Kept {
  readonly stamp: string;
  readonly tables: Map<string, DisclosureTable>;
  readonly patterns: Map<string, ReadonlySet<string>>;
}

/** Some years of rounds, with two or three editions each; the oldest goes first. */
const MOST_KEPT = 100;

@Injectable()
export class Disclosure {
  /** By round and edition. */
  private readonly kept = new Map<string, Kept>();

  constructor(private readonly editionDay: EditionDay) {}

  /** Before the snapshot of the figures is taken: for whoever sees editions, those that are due come out. */
  async prepare(viewer: Viewer, today: IsoDate): Promise<void> {
    if (!figureRightsOf(viewer).whole) await this.editionDay.turn(today);
  }

  /** @param items that the figures of a round read, by its own form */
  async guards(
    db: EntityManager,
    viewer: Viewer,
    rounds: readonly RoundReading[],
    items: (reading: RoundReading) => readonly string[],
    today: IsoDate,
  ): Promise<Guards> {
    const rights = figureRightsOf(viewer);
    if (rights.whole || !rounds.length) return undefined;
    const editions = await editionsOf(db, rounds);
    const sectors = await sectorsOf(db);
    const own = await ownTypes(db, rights, rounds);
    let map: Promise<ShownPlaces> | undefined;
    const places = (): Promise<ShownPlaces> => (map ??= placesOn(db, today));
    const guards = new Map<number, RoundGuard>();
    for (const reading of rounds) {
      const { id, closesOn } = reading.round;
      const ownOfRound = own.get(id) ?? new Set();
      const asked = items(reading).filter((item) => reading.form.items.has(item));
      const out = new Map<number, EditionGuard>();
      for (const { edition, accepted, day } of editions.get(id) ?? []) {
        if (!isOut(edition, closesOn, day < today ? day : today)) continue;
        const kept = this.keptOf(`${id}/${edition}`, `${today} ${accepted}`);
        await this.complete(db, { reading, edition }, asked, kept, sectors, places);
        out.set(edition, new EditionGuard(rights, kept.tables, kept.patterns as Patterns, ownOfRound));
      }
      guards.set(id, new RoundGuard(rights, ownOfRound, out));
    }
    return guards;
  }

  private keptOf(key: string, stamp: string): Kept {
    const known = this.kept.get(key);
    if (known?.stamp === stamp) return known;
    const fresh: Kept = { stamp, tables: new Map(), patterns: new Map() };
    this.kept.delete(key);
    this.kept.set(key, fresh);
    const [oldest] = this.kept.keys();
    if (this.kept.size > MOST_KEPT && oldest !== undefined) this.kept.delete(oldest);
    return fresh;
  }

  /** Works out what is not known yet: items that are tied together always in one go, so that their patterns agree. */
  private async complete(
    db: EntityManager,
    { reading, edition }: EditionOf,
    asked: readonly string[],
    { tables, patterns }: Kept,
    sectors: readonly ReadonlySet<string>[],
    places: () => Promise<ShownPlaces>,
  ): Promise<void> {
    const relations = relationsOf(reading.form);
    const missing = [...relatedTo(asked, relations)].filter((item) => !patterns.has(item)).sort();
    if (!missing.length) return;
    const read = await readContributions(db, { reading, edition }, missing, await places());
    for (const item of missing) {
      if (patterns.has(item)) continue;
      const tied = [...relatedTo([item], relations)];
      const found = withheldOf(new Map(tied.map((one) => [one, read.get(one)!])), relations, sectors);
      for (const one of tied) {
        tables.set(one, read.get(one)!);
        patterns.set(one, found.get(one)!);
      }
      await new Promise(setImmediate); // each takes some hundredths of a second: others are let in between
    }
  }
}

interface Edition {
  readonly edition: number;
  /** Official submissions. */
  readonly accepted: number;
  /** Up to which editions are out. */
  readonly day: IsoDate;
}

/** By round: the editions that have submissions. */
async function editionsOf(
  db: EntityManager,
  rounds: readonly RoundReading[],
): Promise<ReadonlyMap<number, readonly Edition[]>> {
  const rows: { id: number; editions: Edition[] }[] = await db.query(
    `select id, json_agg(json_build_object('edition', edition, 'accepted', accepted, 'day', ${EDITION_DAY_SQL})
       order by edition) as editions
     from (select round_id as id, edition, sum(accepted)::int as accepted from rollup
           where round_id = any($1::int[]) group by round_id, edition) each group by id`,
    [rounds.map(({ round }) => round.id)],
  );
  return new Map(rows.map(({ id, editions }) => [id, editions]));
}

/** The types that each ministry governs by default: its officers know what these hold. */
export async function sectorsOf(db: EntityManager): Promise<readonly ReadonlySet<string>[]> {
  const rows: { types: string[] }[] = await db.query(
    `select array_agg(type.code order by type.code) as types
     from library_type type join governing_body body on body.code = type.governed_by
     where body.kind = 'ministry' and not body.restricted group by body.code order by body.code`,
  );
  return rows.map(({ types }) => new Set(types));
}

/** By round, the types all of whose submissions are of the viewer's sector. */
async function ownTypes(
  db: EntityManager,
  { bodies }: FigureRights,
  rounds: readonly RoundReading[],
): Promise<ReadonlyMap<number, ReadonlySet<string>>> {
  if (!bodies.size) return new Map();
  const rows: { id: number; types: string[] }[] = await db.query(
    `select round_id as id, array_agg(type) as types from (
       select round_id, type from obligation where round_id = any($1::int[])
       group by round_id, type having bool_and(body = any($2::text[]))
     ) own group by round_id`,
    [rounds.map(({ round }) => round.id), [...bodies]],
  );
  return new Map(rows.map(({ id, types }) => [id, new Set(types)]));
}
