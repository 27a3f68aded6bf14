/** A cell that is only read: its answer, or the reason why there is none. Text may need more than one line. */
import Box from '@mui/material/Box';
import type { Cell } from '@vlis/domain';
import { useFormat } from '../../format/useFormat.js';
import { useT } from '../../i18n/useT.js';
import { numeric } from '../../theme/theme.js';
import { reasonWord } from '../remarks/sentence.js';
import type { Row } from './rows.js';
import { answerText } from './shown.js';

interface Props {
  readonly row: Pick<Row, 'item'> & { readonly cell?: Cell };
  readonly quiet?: boolean;
}

export function ReadCell({ row: { item, cell }, quiet = false }: Props) {
  const { language } = useFormat();
  const t = useT();
  if (!cell || (cell.kind === 'missing' && cell.why === 'not-yet')) {
    return (
      <Box component="span" sx={{ display: 'block', textAlign: 'right', color: 'text.secondary' }}>
        –
      </Box>
    );
  }
  if (cell.kind === 'missing') {
    return (
      <Box
        component="span"
        sx={{
          display: 'block',
          textAlign: 'right',
          fontStyle: 'italic',
          color: 'text.secondary',
          fontSize: '0.8125rem',
        }}
      >
        {reasonWord(cell.why, language)}
      </Box>
    );
  }
  const text = answerText({ item, cell }, language, { yes: t('submission.yes'), no: t('submission.no') });
  const isLong = cell.kind === 'text' || cell.kind === 'choice';
  return (
    <Box
      component="span"
      sx={{
        ...numeric,
        display: 'block',
        textAlign: 'right',
        color: quiet ? 'text.secondary' : 'text.primary',
        fontWeight: quiet ? 400 : 600,
        ...(isLong ? { overflowWrap: 'anywhere' } : { whiteSpace: 'nowrap' }),
      }}
    >
      {text}
    </Box>
  );
}
