/**
 * Loads a demonstration through the product's own actions: libraries are registered, rounds opened, submissions
 * imported, returned, answered and accepted as people do it, each on its day. Loading again goes on where it was broken
 * off, and changes nothing where all is there.
 */
import type { INestApplicationContext } from '@nestjs/common';
import { periodCode } from '@vlis/domain';
import { type DemoLibrary, type Demonstration, type ReferenceData, type ReferenceRound } from '@vlis/seed';
import { OpenRound } from '../../collection/calendar/index.js';
import { loadAccounts } from '../../ground/people/index.js';
import { systemViewer } from '../../platform/access/system-viewer.js';
import { Database } from '../../platform/database/database.js';
import { type RegisteredLibraries, RegisterLibraries } from '../../ground/registry/index.js';
import { AcceptSubmissions, ReturnSubmission } from '../../collection/reviews/index.js';
import { AnswerQuery, ImportSubmissions } from '../../collection/submissions/index.js';
import { batchesOf, inParts } from './batches.js';
import { castOf, type Cast } from './cast.js';
import type { SettableClock } from './demonstration-clock.js';
import { writeProvinceReports } from './province-reports.js';
import { lotsOf, registrationOf } from './demonstration-libraries.js';
import { granted, MakeMoves, type Actions, type LoadedSubmission } from './make-moves.js';
import { loadedSoFar } from './loaded-so-far.js';

/** Submissions of so many libraries are held in memory at a time. */
const LOT = 2500;

export class LoadDemonstration {
  private readonly database: Database;
  private readonly actions: Actions;

  constructor(
    private readonly app: INestApplicationContext,
    private readonly clock: SettableClock,
    private readonly progress: (line: string) => void,
  ) {
    this.database = app.get(Database, { strict: false });
    this.actions = {
      import: app.get(ImportSubmissions, { strict: false }),
      accept: app.get(AcceptSubmissions, { strict: false }),
      return: app.get(ReturnSubmission, { strict: false }),
      answer: app.get(AnswerQuery, { strict: false }),
    };
  }

  async run(reference: ReferenceData, demonstration: Demonstration): Promise<void> {
    const cast = await castOf(this.database);
    const register = this.app.get(RegisterLibraries, { strict: false });
    const libraries = await this.timed(
      'libraries',
      async () => granted(await register.run(cast.clerk, demonstration.libraries.map(registrationOf)), 'libraries'),
      ({ size }) => `${size}`,
    );
    await this.grantRoles(cast, reference);
    const rounds = new Map<string, number>();
    for (const round of demonstration.rounds) rounds.set(periodCode(round.period), await this.open(cast, round));
    // So much at once: the planner must not wait for the next automatic look at the tables.
    await this.database.keep(systemViewer('demonstration'), (tx) =>
      tx.query('analyze library, library_state, obligation'),
    );
    const lots = lotsOf(demonstration.libraries, LOT);
    for (const [i, lot] of lots.entries()) {
      if (lots.length > 1) this.progress(`part ${i + 1} of ${lots.length}: ${lot.length} libraries`);
      await this.loadLot(cast, demonstration, lot, libraries, rounds);
    }
    const { app, clock } = this;
    await this.timed(
      'reports of provinces',
      () => writeProvinceReports({ app, clock, cast }, [...rounds.values()]),
      (count) => `${count}`,
    );
  }

  private async grantRoles({ clerk }: Cast, reference: ReferenceData): Promise<void> {
    await this.database.run(clerk, 'library.register', async (tx, audit) => {
      const accounts = await loadAccounts.load(tx, reference);
      audit.about('account', []).note({ accounts });
      return accounts;
    });
  }

  private async open({ clerk }: Cast, round: ReferenceRound): Promise<number> {
    const period = periodCode(round.period);
    const found = await this.database.read<{ versionId: number; roundId: number | null }[]>(clerk, (db) =>
      db.query(
        `select version.id as "versionId", round.id as "roundId"
       from form join form_version version on version.form_id = form.id and version.number = $2
       left join round on round.form_id = form.id and round.period = $3
       where form.code = $1`,
        [round.form.code, round.form.version, period],
      ),
    );
    const [known] = found;
    if (!known) throw new Error(`the form ${round.form.code} version ${round.form.version} is not loaded`);
    if (known.roundId !== null) return known.roundId;
    const { opensOn, cutoffOn, dueOn, closesOn } = round;
    this.clock.set(new Date(`${opensOn}T00:00:00+07:00`));
    const command = { period, formVersionId: known.versionId, opensOn, cutoffOn, dueOn, closesOn };
    const opened = await this.app.get(OpenRound, { strict: false }).run(clerk, command);
    return granted(opened, `round ${period}`).id;
  }

  private async loadLot(
    cast: Cast,
    demonstration: Demonstration,
    lot: readonly DemoLibrary[],
    libraries: RegisteredLibraries,
    rounds: ReadonlyMap<string, number>,
  ): Promise<void> {
    const made = await this.timed(
      'figures',
      () =>
        lot.flatMap((library) =>
          demonstration
            .submissionsFor(library)
            .map((submission) => ({ library: libraries.get(library.key)!.id, submission })),
        ),
      ({ length }) => `${length} submissions`,
    );
    for (const [period, roundId] of rounds) {
      const submissions = made.filter(({ submission }) => submission.period === period);
      await this.timed(
        period,
        () =>
          this.loadRound(
            cast,
            roundId,
            submissions.map(({ library, submission }) => ({ libraryId: library, submission })),
          ),
        (summary) => summary,
      );
    }
  }

  private async loadRound(
    cast: Cast,
    roundId: number,
    submissions: readonly Pick<LoadedSubmission, 'libraryId' | 'submission'>[],
  ): Promise<string> {
    const ids = submissions.map(({ libraryId }) => libraryId);
    const known = await this.database.read(cast.clerk, (db) => loadedSoFar(db, roundId, ids));
    const loading = submissions.flatMap(({ libraryId, submission }): LoadedSubmission[] => {
      const soFar = known.get(libraryId);
      return soFar ? [{ libraryId, submission, steps: submission.steps, ...soFar, heldBack: false }] : [];
    });
    const moves = new MakeMoves(this.database, this.actions, cast, this.clock, roundId);
    for (const batch of batchesOf(loading)) await moves.make(batch);
    const drafts = loading.filter(({ steps, submissionId }) => !steps.length && submissionId === undefined);
    for (const part of inParts(drafts)) await moves.save(part);
    const held = loading.filter(({ heldBack }) => heldBack).length;
    const summary = [`${loading.length} submissions`];
    if (held) summary.push(`${held} kept as drafts`);
    if (loading.length < submissions.length) summary.push(`${submissions.length - loading.length} not owed`);
    return summary.join(', ');
  }

  private async timed<T>(name: string, action: () => T | Promise<T>, summary: (result: T) => string): Promise<T> {
    const began = performance.now();
    const result = await action();
    this.progress(`${name}: ${summary(result)} (${((performance.now() - began) / 1000).toFixed(1)} s)`);
    return result;
  }
}
