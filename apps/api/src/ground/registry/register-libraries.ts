/**
 * Enters libraries into the register and gives each its national identifier. Registering the same library again (same
 * external key, same history) answers with the identifier it has; another history is refused: changes of a library's life
 * are events of their own. All or nothing: one wrong row and none is registered.
 */
import { Injectable } from '@nestjs/common';
import {
  identifierOf,
  issue,
  nameKey,
  plainName,
  refuse,
  type Issue,
  type LibraryType,
  type Refusal,
  type Viewer,
} from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import type { AuditDraft } from '../../platform/audit/audit-draft.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { writeByParts } from '../../platform/database/write-by-parts.js';
import { Gazetteer } from '../territory/index.js';
import { checkRegistrations } from './check-registrations.js';
import { loadGoverningBodies } from './governing-bodies.js';
import { loadLibraryTypes } from './library-types.js';
import { findRegistered, sameHistory, type KeptState } from './registered.js';
import type { RegisteredLibrary, Registration } from './registration.js';

/** By external key. */
export type RegisteredLibraries = ReadonlyMap<string, RegisteredLibrary>;

const ROWS_AT_ONCE = 2500;

/** Above this the audit entry tells how many, not which. */
const NAMED_IN_AUDIT = 500;

@Injectable()
export class RegisterLibraries {
  constructor(private readonly work: UnitOfWork) {}

  run(viewer: Viewer, rows: readonly Registration[]): Promise<RegisteredLibraries | Refusal> {
    return this.work.run<RegisteredLibraries>(viewer, 'library.register', (tx, audit) => enterRows(tx, audit, rows));
  }
}

/** The same inside somebody's transaction. */
export async function enterRows(
  tx: EntityManager,
  audit: AuditDraft,
  rows: readonly Registration[],
): Promise<RegisteredLibraries | Refusal> {
  const units = await Gazetteer.load(tx);
  const types = await loadLibraryTypes(tx);
  const issues = checkRegistrations(rows, { types, units, bodies: await loadGoverningBodies(tx) });
  if (issues.length) return refuseRows(issues);

  const kept = await findRegistered(
    tx,
    rows.map(({ externalKey }) => externalKey),
  );
  const changed = rows.flatMap((row, i) => {
    const library = kept.get(row.externalKey);
    const differs = library && !sameHistory(library.states, statesOf(row, units, types, library.states));
    return differs ? [issue('HISTORY_DIFFERS', `rows.${i}.states`, { library: row.externalKey })] : [];
  });
  if (changed.length) return refuseRows(changed);

  const fresh = rows.filter(({ externalKey }) => !kept.has(externalKey));
  const registered = await register(tx, fresh, units, types);
  const ids = registered.map(([, { id }]) => id);
  audit.about('library', ids.length <= NAMED_IN_AUDIT ? ids : []).note({ registered: ids.length, known: kept.size });
  return new Map([...[...kept].map(([key, { id, identifier }]) => [key, { id, identifier }] as const), ...registered]);
}

const refuseRows = (issues: readonly Issue[]): Refusal => refuse('INVALID_INPUT', issues, { detail: issues[0]!.path });

/** A state that names no body has the one it was registered with, or at first the one that governs its type. */
const statesOf = (
  { states }: Registration,
  units: Gazetteer,
  types: ReadonlyMap<string, LibraryType>,
  kept: readonly KeptState[] = [],
): readonly KeptState[] =>
  states.map(({ name, province, commune, body, ...state }) => ({
    ...state,
    nameVi: plainName(name.vi),
    nameEn: plainName(name.en) || plainName(name.vi),
    provinceId: units.idOf(province),
    communeId: commune && units.idOf(commune),
    body:
      body ?? kept.find(({ validFrom }) => validFrom === state.validFrom)?.body ?? types.get(state.type)!.governedBy,
  }));

type Entered = readonly [externalKey: string, library: RegisteredLibrary];

async function register(
  tx: EntityManager,
  rows: readonly Registration[],
  units: Gazetteer,
  types: ReadonlyMap<string, LibraryType>,
): Promise<readonly Entered[]> {
  const ids: { id: number }[] = await tx.query(
    `select nextval(pg_get_serial_sequence('library', 'id'))::int as id from generate_series(1, $1)`,
    [rows.length],
  );
  // The sequence never gives a number twice, not even one that a failed transaction took: so no identifier is reused.
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
          statesOf(one.row, units, types).map((state) => ({ ...state, libraryId: one.entered[1].id })),
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

/** Values of a statement, column by column. */
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

/** Made once for states that follow each other under one name, as most of a library's do. */
function nameKeys(states: readonly NewState[]): readonly string[] {
  let made = { of: '', key: '' };
  return states.map(({ nameVi, nameEn }) => {
    const of = `${nameVi} ${nameEn}`;
    if (of !== made.of) made = { of, key: nameKey(of) };
    return made.key;
  });
}
