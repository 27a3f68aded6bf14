/**
 * What an address asks for that is not there: a link that was cut, a code of another form, a province of the other map. The page names it
 * and shows the defaults, because figures about something else would mislead the reader.
 */
import { listOf } from '../parts/search.js';
import type { FiguresAddress } from './dashboard-address.js';
import type { FigureForm } from './useFigureForm.js';

export interface AvailableChoices {
  readonly rounds: readonly { readonly id: number }[];
  /** Empty: not read yet, so it is unknown what is missing. */
  readonly places: readonly { readonly id: number }[];
  readonly types: readonly { readonly code: string }[];
  readonly form: Pick<FigureForm, 'items' | 'indicators'> | undefined;
}

export interface NotThere {
  readonly part: 'round' | 'place' | 'types' | 'item' | 'excel';
  /** As it stands in the address, shortened. */
  readonly value: string;
}

const LONGEST = 40;
const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

export function notThere(
  address: FiguresAddress,
  { rounds, places, types, form }: AvailableChoices,
): readonly NotThere[] {
  const { round, place, item } = address;
  const wrong: NotThere[] = [];
  const look = (part: NotThere['part'], value: string, there: boolean) =>
    there || wrong.push({ part, value: shortened(value) });
  const numbered = (text: string, all: readonly { readonly id: number }[]) => all.some(({ id }) => String(id) === text);

  look('round', round, round === '' || numbered(round, rounds));
  // What is no number is no province, whether the list of them is read or not.
  const unread = places.length === 0 && /^\d{1,9}$/.test(place);
  look('place', place, place === '' || place === 'nation' || unread || numbered(place, places));
  for (const code of listOf(address.types))
    look('types', code, !types.length || types.some((type) => type.code === code));
  const subjects = form && [...form.items, ...form.indicators];
  look('item', item, item === '' || !subjects || subjects.some(({ code }) => code === item));
  for (const code of listOf(address.excel)) look('excel', code, !subjects || subjects.some((one) => one.code === code));
  return wrong;
}

/** What to change in the address so that it asks only for what is there. */
export function without(address: FiguresAddress, wrong: readonly NotThere[]): Partial<FiguresAddress> {
  const isWrong = (part: NotThere['part'], value?: string) =>
    wrong.some((one) => one.part === part && (value === undefined || one.value === shortened(value)));
  const right = (part: 'types' | 'excel'): string =>
    listOf(address[part])
      .filter((code) => !isWrong(part, code))
      .join(',');
  return {
    ...(isWrong('round') && { round: '' }),
    ...(isWrong('place') && { place: 'nation' }),
    ...(isWrong('item') && { item: '' }),
    ...(isWrong('types') && { types: right('types') }),
    ...(isWrong('excel') && { excel: right('excel') }),
  };
}
