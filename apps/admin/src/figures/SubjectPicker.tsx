/** Which item or indicator the chart shows. Typing finds by code or by words of its name (`findSubjects`). */
import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import type { FormDefinition, PeriodKind } from '@vlis/domain';
import { useMemo } from 'react';
import { useFormat } from '../format/useFormat.js';
import { useT } from '../i18n/useT.js';
import { findSubjects } from './findSubjects.js';
import { countable, indicatorsIn } from './keyItems.js';
import { shortLabel } from './subject.js';

interface Option {
  readonly code: string;
  readonly label: string;
  readonly group: string;
}

interface Props {
  readonly form: FormDefinition;
  readonly kind: PeriodKind;
  readonly code: string;
  readonly onPick: (code: string) => void;
}

export function SubjectPicker({ form, kind, code, onPick }: Props) {
  const t = useT();
  const f = useFormat();
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
      filterOptions={(all, { inputValue }) => findSubjects(all, inputValue)}
      disableClearable={code !== ''}
      noOptionsText={t('figures.noSubject')}
      openText={t('figures.subject')}
      closeText={t('app.close')}
      clearText={t('libraries.clear')}
      renderInput={(input) => <TextField {...input} label={t('figures.subject')} />}
      sx={{ width: { xs: '100%', sm: 420 }, maxWidth: '100%' }}
    />
  );
}
