/** One of many, found by typing a part of the name, with or without diacritics: an input of react-admin's form. */
import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { LONGEST_SEARCH, searchKey } from '@vlis/domain';
import { useInput } from 'react-admin';
import { Said } from '../Said.js';
import { usePickBox } from '../usePickBox.js';
import { useFieldFault, type FieldFaults } from './faults.js';
import type { Choice } from './choice.js';

interface Props extends FieldFaults {
  readonly source: string;
  readonly label: string;
  readonly means: string;
  readonly options: readonly Choice[];
  /** Said where nothing fits what is typed. */
  readonly none: string;
  readonly autoFocus?: boolean;
  /** Given where the server searches: then the options are what it has found. */
  readonly onType?: (text: string) => void;
  /** The server has not answered for what is typed: what it found before must not be taken by a quick Enter. */
  readonly searching?: boolean;
}

const found = (options: readonly Choice[], typed: string): Choice[] => {
  const words = searchKey(typed).split(' ');
  return options.filter(({ label }) => words.every((word) => searchKey(label).includes(word)));
};

export function PickInput({
  source,
  label,
  means,
  options,
  none,
  autoFocus,
  onType,
  searching = false,
  ...faults
}: Props) {
  const pickBox = usePickBox();
  const { field, fieldState } = useInput<Choice | null>({
    source,
    validate: (one) => (one ? undefined : 'form.required'),
  });
  const fault = useFieldFault(fieldState.error?.message, faults);
  // react-admin makes an empty text of what is not there yet.
  const value = (field.value as Choice | '' | null) || null;
  return (
    <Autocomplete
      {...pickBox}
      options={searching ? [] : [...options]}
      loading={searching}
      value={value}
      onChange={(_, picked) => {
        field.onChange(picked);
        faults.onChange();
      }}
      onInputChange={(_, text, reason) => reason === 'input' && onType?.(text)}
      filterOptions={(all, { inputValue }) =>
        // What stands in the box after a pick is the pick itself, which must not hide the others.
        onType || inputValue === value?.label ? all : found(all, inputValue)
      }
      noOptionsText={none}
      renderInput={(input) => (
        <TextField
          {...input}
          inputRef={field.ref}
          required
          autoFocus={autoFocus}
          label={label}
          error={Boolean(fault)}
          helperText={<Said error={fault} means={means} />}
          slotProps={{ ...input.slotProps, htmlInput: { ...input.slotProps.htmlInput, maxLength: LONGEST_SEARCH } }}
        />
      )}
    />
  );
}
