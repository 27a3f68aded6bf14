/** Which figures have moved since they were taken, and one press that takes them anew. */
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useFormat } from '../format/useFormat.js';
import { useT } from '../i18n/useT.js';
import { FormIssueAlert } from '../parts/FormIssueAlert.js';
import { PressButton } from '../parts/KeptPress.js';
import { useCounted } from '../parts/useCounted.js';
import { figureText, type FigureOfReport } from './figures.js';
import { useReportPlace } from './report-context.js';
import { useRenew } from './useRenew.js';

/** More than these are not read one by one. */
const SHOWN = 8;

interface Props {
  readonly figures: readonly FigureOfReport[];
}

export function StaleFigures({ figures }: Props) {
  const { id, mayWrite, provinceId } = useReportPlace();
  const t = useT();
  const f = useFormat();
  const counted = useCounted();
  const { mutation, state, press } = useRenew(id);
  const stale = figures.filter((one) => one.stale);
  const countOf = (key: string) => figures.find((one) => one.key === key)?.value ?? '';
  const ofNation = provinceId === undefined;
  // The nation stands on what is official; a province on what was sent.
  const [owed, sent] = [countOf('count:owed'), countOf(ofNation ? 'count:accepted' : 'count:submitted')];
  const isWaiting = figures.some(({ waiting }) => waiting > 0);
  const accepted = isWaiting && figures.some(({ waiting, currentWaiting }) => waiting > currentWaiting);
  const button = mayWrite && (
    <PressButton color="inherit" size="small" variant="outlined" state={state} onClick={() => press()}>
      {t('reports.stale.renewAll')}
    </PressButton>
  );
  return (
    <Box sx={{ display: 'grid', gap: 1, mb: 2, '&:empty': { display: 'none' } }}>
      <FormIssueAlert issue={mutation.issue} />
      {stale.length > 0 && (
        <Alert severity="warning" action={button}>
          {t('reports.stale.title', counted(stale.length))}
          <Box component="ul" aria-label={t('reports.stale.list')} sx={{ m: 0, pl: 2.5 }}>
            {stale.slice(0, SHOWN).map((one) => (
              <li key={one.key}>
                {f.words(one.label)}:{' '}
                {t('reports.stale.change', {
                  was: figureText(one.value, one, f),
                  now: figureText(one.current, one, f),
                })}
              </li>
            ))}
            {stale.length > SHOWN && <li>…</li>}
          </Box>
        </Alert>
      )}
      {owed !== sent && (
        <Alert severity="info">
          {t(ofNation ? 'reports.nation.incomplete' : 'reports.incomplete', {
            owed: f.number(owed),
            sent: f.number(sent),
          })}
        </Alert>
      )}
      {isWaiting && (
        <Alert severity="info" action={stale.length === 0 && accepted ? button : undefined}>
          {t('reports.waiting.title')}. {t('reports.waiting.means')}
        </Alert>
      )}
    </Box>
  );
}
