/** Adds a day off, such as one that the Government announces; `decideDayOff` of the domain decides. Rounds keep their days. */
import { Injectable } from '@nestjs/common';
import { decideDayOff, isRefusal, type DayOff, type DayOffWish, type Refusal, type Viewer } from '@vlis/domain';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { DayOffEntity } from './day-off.entity.js';
import { rowOf } from './days-off.js';

@Injectable()
export class KeepDayOff {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  run(viewer: Viewer, wish: DayOffWish): Promise<DayOff | Refusal> {
    return this.database.run(viewer, 'dayoff.keep', async (tx, audit) => {
      audit.about('day-off', [wish.day]);
      // Whoever adds the same day meanwhile waits, and then finds it there.
      await tx.query(`select pg_advisory_xact_lock(hashtextextended('days off', 0))`);
      const isKnown = await tx.existsBy(DayOffEntity, { day: wish.day });
      const dayOff = decideDayOff(wish, { today: this.clock.today(), isKnown });
      if (isRefusal(dayOff)) return dayOff;
      await tx.insert(DayOffEntity, rowOf(dayOff));
      audit.note({ isWorked: dayOff.isWorked }).because(wish.reason.trim());
      return dayOff;
    });
  }
}
