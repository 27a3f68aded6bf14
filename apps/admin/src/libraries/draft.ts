/** A library that is about to be registered, as it stands in the form. */
import type { IsoDate } from '@vlis/domain';
import { freshKey } from '../api/useSentKey.js';
import type { RegisterLibraryInput } from '../gql/graphql.js';
import { isUnpicked } from '../parts/unpicked.js';
import type { Unit } from '../reference/useLists.js';

export interface LibraryDraft {
  /** Sent twice with one key, as after a lost answer, it is one library. */
  readonly key: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly type: string;
  /** Code of the governing body; blank: the one that governs the type. */
  readonly body: string;
  readonly activeSince: IsoDate | '';
  /** As they were picked, from whichever map was shown then. */
  readonly province: Unit | null | undefined;
  readonly commune: Unit | null | undefined;
  /** What stands in a box without being picked, by the path of its field: to be picked or taken out, not to be left behind. */
  readonly typed: { readonly provinceId?: string | undefined; readonly communeId?: string | undefined };
}

export const emptyDraft = (): LibraryDraft => ({
  key: freshKey(),
  ...{
    nameVi: '',
    nameEn: '',
    type: '',
    body: '',
    activeSince: '',
    province: undefined,
    commune: undefined,
    typed: {},
  },
});

/** The picked unit on the map that is shown: itself, or the one of the same kind and name; none if there is none. */
export const onMap = (picked: Unit | null | undefined, units: readonly Unit[]): Unit | undefined =>
  picked
    ? (units.find(({ id }) => id === picked.id) ??
      units.find(({ kind, name }) => kind === picked.kind && name.vi === picked.name.vi))
    : undefined;

/** The day whose map is shown: not before the register of units begins, and today's for what is not a day of the past. */
export function mapDay(activeSince: IsoDate | '', first: IsoDate, today: IsoDate): IsoDate {
  if (activeSince === '' || activeSince >= today) return today;
  return activeSince < first ? first : activeSince;
}

/** The input of the mutation, or the fields that are still blank. */
export function inputOf(
  draft: LibraryDraft,
  province: Unit | undefined,
  commune: Unit | undefined,
): RegisterLibraryInput | readonly string[] {
  const { key, nameVi, nameEn, type, body, activeSince } = draft;
  const blank = [
    ...(nameVi.trim() ? [] : ['nameVi']),
    ...(type ? [] : ['type']),
    ...(activeSince ? [] : ['activeSince']),
    ...(province && !isUnpicked(draft.typed.provinceId) ? [] : ['provinceId']),
    // Picked, but not on the map of the day: to be picked again, not to be left out.
    ...((draft.commune && !commune) || isUnpicked(draft.typed.communeId) ? ['communeId'] : []),
  ];
  if (blank.length || !province) return blank;
  const place = { provinceId: province.id, communeId: commune?.id ?? null };
  return { key, nameVi, nameEn: nameEn.trim() || null, type, body: body || null, activeSince, ...place };
}
