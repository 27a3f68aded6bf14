/** Chooses what the Excel file holds: any items and any indicators of the form, in the order in which they are chosen. */
import Autocomplete from '@mui/material/Autocomplete';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { keyItems, type PeriodKind } from '@vlis/domain';
import { useState } from 'react';
import { useT } from '../i18n/useT.js';
import { useSubjectOptions } from './useSubjectOptions.js';
import type { FigureForm } from './useFigureForm.js';

interface Props {
  readonly form: FigureForm;
  readonly formVersionId: number;
  readonly kind: PeriodKind;
  readonly codes: readonly string[];
  readonly onChoose: (codes: readonly string[]) => void;
  readonly onClose: () => void;
}

/** So many chips stand there while nobody types; the others are counted. */
const SHOWN = 12;

export function WorkbookDialog({ codes, onChoose, onClose, ...of }: Props) {
  const t = useT();
  const subjects = useSubjectOptions(of);
  const [chosen, setChosen] = useState(codes);
  const options = chosen.flatMap((code) => subjects.options.find((option) => option.code === code) ?? []);
  return (
    <Dialog open onClose={onClose} maxWidth="md" fullWidth>
      <DialogTitle>{t('figures.excelContents')}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        <Typography>{t('figures.excelContentsNext')}</Typography>
        <Autocomplete
          {...subjects}
          multiple
          limitTags={SHOWN}
          value={options}
          onChange={(_, next) => setChosen(next.map(({ code }) => code))}
          getLimitTagsText={(more) => t('figures.excelMore', { count: more })}
          openText={t('figures.subject')}
          clearText={t('figures.excelNone')}
          renderInput={(input) => <TextField {...input} label={t('figures.subject')} />}
        />
      </DialogContent>
      <DialogActions sx={{ flexWrap: 'wrap' }}>
        <Button onClick={() => setChosen(subjects.options.map(({ code }) => code))}>{t('figures.excelAll')}</Button>
        <Button onClick={() => setChosen(keyItems(of.form, of.kind).map(({ code }) => code))}>
          {t('figures.excelUsual')}
        </Button>
        <Button onClick={onClose}>{t('form.cancel')}</Button>
        <Button variant="contained" onClick={() => onChoose(chosen)} disabled={chosen.length === 0}>
          {t('figures.excelChoose')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
