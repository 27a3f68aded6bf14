/**
 * Who takes part: the ready accounts of the demonstration. Two librarians are given the commune libraries of one
 * province by the administrator, half each, and a round of a year that nobody reported on is opened for them, so that
 * it takes submissions on whatever day this is run.
 */
import { ASSIGN, FORMS, LIBRARIES, OPEN_ROUND, PROVINCE } from './documents.js';
import { Ledger, Witness } from './ledger.js';
import { Person } from './person.js';
import type { System } from './system.js';

export interface Scene {
  readonly system: System;
  readonly ledger: Ledger;
  readonly witness: Witness;
  readonly administrator: Person;
  readonly officer: Person;
  readonly analyst: Person;
  readonly reader: Person;
  /** Asks what it should not, as dear as it can. */
  readonly attacker: Person;
  readonly librarians: ReadonlyArray<{ readonly person: Person; readonly libraries: readonly number[] }>;
  /** The round that takes submissions now. */
  readonly round: () => number;
  /** Opens the next one when all submissions of this one are official. */
  readonly openNextRound: () => Promise<void>;
}

const LIBRARIES_EACH = 12;
/** Years before there was a demonstration. */
const FIRST_YEAR = 1950;
const DAY = 86_400_000;

const isoDay = (moment: number): string => new Date(moment).toISOString().slice(0, 10);

/** What was asked while the system was well must be answered. */
const demand = <T>({ data, status, code }: { data?: T; status: number; code?: string }): T => {
  if (data === undefined) throw new Error(`the scene could not be set: ${status} ${code ?? ''}`);
  return data;
};

export async function setScene(system: System): Promise<Scene> {
  const [ledger, witness] = [new Ledger(), new Witness()];
  const person = (account: string): Person => new Person(system, witness, account);
  const [administrator, officer, analyst, reader, attacker, first, second] = [
    ...['quantri', 'chuyenvien.daklak', 'phantich.bo', 'lanhdao.bo', 'danhgia', 'thuthu.tuyhoa', 'giamdoc.tvdaklak'],
  ].map(person) as [Person, Person, Person, Person, Person, Person, Person];
  for (const each of [administrator, officer, analyst, reader, attacker, first, second]) await each.signIn();

  const { me } = demand(
    await officer.ask<{ me: { assignments: { place: { id: number } | null }[] } }>('read', PROVINCE),
  );
  const provinceId = me.assignments[0]?.place?.id;
  const { libraries } = demand(
    await officer.ask<{ libraries: { rows: { id: number }[] } }>('read', LIBRARIES, { provinceId }),
  );
  const ids = libraries.rows.map(({ id }) => id);
  const librarians = [first, second].map((one, index) => ({
    person: one,
    libraries: ids.slice(index * LIBRARIES_EACH, (index + 1) * LIBRARIES_EACH),
  }));
  for (const { person: one, libraries: held } of librarians) {
    for (const libraryId of held) {
      const input = { username: one.account, role: 'LIBRARY_STAFF', libraryId };
      demand(await administrator.ask('write', ASSIGN, { input }));
    }
  }

  const { formVersions } = demand(
    await administrator.ask<{ formVersions: { id: number; formCode: string }[] }>('read', FORMS),
  );
  let year = FIRST_YEAR;
  const openNextRound = async (): Promise<void> => {
    const input = {
      formVersionId: formVersions[0]!.id,
      period: String(year),
      opensOn: isoDay(Date.now() - 2 * DAY),
      cutoffOn: isoDay(Date.now() - 2 * DAY),
      dueOn: isoDay(Date.now() + 30 * DAY),
      closesOn: isoDay(Date.now() + 60 * DAY),
    };
    const { data } = await administrator.ask<{ openRound: { __typename: string; id: number; code?: string } }>(
      ...(['write', OPEN_ROUND, { input }] as const),
    );
    if (data?.openRound.__typename === 'Round') ledger.rounds.push(data.openRound.id);
    // It was opened although the answer did not arrive: the next year's is taken instead.
    if (data !== undefined) year += 1;
  };
  await openNextRound();
  if (ledger.rounds.length === 0) throw new Error('the scene could not be set: no round');
  return {
    ...{ system, ledger, witness, administrator, officer, analyst, reader, attacker, librarians, openNextRound },
    round: () => ledger.rounds.at(-1)!,
  };
}
