/** One of many, found by typing a part of the name, with or without diacritics: an input of react-admin's form. */
import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { LONGEST_SEARCH, searchFor } from '@vlis/domain';
import { useState } from 'react';
import { useT } from '../../i18n/useT.js';
import { HelperText } from '../HelperText.js';
import { isUnpicked } from '../unpicked.js';
import { usePickBox } from '../usePickBox.js';
import type { ListOption } from './list-option.js';
import { useField, type FieldProps } from './useField.js';

interface Props extends FieldProps {
  readonly options: readonly ListOption[];
  /** The text where nothing fits what is typed. */
  readonly none: string;
  readonly autoFocus?: boolean;
  /** Given where the server searches: then the options are what it has found. */
  readonly onType?: (text: string) => void;
  /** The server has not answered for what is typed: what it found before must not be taken by a quick Enter. */
  readonly searching?: boolean;
  /** There may be others that fit and are not among the options; a line after the last one shows it. */
  readonly more?: boolean;
}

const found = (options: readonly ListOption[], typed: string): ListOption[] => {
  const isAsked = searchFor(typed);
  return options.filter(({ label }) => isAsked(label));
};

export function PickInput({ options, none, autoFocus, onType, searching = false, more = false, ...props }: Props) {
  const t = useT();
  const [typed, setTyped] = useState<string>();
  const { value, change, box, error } = useField<ListOption | null>(props, { unread: isUnpicked(typed) });
  // react-admin makes an empty text of what is not there yet.
  const picked = value || null;
  const { unpicked, box: pickBox } = usePickBox({
    picked: picked?.label,
    typed,
    onType: (text) => {
      setTyped(text);
      // Where nobody types, a pick or nothing stands in the box: neither is searched for.
      onType?.(text ?? '');
      props.onChange();
    },
  });
  const wrong = unpicked ?? error;
  return (
    <Autocomplete
      {...pickBox}
      options={searching ? [] : [...options, ...(more ? [{ id: '', label: t('form.more'), disabled: true }] : [])]}
      loading={searching}
      getOptionDisabled={({ disabled = false }) => disabled}
      value={picked}
      onChange={(_, one) => change(one)}
      filterOptions={(all, { inputValue }) =>
        // What stands in the box after a pick is the pick itself, which must not hide the others.
        onType || inputValue === picked?.label ? all : found(all, inputValue)
      }
      noOptionsText={none}
      renderInput={(input) => (
        <TextField
          {...input}
          {...box}
          error={Boolean(wrong)}
          helperText={<HelperText error={wrong} means={props.means} />}
          autoFocus={autoFocus}
          slotProps={{ ...input.slotProps, htmlInput: { ...input.slotProps.htmlInput, maxLength: LONGEST_SEARCH } }}
        />
      )}
    />
  );
}
