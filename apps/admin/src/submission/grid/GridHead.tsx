/** The heads of the columns; unit and periods stand here once, not in every cell. */
import Box from '@mui/material/Box';
import { useFormat } from '../../format/useFormat.js';
import { useT } from '../../i18n/useT.js';
import { inLowWindow } from '../../theme/theme.js';
import type { Submission } from '../submission.js';
import { headOf, onlyWide, type RowLayout } from './gridLayout.js';

export function GridHead({
  submission,
  layout,
  top,
  remarks: remarks = true,
}: {
  readonly submission: Pick<Submission, 'past' | 'whole'>;
  readonly layout: RowLayout;
  /** Where it stays when the page is scrolled: under whatever stays above it, in pixels. */
  readonly top: number;
  /** Whether remarks have a column of their own where there is room. */
  readonly remarks?: boolean;
}) {
  const f = useFormat();
  const t = useT();
  const head = (area: string, text: string, right = false) => (
    <Box role="columnheader" sx={{ gridArea: area, textAlign: right ? 'right' : 'left' }}>
      {text}
    </Box>
  );
  return (
    <Box
      role="rowgroup"
      sx={{
        position: { md: 'sticky' },
        [inLowWindow]: { position: 'static' },
        top,
        zIndex: 2,
        backgroundColor: 'background.paper',
      }}
    >
      <Box
        role="row"
        sx={{
          ...headOf(layout),
          py: 0.75,
          color: 'text.secondary',
          fontSize: '0.8125rem',
          fontWeight: 600,
          borderBottom: 1,
          borderColor: 'divider',
          alignItems: 'end',
        }}
      >
        {head('code', t('submission.code'))}
        {head('label', t('submission.item'))}
        {head('unit', t('submission.unit'))}
        {[0, 1].map((i) => (
          <Box role="columnheader" key={i} sx={{ gridArea: `past${i}`, textAlign: 'right' }}>
            {submission.past[i] ? f.periodShort(submission.past[i].period) : '–'}
          </Box>
        ))}
        {head('entry', f.periodShort(submission.whole.round.period), true)}
        {head('change', t('submission.changeShort'), true)}
        {remarks && (
          <Box role="columnheader" sx={{ ...onlyWide, gridArea: 'remarks' }}>
            {t('submission.remarks')}
          </Box>
        )}
      </Box>
    </Box>
  );
}
