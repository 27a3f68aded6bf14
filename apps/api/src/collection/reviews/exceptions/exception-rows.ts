/** Exceptions to the rule of two people, with who may act alone and who granted it. */
import type { IsoDate } from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { ReviewExceptionEntity } from './exception.entity.js';

export interface ExceptionRow {
  readonly id: number;
  readonly account: { readonly id: number; readonly username: string; readonly name: string };
  /** A province, a library, or neither: the nation. */
  readonly unitId: number | null;
  readonly libraryId: number | null;
  readonly validFrom: IsoDate;
  /** Last day. */
  readonly validTo: IsoDate;
  readonly reason: string;
  readonly grantedBy: string;
  readonly grantedAt: Date;
  readonly endedAt: Date | null;
  readonly endedBy: string | null;
}

const MOST = 200;

/** The newest first. */
export async function readExceptions(
  db: EntityManager,
  { id, accountId }: { readonly id?: number; readonly accountId?: number | null },
): Promise<ExceptionRow[]> {
  const exceptions = await db.find(ReviewExceptionEntity, {
    where: { ...(id !== undefined && { id }), ...(accountId != null && { account: { id: accountId } }) },
    relations: { account: true, grantedBy: true, endedBy: true },
    order: { id: 'desc' },
    take: MOST,
  });
  return exceptions.map(({ grantedBy, endedBy, ...exception }) => ({
    ...exception,
    ...{ grantedBy: grantedBy.name, endedBy: endedBy?.name ?? null },
  }));
}
