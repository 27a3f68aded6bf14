/** The dictionary of indicators, kept as long as nothing has been added to it. */
import { Injectable } from '@nestjs/common';
import { inForceOn, type FormDefinition, type IsoDate } from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { loadIndicatorVersions, type IndicatorVersionRow } from './indicator-rows.js';
import { readableIn } from './lay-measures.js';
import { readStamp } from './measure-stamp.js';

/** As it stands in one snapshot of the database. */
export class OpenDictionary {
  /** By the items of a form, as this process keeps it, and the day. */
  private readonly found = new WeakMap<object, Map<IsoDate, ReadonlyMap<string, IndicatorVersionRow>>>();

  constructor(
    readonly stamp: number,
    readonly versions: readonly IndicatorVersionRow[],
  ) {}

  /**
   * By code, the versions that a period is read with: those of its last day, on which stocks are counted and registers are
   * read. An indicator that reads an item which the form version does not have is none of its.
   */
  of(form: Pick<FormDefinition, 'code' | 'items'>, endsOn: IsoDate): ReadonlyMap<string, IndicatorVersionRow> {
    const ofForm = this.found.get(form.items) ?? new Map<IsoDate, ReadonlyMap<string, IndicatorVersionRow>>();
    this.found.set(form.items, ofForm);
    const known = ofForm.get(endsOn) ?? this.find(form, endsOn);
    ofForm.set(endsOn, known);
    return known;
  }

  private find(
    form: Pick<FormDefinition, 'code' | 'items'>,
    endsOn: IsoDate,
  ): ReadonlyMap<string, IndicatorVersionRow> {
    const ofForm = this.versions.filter((version) => version.form === form.code);
    return new Map(readableIn(form, inForceOn(ofForm, endsOn)).map((version) => [version.code, version]));
  }
}

@Injectable()
export class Dictionary {
  private kept: OpenDictionary | undefined;

  /** @param stamp as the snapshot has it; absent: it is read */
  async open(db: EntityManager, stamp?: number): Promise<OpenDictionary> {
    return this.under(db, stamp ?? (await readStamp(db)));
  }

  private async under(db: EntityManager, stamp: number): Promise<OpenDictionary> {
    if (this.kept?.stamp === stamp) return this.kept;
    return (this.kept = new OpenDictionary(stamp, await loadIndicatorVersions(db)));
  }
}
