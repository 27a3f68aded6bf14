/** Gives a library more time for a returned report: another last day, also where the first one has passed. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import type { SubmitEvent } from 'react';
import { useNotify } from 'react-admin';
import { request } from '../../api/line.js';
import { useDeed } from '../../api/useDeed.js';
import { useFormat } from '../../format/useFormat.js';
import { ExtendReturnDocument, type WholeReportFragment } from '../../gql/graphql.js';
import { useT } from '../../i18n/useT.js';
import { DayField } from '../../parts/DayField.js';
import { FormTrouble } from '../../parts/FormTrouble.js';
import { useReturnDay } from './useReturnDay.js';

interface Props {
  readonly whole: WholeReportFragment;
  readonly onClose: () => void;
}

export function ExtendDialog({ whole: { id, library, round, returnedUntil }, onClose }: Props) {
  const t = useT();
  const f = useFormat();
  const notify = useNotify();
  const deed = useDeed();
  const { day, wrong, choose } = useReturnDay(round, returnedUntil);
  const extend = async () => {
    const done = await deed.run(
      async () => (await request(ExtendReturnDocument, { submissionId: id, until: day })).extendReturn,
    );
    if (!done) return;
    notify(t('review.extended', { library: f.words(library.name), date: f.date(day) }), { type: 'success' });
    onClose();
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!deed.working && day !== '' && wrong === undefined) void extend();
  };
  return (
    <Dialog open onClose={onClose} maxWidth="xs" fullWidth aria-labelledby="extend-title">
      <Box component="form" noValidate onSubmit={submit}>
        <DialogTitle id="extend-title">{t('review.extendTitle', { library: f.words(library.name) })}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2, '&&': { pt: 1 } }}>
          <FormTrouble trouble={deed.trouble} />
          <DayField
            label={t('review.until')}
            means={t('review.untilMeans')}
            value={day}
            error={wrong ?? (deed.trouble?.errors['until'] || undefined)}
            onChange={(next) => {
              choose(next);
              deed.forget('until');
            }}
          />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{t('form.cancel')}</Button>
          <Button type="submit" variant="contained" autoFocus loading={deed.working} disabled={!day || Boolean(wrong)}>
            {t('review.extend')}
          </Button>
        </DialogActions>
      </Box>
    </Dialog>
  );
}
