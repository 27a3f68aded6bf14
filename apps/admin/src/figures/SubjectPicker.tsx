/** Which item or indicator the chart shows. */
import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import type { PeriodKind } from '@vlis/domain';
import { useT } from '../i18n/useT.js';
import { useSubjectOptions } from './useSubjectOptions.js';
import type { FigureForm } from './useFigureForm.js';

interface Props {
  readonly form: FigureForm;
  readonly formVersionId: number;
  readonly kind: PeriodKind;
  readonly code: string;
  readonly onPick: (code: string) => void;
}

export function SubjectPicker({ code, onPick, ...of }: Props) {
  const t = useT();
  const subjects = useSubjectOptions(of);
  return (
    <Autocomplete
      {...subjects}
      value={subjects.options.find((option) => option.code === code) ?? null}
      onChange={(_, option) => option && onPick(option.code)}
      disableClearable={code !== ''}
      openText={t('figures.subject')}
      renderInput={(input) => <TextField {...input} label={t('figures.subject')} />}
      sx={{ width: { xs: '100%', sm: 420 }, maxWidth: '100%' }}
    />
  );
}
