/** From the stretches of a place to the rows of the register: a new row whenever unit, name or status changes. */
import type { IsoDate } from '@vlis/domain';
import { keyOf } from '../../reference/units.js';
import { addDays, dayBefore } from '../calendar.js';
import type { NameOn } from '../names/public-names.js';
import type { DemoState } from './library.js';
import type { Place, Territory } from './territory.js';

/** Days on which a library was shut for repairs. */
export interface ShutDays {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

export interface Life {
  readonly type: string;
  readonly place: Place;
  readonly name: NameOn;
  readonly from: IsoDate;
  /** Last day; null: still there. */
  readonly to: IsoDate | null;
  readonly shut?: ShutDays | null;
}

export function statesOf(
  territory: Territory,
  { type, place, name, from, to, shut = null }: Life,
): readonly DemoState[] {
  const rows = territory.stretches(place, from, to).map((stretch): DemoState => ({
    validFrom: stretch.validFrom,
    validTo: stretch.validTo,
    name: name(stretch),
    type,
    status: 'active',
    province: keyOf(stretch.province),
    commune: keyOf(stretch.commune),
  }));
  return shut ? rows.flatMap((row) => withShutDays(row, shut)) : rows;
}

const earlier = (a: IsoDate, b: IsoDate | null): IsoDate => (b !== null && b < a ? b : a);

/** A row cut where the doors are shut: before, during and after, as far as they overlap. */
function withShutDays(row: DemoState, shut: ShutDays): readonly DemoState[] {
  if (shut.to < row.validFrom || (row.validTo !== null && row.validTo < shut.from)) return [row];
  const rows: DemoState[] = [];
  if (row.validFrom < shut.from) rows.push({ ...row, validTo: dayBefore(shut.from) });
  const last = earlier(shut.to, row.validTo);
  const first = row.validFrom < shut.from ? shut.from : row.validFrom;
  rows.push({ ...row, validFrom: first, validTo: last, status: 'suspended' });
  if (row.validTo === null || last < row.validTo) rows.push({ ...row, validFrom: addDays(last, 1) });
  return rows;
}
