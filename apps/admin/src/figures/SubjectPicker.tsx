/** Which item or indicator the chart shows. Typing finds by code, by words of its name, and by the text of its instruction. */
import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import type { FormDefinition, PeriodKind } from '@vlis/domain';
import { useMemo, useState } from 'react';
import { useFormat } from '../format/useFormat.js';
import { useT } from '../i18n/useT.js';
import { useFoundItems, withFound } from '../reference/instruction/useFoundItems.js';
import { shortLabel } from '../reference/labels.js';
import { countable, indicatorsIn } from './keyItems.js';

interface Option {
  readonly code: string;
  readonly label: string;
  readonly group: string;
}

interface Props {
  readonly form: FormDefinition;
  readonly formVersionId: number;
  readonly kind: PeriodKind;
  readonly code: string;
  readonly onPick: (code: string) => void;
}

/** Items before indicators, each group in its own order: a heading stands once. */
const grouped = (options: readonly Option[]): Option[] => {
  const groups = [...new Set(options.map(({ group }) => group))];
  return groups.flatMap((group) => options.filter((option) => option.group === group));
};

export function SubjectPicker({ form, formVersionId, kind, code, onPick }: Props) {
  const t = useT();
  const f = useFormat();
  const [typed, setTyped] = useState('');
  const found = useFoundItems(formVersionId, typed);
  const options = useMemo(
    (): readonly Option[] => [
      ...countable(form, kind).map((item) => ({
        code: item.code,
        label: `${item.code} · ${shortLabel(f.words(item.label))}`,
        group: t('figures.items'),
      })),
      ...indicatorsIn(form, kind).map((indicator) => ({
        code: indicator.code,
        label: `${indicator.code} · ${f.words(indicator.name)}`,
        group: t('figures.indicators'),
      })),
    ],
    [form, kind, f, t],
  );
  return (
    <Autocomplete
      options={options}
      value={options.find((option) => option.code === code) ?? null}
      onChange={(_, option) => option && onPick(option.code)}
      groupBy={({ group }) => group}
      getOptionKey={(option) => option.code}
      onInputChange={(_, text, reason) => setTyped(reason === 'input' ? text : '')}
      filterOptions={(all, { inputValue }) => grouped(withFound(all, inputValue, found))}
      disableClearable={code !== ''}
      noOptionsText={t('figures.noSubject')}
      openText={t('figures.subject')}
      closeText={t('app.close')}
      clearText={t('app.clear')}
      renderInput={(input) => <TextField {...input} label={t('figures.subject')} />}
      sx={{ width: { xs: '100%', sm: 420 }, maxWidth: '100%' }}
    />
  );
}
