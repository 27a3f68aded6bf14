/**
 * Enters libraries into the register and gives each its national identifier: all of them or none. `decideRegister` of the domain
 * decides.
 */
import { Injectable } from '@nestjs/common';
import {
  decideRegister,
  identifierOf,
  isRefusal,
  nameKey,
  statesOf,
  type KeptState,
  type KnownReference,
  type RegisterDecision,
  type RegisteredLibrary,
  type Refusal,
  type Registration,
  type Viewer,
} from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import type { AuditDraft } from '../../platform/audit/audit-draft.js';
import { Database } from '../../platform/database/database.js';
import { writeByParts } from '../../platform/database/write-by-parts.js';
import { findRegistered } from './registered.js';
import { loadRegisterReference } from './register-reference.js';

/** By external key. */
export type RegisteredLibraries = ReadonlyMap<string, RegisteredLibrary>;

const ROWS_AT_ONCE = 2500;

/** With more libraries than this the audit entry has their number and not their ids. */
const NAMED_IN_AUDIT = 500;

@Injectable()
export class RegisterLibraries {
  constructor(private readonly database: Database) {}

  run(viewer: Viewer, rows: readonly Registration[]): Promise<RegisteredLibraries | Refusal> {
    return this.database.run<RegisteredLibraries>(viewer, 'library.register', async (tx, audit) => {
      const reference = await loadRegisterReference(tx);
      const keys = rows.map(({ externalKey }) => externalKey);
      const decided = decideRegister(rows, reference, await findRegistered(tx, keys));
      return isRefusal(decided) ? decided : enterLibraries(tx, audit, decided, reference);
    });
  }
}

/** Writes the registrations that were decided, in the caller's transaction. */
export async function enterLibraries(
  tx: EntityManager,
  audit: AuditDraft,
  { fresh, known }: RegisterDecision,
  reference: KnownReference,
): Promise<RegisteredLibraries> {
  const registered = await register(tx, fresh, reference);
  const ids = registered.map(([, { id }]) => id);
  audit.about('library', ids.length <= NAMED_IN_AUDIT ? ids : []).note({ registered: ids.length, known: known.size });
  return new Map([...[...known].map(([key, { id, identifier }]) => [key, { id, identifier }] as const), ...registered]);
}

type Entered = readonly [externalKey: string, library: RegisteredLibrary];

async function register(
  tx: EntityManager,
  rows: readonly Registration[],
  reference: KnownReference,
): Promise<readonly Entered[]> {
  const ids: { id: number }[] = await tx.query(
    `select nextval(pg_get_serial_sequence('library', 'id'))::int as id from generate_series(1, $1)`,
    [rows.length],
  );
  // The sequence never returns a number twice, not even one of a transaction that failed: so no identifier is reused.
  const entered = rows.map(({ externalKey }, i): Entered => {
    const { id } = ids[i]!;
    return [externalKey, { id, identifier: identifierOf(BigInt(id)) }];
  });
  const all = rows.map((row, i) => ({ row, entered: entered[i]! }));
  await writeByParts(
    all,
    ROWS_AT_ONCE,
    (part) => ({
      libraries: libraryColumns(part.map((one) => one.entered)),
      states: stateColumns(
        part.flatMap((one) =>
          statesOf(one.row, reference).map((state) => ({ ...state, libraryId: one.entered[1].id })),
        ),
      ),
    }),
    async ({ libraries, states }) => {
      await insertLibraries(tx, libraries);
      await insertStates(tx, states);
    },
  );
  return entered;
}

/** The values of a statement, by column. */
type Columns = readonly (readonly unknown[])[];

const libraryColumns = (entered: readonly Entered[]): Columns => [
  ...[entered.map(([, { id }]) => id), entered.map(([, { identifier }]) => identifier), entered.map(([key]) => key)],
];

const insertLibraries = (tx: EntityManager, columns: Columns): Promise<unknown> =>
  tx.query(
    `insert into library (id, identifier, external_key) overriding system value
     select id, identifier, external_key from unnest($1::int[], $2::text[], $3::text[]) as
       entered (id, identifier, external_key)`,
    [...columns],
  );

type NewState = KeptState & { readonly libraryId: number };

function stateColumns(states: readonly NewState[]): Columns {
  const column = <K extends keyof NewState>(name: K): readonly NewState[K][] => states.map((state) => state[name]);
  return [
    ...[column('libraryId'), column('validFrom'), column('validTo'), column('nameVi'), column('nameEn')],
    nameKeys(states),
    ...[column('type'), column('status'), column('provinceId'), column('communeId'), column('body')],
  ];
}

const insertStates = (tx: EntityManager, columns: Columns): Promise<unknown> =>
  tx.query(
    `insert into library_state (library_id, valid_from, valid_to, name_vi, name_en, search_key, type, status,
       province_id, commune_id, body)
     select * from unnest($1::int[], $2::date[], $3::date[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[],
       $9::int[], $10::int[], $11::text[])`,
    [...columns],
  );

/** States that follow each other under the same name, as most of a library's do, share one computed key. */
function nameKeys(states: readonly NewState[]): readonly string[] {
  let made = { of: '', key: '' };
  return states.map(({ nameVi, nameEn }) => {
    const of = `${nameVi} ${nameEn}`;
    if (of !== made.of) made = { of, key: nameKey(of) };
    return made.key;
  });
}
