/** Registers one library, as a person does at a screen. `decideRegisterByHand` of the domain decides. */
import { Injectable } from '@nestjs/common';
import {
  decideRegisterByHand,
  handKey,
  isRefusal,
  nameKey,
  plainName,
  refuseRegistrar,
  type Refusal,
  type RegisterWish,
  type Viewer,
  type WishedUnits,
} from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { loadUnits, type UnitRow } from '../territory/index.js';
import { findDuplicates } from './duplicates.js';
import { LATEST, loadLibraries, type LibraryRow } from './library-rows.js';
import { enterLibraries } from './register-libraries.js';
import { loadRegisterReference } from './register-reference.js';
import { findRegistered } from './registered.js';

@Injectable()
export class RegisterLibrary {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  run(viewer: Viewer, wish: RegisterWish): Promise<LibraryRow | Refusal> {
    return this.database.run(viewer, 'library.register', async (tx, audit) => {
      const reference = await loadRegisterReference(tx);
      const refusal = refuseRegistrar(viewer, wish, reference);
      if (refusal) return refusal;
      const nameVi = plainName(wish.nameVi);
      // Where two people register the same name at once, the second waits and then finds the first one's library as a duplicate.
      await tx.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [`register ${nameKey(nameVi)}`]);

      const today = this.clock.today();
      const key = handKey(wish);
      const kept = await findRegistered(tx, [key]);
      const asked = { nameVi, provinceId: wish.provinceId, exceptId: kept.get(key)?.id };
      const namesakes = await findDuplicates(tx, asked, today);
      const units = await wishedUnits(tx, wish);
      const decided = decideRegisterByHand(wish, { viewer, today, reference, units, kept, namesakes });
      if (isRefusal(decided)) return decided;

      const { id } = (await enterLibraries(tx, audit, decided, reference)).get(key)!;
      const { confirmedBeside } = decided;
      if (confirmedBeside.length) audit.note({ confirmedBeside });
      return (await loadLibraries(tx, [id], LATEST))[0]!;
    });
  }
}

async function wishedUnits(tx: EntityManager, { provinceId, communeId }: RegisterWish): Promise<WishedUnits> {
  const found = await loadUnits(tx, [provinceId, communeId ?? provinceId]);
  const unit = (id: number | null | undefined): UnitRow | undefined => found.find((one) => one.id === id);
  return { province: unit(provinceId), commune: unit(communeId) };
}
