/**
 * The day up to which editions of figures are out (libs/domain calendar/edition.ts). It is stored in the database and
 * not read from a server's clock: an acceptance that begins before midnight may end after it, and the clocks of two
 * servers differ. Every acceptance locks the day until it ends and belongs to no earlier day; the day moves on only
 * while nobody holds the lock. So what somebody has been shown as an edition has all of its submissions, and none joins
 * it afterwards.
 */
import { Injectable } from '@nestjs/common';
import type { IsoDate } from '@vlis/domain';
import { systemViewer } from '../../platform/access/system-viewer.js';
import { Database } from '../../platform/database/database.js';
import { Log } from '../../platform/log/log.js';

/** It does not wait for the lock: while an acceptance holds the day the day stays, and the next query tries again. */
const TURN = `
  with turned as (
    update edition_day set day = $1
    where id = (select id from edition_day where day < $1 for no key update skip locked) returning day
  )
  select coalesce((select day from turned), (select day from edition_day))::text as day`;

@Injectable()
export class EditionDay {
  /** As far as this process has seen it come; it never goes back. */
  private seen: IsoDate = '';

  constructor(
    private readonly database: Database,
    private readonly log: Log,
  ) {}

  /**
   * Brings out what is due by today, outside of any transaction and before figures are read. Where it cannot be written (the
   * disk is full, the server is a standby) figures are shown as they were yesterday.
   */
  async turn(today: IsoDate): Promise<void> {
    if (this.seen >= today) return;
    try {
      const [row] = await this.database.keep<{ day: IsoDate }[]>(systemViewer('edition'), (tx) =>
        tx.query(TURN, [today]),
      );
      this.seen = row!.day;
    } catch (error) {
      this.log.fault(error, { editions: today });
    }
  }
}

/** As the snapshot of the figures has it. */
export const EDITION_DAY_SQL = `(select day::text from edition_day)`;
