/**
 * The job that takes the steps of the calendar. Each wave is a transaction of its own under the key of reminders, so a job that is
 * killed midway, or done twice, reminds nobody twice; one that was not done on its day is made up for.
 */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { isRefusal, stepsToday, type IsoDate, type ReminderStep } from '@vlis/domain';
import { z } from 'zod';
import type { EntityManager } from 'typeorm';
import { systemViewer } from '../../platform/access/system-viewer.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { JobHandlers } from '../../platform/jobs/job-handlers.js';
import type { JobKind } from '../../platform/jobs/job-kind.js';
import { loadRounds, phaseOn, WITH_LIBRARY_SQL, type RoundRow } from '../calendar/index.js';
import { remindSet } from './remind-set.js';
import { loadSteps } from './reminder-steps.js';

export const REMIND_BY_CALENDAR: JobKind = {
  name: 'remind-by-calendar',
  data: z.strictObject({}),
  recurs: true,
  ...{ expireInSeconds: 900, retryLimit: 12, retryDelay: 60 },
};

const CALENDAR = systemViewer('reminders');
/** Libraries of one transaction: none holds its locks for long. */
const AT_ONCE = 5000;

interface Place {
  readonly provinceId: number;
  readonly dueOn: IsoDate;
  readonly libraryIds: readonly number[];
}

interface Wave {
  readonly roundId: number;
  readonly step: ReminderStep;
  readonly wave: number;
  readonly libraryIds: readonly number[];
}

@Injectable()
export class RemindByCalendar implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.handlers.register(REMIND_BY_CALENDAR, {
      run: async ({ signal }, finish) => {
        for (const wave of await this.waves()) {
          signal.throwIfAborted();
          await this.remind(wave);
        }
        await finish(() => Promise.resolve());
      },
    });
  }

  private waves(): Promise<readonly Wave[]> {
    const today = this.clock.today();
    return this.database.read(
      CALENDAR,
      async (db) => {
        const steps = await loadSteps(db);
        const rounds = (await loadRounds(db)).filter((round) => ['open', 'overdue'].includes(phaseOn(round, today)));
        const waves: Wave[] = [];
        for (const round of rounds) waves.push(...wavesOf(steps, round, await placesOf(db, round.id), today));
        return waves;
      },
      'nation',
    );
  }

  private async remind({ roundId, step, wave, libraryIds }: Wave): Promise<void> {
    const answer = await this.database.run(
      CALENDAR,
      'reminder.send',
      (tx, audit, news) =>
        remindSet(
          tx,
          { audit, news },
          {
            of: { roundId, occasion: step.occasion, wave },
            ...{ libraryIds, roles: step.roles, viewer: null, byMail: step.channel === 'bell-and-mail' },
            sender: { sentBy: null, stepId: step.id },
            ...{ at: this.clock.now(), today: this.clock.today() },
          },
        ),
      'nation',
    );
    if (answer === undefined || isRefusal(answer)) throw new Error(`the calendar could not remind of round ${roundId}`);
  }
}

/** Libraries whose submission is with them, by their place and due day. */
const placesOf = (db: EntityManager, roundId: number): Promise<readonly Place[]> =>
  db.query(
    `select o.province_id as "provinceId", o.due_on as "dueOn", array_agg(o.library_id order by o.library_id) as "libraryIds"
     from obligation o
     left join submission on submission.round_id = o.round_id and submission.library_id = o.library_id
     where o.round_id = $1 and ${WITH_LIBRARY_SQL} group by 1, 2 order by 1, 2`,
    [roundId],
  );

function wavesOf(
  steps: readonly ReminderStep[],
  { id: roundId, opensOn }: RoundRow,
  places: readonly Place[],
  today: IsoDate,
): readonly Wave[] {
  const waves = new Map<string, { step: ReminderStep; wave: number; libraryIds: number[] }>();
  for (const { provinceId, dueOn, libraryIds } of places)
    for (const { step, wave } of stepsToday(steps, { days: { opensOn, dueOn }, provinceId }, today)) {
      const key = `${step.id}/${wave}`;
      const one = waves.get(key) ?? { step, wave, libraryIds: [] };
      waves.set(key, { ...one, libraryIds: [...one.libraryIds, ...libraryIds] });
    }
  return [...waves.values()].flatMap(({ libraryIds, ...of }) =>
    Array.from({ length: Math.ceil(libraryIds.length / AT_ONCE) }, (_, n) => ({
      ...{ roundId, ...of, libraryIds: libraryIds.slice(n * AT_ONCE, (n + 1) * AT_ONCE) },
    })),
  );
}
