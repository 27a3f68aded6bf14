/**
 * The measures of form versions, kept as long as nothing that is added up has changed. The slots of items never
 * change, so a list that this process has read before is good enough for reading items alone.
 */
import { Injectable } from '@nestjs/common';
import type { FormDefinition } from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { loadIndicatorVersions } from './indicator-rows.js';
import { layMeasures } from './lay-measures.js';
import { loadMeasures, type MeasureList } from './measure-list.js';

interface Kept {
  readonly stamp: number;
  readonly list: MeasureList;
}

/** Of a list of which nobody knows how new it is. */
const UNSTAMPED = -1;

@Injectable()
export class MeasureBook {
  private readonly kept = new Map<number, Kept>();

  /** @param stamp under which it is read; absent: only items are wanted of it */
  async list(db: EntityManager, formVersionId: number, stamp?: number): Promise<MeasureList> {
    const known = this.kept.get(formVersionId);
    if (known && (stamp === undefined || known.stamp === stamp)) return known.list;
    const list = await loadMeasures(db, formVersionId);
    // An empty list is laid by the next acceptance, which moves no stamp.
    if (list.all.length) this.kept.set(formVersionId, { stamp: stamp ?? UNSTAMPED, list });
    return list;
  }

  /** The list of a form version for whoever adds up its submissions and holds the stamp; laid where it is not there yet. */
  async laid(
    tx: EntityManager,
    formVersionId: number,
    definition: FormDefinition,
    stamp: number,
  ): Promise<MeasureList> {
    const list = await this.list(tx, formVersionId, stamp);
    if (list.all.length) return list;
    await layMeasures(tx, formVersionId, definition, await loadIndicatorVersions(tx, definition.code));
    // Not kept: nobody has it before the transaction is through.
    return loadMeasures(tx, formVersionId);
  }
}
