/** The province or the commune of a library: a unit on the map of its first day, as an input of react-admin's form. */
import { useInput } from 'react-admin';
import type { Mutation } from '../api/useMutation.js';
import { useFormat } from '../format/useFormat.js';
import { useT } from '../i18n/useT.js';
import { isUnpicked } from '../parts/unpicked.js';
import type { LibraryDraft } from './draft.js';
import type { Unit } from '../reference/useLists.js';
import { issueOf } from './issues.js';
import { UnitPicker } from './UnitPicker.js';
import type { Places } from './usePlaces.js';

export interface PlaceFieldProps {
  readonly draft: LibraryDraft;
  readonly mutation: Mutation;
  readonly places: Places;
  /** Paths of what is missing. */
  readonly blank: readonly string[];
  readonly onChange: () => void;
  readonly onType: (typed: LibraryDraft['typed']) => void;
}

interface Props extends PlaceFieldProps {
  readonly path: keyof LibraryDraft['typed'];
  readonly label: string;
  readonly means?: string;
  readonly required?: boolean;
  /** The text in place of options, where there can be none yet. */
  readonly none?: string | undefined;
  readonly above?: (unit: Unit) => string | undefined;
  readonly onPicked?: () => void;
}

const SOURCES = { provinceId: 'province', communeId: 'commune' } as const;

export function UnitField({ path, draft, mutation, places, blank, onChange, onType, onPicked, ...rest }: Props) {
  const t = useT();
  const f = useFormat();
  const source = SOURCES[path];
  const units = path === 'provinceId' ? places.provinces : places.communes;
  const picked = draft[source];
  const value = places[source];
  const typed = draft.typed[path];
  const isMissing = isUnpicked(typed) || (rest.required === true && units.need.isThere && !value);
  const { field, fieldState } = useInput<Unit | null>({
    source,
    validate: () => (isMissing ? 'form.required' : undefined),
  });
  const fieldIssue = issueOf(mutation, onChange, path, path === 'provinceId' ? ['communeId'] : []);
  const errorOf = (): string | undefined => {
    if (picked && !value && units.need.isThere)
      return t('libraries.notOnMap', { date: f.date(places.day), name: f.words(picked.name) });
    return (isMissing && fieldState.error) || blank.includes(path) ? t('form.required') : fieldIssue.issue;
  };
  return (
    <UnitPicker
      {...{ ...rest, units, value, typed, error: errorOf(), inputRef: field.ref }}
      onType={(text) => {
        onType({ ...draft.typed, [path]: text });
        fieldIssue.onChange();
      }}
      onPick={(unit) => {
        field.onChange(unit ?? null);
        onPicked?.();
        fieldIssue.onChange();
      }}
    />
  );
}
