/** A bound figure in a text or a table: it opens to where it comes from, when it was taken, and what it is now. */
import ButtonBase from '@mui/material/ButtonBase';
import Box from '@mui/material/Box';
import Popover from '@mui/material/Popover';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useFormat } from '../format/useFormat.js';
import { useT } from '../i18n/useT.js';
import { FormIssueAlert } from '../parts/FormIssueAlert.js';
import { PressButton } from '../parts/KeptPress.js';
import { ButtonLink } from '../parts/RouteLink.js';
import { useCounted } from '../parts/useCounted.js';
import { reviewAddress } from '../review/address.js';
import { figureText, markedText, NO_FIGURE, type FigureOfReport } from './figures.js';
import { useReportPlace } from './report-context.js';
import { useRenew } from './useRenew.js';

function About({ figure }: { readonly figure: FigureOfReport }) {
  const t = useT();
  const f = useFormat();
  const counted = useCounted();
  const { id, roundId, provinceId, mayWrite } = useReportPlace();
  const { mutation, state, press } = useRenew(id, [figure.key]);
  const { label, takenAt, value, current, currentWaiting, stale } = figure;
  return (
    <Box sx={{ p: 2, maxWidth: 360, display: 'grid', gap: 0.5 }}>
      <Typography sx={{ fontWeight: 600 }}>{f.words(label)}</Typography>
      <Typography>{value == null ? t('reports.figure.none') : figureText(value, figure, f)}</Typography>
      <Typography variant="body2" color="text.secondary">
        {t('reports.figure.taken', { at: f.dateTime(takenAt) })}
      </Typography>
      <Typography variant="body2" color={stale ? 'warning.dark' : 'text.secondary'}>
        {stale ? t('reports.figure.now', { value: figureText(current, figure, f) }) : t('reports.figure.same')}
      </Typography>
      {currentWaiting > 0 && (
        <Typography variant="body2" color="text.secondary">
          {t('reports.figure.waiting', counted(currentWaiting))}
        </Typography>
      )}
      <FormIssueAlert issue={mutation.issue} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 0.5 }}>
        {mayWrite && stale && (
          <PressButton size="small" variant="outlined" state={state} onClick={press}>
            {t('reports.stale.renew')}
          </PressButton>
        )}
        <ButtonLink
          size="small"
          to={reviewAddress({
            roundId,
            ...(provinceId !== undefined && { provinceId }),
            states: ['SUBMITTED', 'OFFICIAL'],
          })}
        >
          {t('reports.figure.source')}
        </ButtonLink>
      </Box>
    </Box>
  );
}

/** @param figure undefined: the report has not taken it */
export function FigureChip({ figure }: { readonly figure: FigureOfReport | undefined }) {
  const t = useT();
  const f = useFormat();
  const [anchor, setAnchor] = useState<HTMLElement>();
  if (!figure) return <span>{NO_FIGURE}</span>;
  const text = markedText(figure, f);
  return (
    <>
      <ButtonBase
        aria-haspopup="dialog"
        aria-label={t('reports.figure.open', { value: text, label: f.words(figure.label) })}
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
        sx={{
          ...{ font: 'inherit', verticalAlign: 'baseline', px: 0.5, borderRadius: 0.5, whiteSpace: 'nowrap' },
          ...{ bgcolor: figure.stale ? 'warning.light' : 'action.hover', color: 'text.primary' },
          ...{ textDecoration: 'underline dotted', textUnderlineOffset: '3px' },
        }}
      >
        {text}
      </ButtonBase>
      <Popover
        open={anchor !== undefined}
        anchorEl={anchor}
        onClose={() => setAnchor(undefined)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        slotProps={{ paper: { role: 'dialog', 'aria-label': f.words(figure.label) } }}
      >
        <About figure={figure} />
      </Popover>
    </>
  );
}
