/** Lets one person do what takes two: who, where, until when, and why. What is refused is said at its field. */
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { MAXIMUM_EXPLANATION } from '@vlis/domain';
import { useRef, useState } from 'react';
import { Form, useNotify } from 'react-admin';
import { request } from '../../api/line.js';
import { useDeed } from '../../api/useDeed.js';
import { useFormat } from '../../format/useFormat.js';
import { GrantReviewExceptionDocument, type WholeReportFragment } from '../../gql/graphql.js';
import { useT } from '../../i18n/useT.js';
import { useToday } from '../../me/useToday.js';
import { DayOfForm } from '../../parts/form/DayOfForm.js';
import { SelectInput } from '../../parts/form/SelectInput.js';
import { TextInput } from '../../parts/form/TextInput.js';
import { FormTrouble, useFirstFault } from '../../parts/FormTrouble.js';
import { inputOf, type Wish } from './exceptions.js';
import { ReviewerField } from './ReviewerField.js';

const BLANK: Wish = { account: null, at: 'library', validTo: '', reason: '' };

interface Props {
  readonly library: WholeReportFragment['library'];
  readonly onClose: () => void;
}

export function GrantExceptionDialog({ library, onClose }: Props) {
  const t = useT();
  const f = useFormat();
  const notify = useNotify();
  const deed = useDeed();
  const today = useToday();
  const [tries, setTries] = useState(0);
  const content = useRef<HTMLDivElement>(null);
  useFirstFault(content, tries || undefined);
  const said = (path: string) => ({
    said: deed.trouble?.errors[path] || undefined,
    onChange: () => deed.forget(path),
  });
  const grant = async (values: object) => {
    const input = inputOf(values as Wish, library, today);
    const done = await deed.run(
      async () => (await request(GrantReviewExceptionDocument, { input })).grantReviewException,
    );
    if (!done) return setTries((n) => n + 1);
    notify(t('review.exception.granted', { name: done.account.name, date: f.date(done.validTo) }), { type: 'success' });
    onClose();
  };
  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth aria-labelledby="exception-title">
      <Form defaultValues={BLANK} onSubmit={grant} noValidate disableInvalidFormNotification>
        <DialogTitle id="exception-title">{t('review.exception.title')}</DialogTitle>
        <DialogContent ref={content} sx={{ display: 'grid', gap: 2 }}>
          <FormTrouble trouble={deed.trouble} />
          <Typography>{t('review.exception.next')}</Typography>
          <ReviewerField {...said('username')} />
          <SelectInput
            source="at"
            label={t('review.exception.at')}
            means={t('review.exception.atMeans')}
            options={[
              { id: 'library', label: f.words(library.name) },
              { id: 'province', label: t('review.exception.wholeProvince', { name: f.words(library.province.name) }) },
            ]}
            said={deed.trouble?.errors['libraryId'] || deed.trouble?.errors['unitId'] || undefined}
            onChange={() => ['libraryId', 'unitId'].forEach(deed.forget)}
          />
          <DayOfForm
            source="validTo"
            required
            label={t('review.exception.validTo')}
            means={t('review.exception.validToMeans')}
            {...said('validTo')}
          />
          <TextInput
            source="reason"
            longest={MAXIMUM_EXPLANATION}
            label={t('review.exception.reason')}
            means={t('review.exception.reasonMeans')}
            {...said('reason')}
          />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{t('form.cancel')}</Button>
          <Button type="submit" variant="contained" loading={deed.working}>
            {t('review.exception.grant')}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
