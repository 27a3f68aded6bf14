/**
 * Registers one library, as a person does at a screen; the deed is that of register-libraries.ts, for a single row. A name
 * that the province knows already is asked about once (POSSIBLE_DUPLICATE): who is sure confirms and sends again.
 *
 * Odd case: the types are those of the law of 2020, and libraries older than it carry them too; a type that the law has
 * given up since (H, the districts') is refused whatever the day, because what is registered here goes on to today.
 */
import { Injectable } from '@nestjs/common';
import { can, isRefusal, issue, plainName, refuse, nameKey, type Refusal, type Viewer } from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { loadGoverningBodies } from './governing-bodies.js';
import { loadLibraryTypes } from './library-types.js';
import { findDuplicates } from './duplicates.js';
import { LATEST, loadLibraries, type LibraryRow } from './library-rows.js';
import { enterRows } from './register-libraries.js';
import {
  atFields,
  checkByHand,
  namedUnits,
  registrationOf,
  type RegisterLibraryCommand,
} from './registration-by-hand.js';

const KEY = /^[\w-]{8,64}$/;

@Injectable()
export class RegisterLibrary {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  run(viewer: Viewer, command: RegisterLibraryCommand): Promise<LibraryRow | Refusal> {
    return this.work.run(viewer, 'library.register', async (tx, audit) => {
      const { provinceId, key } = command;
      if (!KEY.test(key)) return refuse('INVALID_INPUT', [], { detail: 'key' });
      const governed = await governedBy(tx, command);
      if (!can(viewer, 'library.register', { provinceId, ...governed })) {
        return refuse('NOT_FOUND', [issue('OUTSIDE_SCOPE', governed.restricted ? 'type' : 'provinceId')]);
      }
      const nameVi = plainName(command.nameVi);
      // Two people at one name: the second waits, and then meets the first one's library.
      await tx.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [`register ${nameKey(nameVi)}`]);

      const today = this.clock.today();
      const units = await namedUnits(tx, command);
      const issues = await checkByHand(tx, command, units, today);
      if (issues.length) return refuse('INVALID_INPUT', issues, { detail: issues[0]!.path });

      const entered = await enterRows(tx, audit, [registrationOf(command, units)]);
      if (isRefusal(entered)) return atFields(entered, units);
      const { id } = [...entered.values()][0]!;

      const alike = await findDuplicates(tx, { nameVi, provinceId, exceptId: id }, today);
      // A restricted unit is named to nobody outside its chain, also not as the namesake of another.
      const like = alike.filter(
        ({ restricted, body, province, id: libraryId }) =>
          !restricted || can(viewer, 'library.read', { provinceId: province.id, libraryId, body, restricted }),
      );
      if (like.length && !command.confirmed) return possibleDuplicate(like);
      if (like.length) audit.note({ confirmedBeside: like.map(({ identifier }) => identifier) });
      return (await loadLibraries(tx, [id], LATEST))[0]!;
    });
  }
}

/** The body of the command, or that of its type; what is unknown is said when the row is checked. */
async function governedBy(
  tx: EntityManager,
  { type, body }: RegisterLibraryCommand,
): Promise<{ readonly body: string; readonly restricted: boolean }> {
  const code = body ?? (await loadLibraryTypes(tx)).get(type)?.governedBy ?? '';
  return { body: code, restricted: (await loadGoverningBodies(tx)).get(code)?.restricted ?? false };
}

function possibleDuplicate(like: readonly LibraryRow[]): Refusal {
  const issues = like.map(({ identifier, name, commune, province }) => {
    const place = [commune, province].flatMap((unit) => (unit ? [unit.nameVi] : [])).join(', ');
    return issue('POSSIBLE_DUPLICATE', 'nameVi', { identifier, name: name.vi, place }, 'warning');
  });
  return refuse('POSSIBLE_DUPLICATE', issues, { count: `${like.length}` });
}
