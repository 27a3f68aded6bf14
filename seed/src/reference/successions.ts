/** Who follows whom: `from` is the unit that existed on the day before the change, `to` the one of the day itself. */
import { UNIT_LEVELS, type IsoDate, type Succession, type UnitKey, type UnitLevel } from '@vlis/domain';
import { readTable } from './files.js';
import type { UnitLookup } from './lookup.js';
import { keyOf } from './units.js';

const DAY = 86_400_000;
const dayBefore = (day: IsoDate): IsoDate => new Date(Date.parse(day) - DAY).toISOString().slice(0, 10);

const isLevel = (text: string): text is UnitLevel => (UNIT_LEVELS as readonly string[]).includes(text);

function keyOn(find: UnitLookup, level: string, code: string, day: IsoDate): UnitKey {
  const unit = isLevel(level) ? find(level, code, day) : undefined;
  if (!unit) throw new Error(`no ${level} ${code} on ${day}`);
  return keyOf(unit);
}

export const readSuccessions = (find: UnitLookup): readonly Succession[] =>
  readTable('units/successions.csv').map((row) => ({
    from: keyOn(find, row['from_level']!, row['from_code']!, dayBefore(row['effective_on']!)),
    to: keyOn(find, row['to_level']!, row['to_code']!, row['effective_on']!),
    whole: row['whole'] === 'yes',
    note: row['note']!,
  }));
