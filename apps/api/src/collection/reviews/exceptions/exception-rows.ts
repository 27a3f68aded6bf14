/** Exceptions to the rule of two people, with who may act alone and who said so. */
import type { IsoDate } from '@vlis/domain';
import type { EntityManager } from 'typeorm';

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

/** The newest first. */
export const readExceptions = (
  db: EntityManager,
  { id, accountId }: { readonly id?: number; readonly accountId?: number | null },
): Promise<ExceptionRow[]> =>
  db.query(
    `select x.id, json_build_object('id', a.id, 'username', a.username, 'name', a.name) as account,
       x.unit_id as "unitId", x.library_id as "libraryId", x.valid_from as "validFrom", x.valid_to as "validTo",
       x.reason, g.name as "grantedBy", x.granted_at as "grantedAt", x.ended_at as "endedAt", e.name as "endedBy"
     from review_exception x join account a on a.id = x.account_id join account g on g.id = x.granted_by
     left join account e on e.id = x.ended_by
     where ($1::int is null or x.id = $1) and ($2::int is null or x.account_id = $2)
     order by x.id desc limit 200`,
    [id ?? null, accountId ?? null],
  );
