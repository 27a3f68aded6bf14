/** Lets one person do what takes two people, in an office that has only one: in a place, with days of validity and a reason. */
import { Injectable } from '@nestjs/common';
import { issue, refuse, refuseException, type IsoDate, type Refusal, type Viewer } from '@vlis/domain';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { AccountEntity, findPlace } from '../../../ground/people/index.js';
import { ReviewExceptionEntity } from './exception.entity.js';
import { readExceptions, type ExceptionRow } from './exception-rows.js';

export interface GrantExceptionCommand {
  readonly username: string;
  readonly unitId?: number | null;
  readonly libraryId?: number | null;
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate;
  readonly reason: string;
}

@Injectable()
export class GrantException {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  run(viewer: Viewer, { username, reason, ...wish }: GrantExceptionCommand): Promise<ExceptionRow | Refusal> {
    return this.database.run(viewer, 'exception.grant', async (tx, audit) => {
      const place = await findPlace(tx, viewer, 'exception.grant', wish);
      if ('refused' in place) return place;
      const account = await tx.findOneBy(AccountEntity, { username: username.trim(), active: true });
      if (!account) return refuse('NOT_FOUND', [issue('UNKNOWN_ACCOUNT', 'username', { username })]);
      const given = { ...wish, accountId: account.id, reason: reason.trim() };
      const refusal = refuseException(viewer.accountId, given, this.clock.today());
      if (refusal) return refusal;
      const { validFrom, validTo } = given;
      const { id } = await tx.save(
        tx.create(ReviewExceptionEntity, {
          ...{ account, unitId: place.unitId, libraryId: place.libraryId, validFrom, validTo, reason: given.reason },
          ...{ grantedBy: { id: viewer.accountId }, grantedAt: this.clock.now() },
        }),
      );
      audit
        .about('account', [account.id])
        .note({ exceptionId: id, ...wish })
        .because(given.reason);
      return (await readExceptions(tx, { id }))[0]!;
    });
  }
}
