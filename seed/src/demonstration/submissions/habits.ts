/**
 * What a library has no number for. Most of it is habit: who does not count readers by age does not count them next
 * year either. A figure that is not kept is left as `not-collected`, never as 0; some owners give no figures about
 * money at all.
 */
import type { MissingReason } from '@vlis/domain';
import type { Random } from '../random.js';
import type { UnitKind } from '../registry/unit.js';

/** Chance that a library never counts an item. */
const NOT_COUNTED: Readonly<Record<string, number>> = {
  A03: 0.03,
  B04: 0.08,
  B05: 0.02,
  B07: 0.12,
  B08: 0.1,
  B21: 0.03,
  D04: 0.05,
  D05: 0.08,
  D06: 0.2,
  D07: 0.1,
  E02: 0.01,
  E05: 0.05,
  E07: 0.1,
  E08: 0.02,
  E09: 0.01,
  E14: 0.12,
  E15: 0.06,
  F04: 0.04,
  G02: 0.05,
  H03: 0.05,
  I15: 0.1,
  K04: 0.03,
  K09: 0.05,
  L03: 0.05,
  L04: 0.04,
};

/** What the large ones always count. */
const ALWAYS_COUNTED_BY_LARGE: ReadonlySet<string> = new Set(['A03', 'B05', 'E02', 'E05', 'E08', 'E09', 'K04', 'D04']);

const MONEY = ['K02', 'K03', 'K04', 'K06', 'K07', 'K08', 'K09', 'K10', 'K11'];

/** Chance that an owner refuses to give these figures. */
const REFUSED: Readonly<Partial<Record<UnitKind, { readonly chance: number; readonly items: readonly string[] }>>> = {
  F: { chance: 0.5, items: MONEY },
  C: { chance: 0.12, items: ['K04', 'K07'] },
  V: { chance: 0.3, items: [...MONEY, 'I02', 'I03'] },
};

export type Habits = ReadonlyMap<string, MissingReason>;

export const NO_HABITS: Habits = new Map();

export function habitsOf(kind: UnitKind, random: Random): Habits {
  const habits = new Map<string, MissingReason>();
  const large = kind === 'N' || kind === 'T';
  for (const [code, chance] of Object.entries(NOT_COUNTED)) {
    if (random.chance(chance) && !(large && ALWAYS_COUNTED_BY_LARGE.has(code))) habits.set(code, 'not-collected');
  }
  const secret = REFUSED[kind];
  if (secret && random.chance(secret.chance)) for (const code of secret.items) habits.set(code, 'refused');
  return habits;
}

/** Items now and then left without a number by a library that usually has one. */
export const SOMETIMES_LOST = [
  'B06',
  'B12',
  'B19',
  'C07',
  'D03',
  'E14',
  'F01',
  'F03',
  'F05',
  'G05',
  'H02',
  'I13',
  'K07',
  'K10',
];
