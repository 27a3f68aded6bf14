/** Chooses a figure to stand in the text: an item of the form by words, and which of its figures. */
import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import {
  isFigure,
  ITEM_SOURCES,
  keyOfItem,
  LONGEST_SEARCH,
  searchFor,
  type FormDefinition,
  type ItemSource,
} from '@vlis/domain';
import { useMemo, useState } from 'react';
import { useFormat } from '../../format/useFormat.js';
import { useT } from '../../i18n/useT.js';

interface Choice {
  readonly code: string;
  readonly label: string;
}

interface Props {
  readonly form: FormDefinition;
  /** @param label what stands in the text until the section is saved */
  readonly onPick: (key: string, label: string) => void;
}

function useChoices(form: FormDefinition): readonly Choice[] {
  const f = useFormat();
  return useMemo(() => {
    const names = { items: new Map(form.items.map((item) => [item.code, item])), types: new Map() };
    return form.items
      .filter(({ code }) => isFigure(keyOfItem('now', code), names))
      .map(({ code, label }) => ({ code, label: `${code} ${f.words(label)}` }));
  }, [form, f]);
}

export function FigurePicker({ form, onPick }: Props) {
  const t = useT();
  const choices = useChoices(form);
  const [item, setItem] = useState<Choice | null>(null);
  const [source, setSource] = useState<ItemSource>('now');
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', width: '100%', mb: 1 }}>
      <Autocomplete
        options={choices}
        value={item}
        onChange={(_, one) => setItem(one)}
        filterOptions={(all, { inputValue }) => {
          const isAsked = searchFor(inputValue);
          return inputValue === item?.label ? [...all] : all.filter(({ label }) => isAsked(label));
        }}
        noOptionsText={t('reports.editor.none')}
        openText={t('form.showList')}
        closeText={t('app.close')}
        clearText={t('form.clearPick')}
        sx={{ flexGrow: 1, minWidth: 260 }}
        renderInput={(params) => (
          <TextField
            {...params}
            autoFocus
            size="small"
            label={t('reports.editor.item')}
            slotProps={{
              ...params.slotProps,
              htmlInput: { ...params.slotProps.htmlInput, maxLength: LONGEST_SEARCH },
            }}
          />
        )}
      />
      <TextField
        select
        size="small"
        label={t('reports.editor.source')}
        value={source}
        onChange={({ target }) => setSource(target.value as ItemSource)}
        sx={{ minWidth: 190 }}
      >
        {ITEM_SOURCES.map((one) => (
          <MenuItem key={one} value={one}>
            {t(`reports.source.${one}`)}
          </MenuItem>
        ))}
      </TextField>
      <Button
        variant="outlined"
        disabled={!item}
        onClick={() => item && onPick(keyOfItem(source, item.code), `${item.code}, ${t(`reports.source.${source}`)}`)}
      >
        {t('reports.editor.insert')}
      </Button>
    </Box>
  );
}
