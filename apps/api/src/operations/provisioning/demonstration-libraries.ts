/** Libraries of the demonstration as the register takes them. One that has ended stays in it, as closed. */
import type { IsoDate, RegisteredState, Registration } from '@vlis/domain';
import type { DemoLibrary } from '@vlis/seed';

const DAY = 86_400_000;
const dayAfter = (day: IsoDate): IsoDate => new Date(Date.parse(day) + DAY).toISOString().slice(0, 10);

export function registrationOf({ key, states, end }: DemoLibrary): Registration {
  const last = states.at(-1);
  if (!end || !last) return { externalKey: key, states };
  const closed: RegisteredState = { ...last, validFrom: dayAfter(end.on), validTo: null, status: 'closed' };
  return { externalKey: key, states: [...states, closed] };
}

/** Where a library is, or last was: provinces are loaded one after the other. */
const provinceOf = ({ states }: DemoLibrary): string => states.at(-1)?.province.code ?? '';

/**
 * Libraries in lots of whole provinces: a submission is weighed against its province's figures of the year before, so these
 * must be complete before the next year comes.
 */
export function lotsOf(libraries: readonly DemoLibrary[], size: number): readonly (readonly DemoLibrary[])[] {
  const provinces = new Map<string, DemoLibrary[]>();
  for (const library of libraries) {
    const there = provinces.get(provinceOf(library));
    if (there) there.push(library);
    else provinces.set(provinceOf(library), [library]);
  }
  const lots: DemoLibrary[][] = [];
  for (const province of provinces.values()) {
    const lot = lots.at(-1);
    if (lot && lot.length + province.length <= size) lot.push(...province);
    else lots.push([...province]);
  }
  return lots;
}
