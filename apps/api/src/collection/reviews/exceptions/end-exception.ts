/** Ends an exception at once, before its last day. */
import { Injectable } from '@nestjs/common';
import { refuse, refuseEnding, type Refusal, type Viewer } from '@vlis/domain';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { findPlace } from '../../../ground/people/index.js';
import { ReviewExceptionEntity } from './exception.entity.js';
import { readExceptions, type ExceptionRow } from './exception-rows.js';

@Injectable()
export class EndException {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  run(viewer: Viewer, id: number): Promise<ExceptionRow | Refusal> {
    return this.database.run(viewer, 'exception.grant', async (tx, audit) => {
      await tx.findOne(ReviewExceptionEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
      const [found] = await readExceptions(tx, { id });
      if (!found || found.endedAt !== null) return refuse('NOT_FOUND');
      const place = await findPlace(tx, viewer, 'exception.grant', found);
      if ('refused' in place) return place;
      const refusal = refuseEnding(viewer.accountId, found.account.id);
      if (refusal) return refusal;
      await tx.update(ReviewExceptionEntity, id, { endedAt: this.clock.now(), endedBy: { id: viewer.accountId } });
      audit.about('account', [found.account.id]).note({ exceptionId: id, ended: true });
      return (await readExceptions(tx, { id }))[0]!;
    });
  }
}
