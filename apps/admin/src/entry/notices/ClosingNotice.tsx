/**
 * The library was active in a part of the period only: shows when, and leads to the question whether the submission covers just that
 * part. Not shown where the library was active throughout.
 */
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useFormat } from '../../format/useFormat.js';
import { useT } from '../../i18n/useT.js';
import { useActiveDays } from '../../submission/notices/useActiveDays.js';
import { useEntry, type EntryState } from '../EntryContext.js';

export function ClosingNotice({ state: { view } }: { readonly state: EntryState }) {
  const { submission, goTo, readOnly } = useEntry();
  const f = useFormat();
  const t = useT();
  const { whole, questionnaire } = submission;
  const days = useActiveDays(whole);
  if (whole.activeWholePeriod) return null;
  const period = f.period(whole.round.period);
  const { closing } = questionnaire.form;
  const broken = !readOnly && view.findings.some(({ issue }) => issue.path === closing && issue.severity === 'error');
  return (
    <Alert
      severity={broken ? 'error' : 'info'}
      action={
        broken &&
        closing !== undefined && (
          <Button color="inherit" size="small" onClick={() => goTo(closing)}>
            {t('entry.declare', { code: closing })}
          </Button>
        )
      }
    >
      {days ? t('entry.activeOn', { period, days }) : t('entry.activePart', { period })}
      {broken && ` ${t('entry.declareFirst')}`}
    </Alert>
  );
}
