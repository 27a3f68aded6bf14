/** A cell that is only read: the figure, yes or no, or the reason why there is none. */
import Box from '@mui/material/Box';
import { isReported, type Cell } from '@vlis/domain';
import { useFormat } from '../../format/useFormat.js';
import { useT } from '../../i18n/useT.js';
import { numeric } from '../../theme/theme.js';
import { reasonWord } from '../said/sentence.js';
import type { Row } from './rows.js';
import { shownNumber } from './rows.js';

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
  const text =
    item.type.kind === 'yes-no'
      ? t(isReported(cell) && cell.value.isZero() ? 'report.no' : 'report.yes')
      : shownNumber(cell, language);
  return (
    <Box
      component="span"
      sx={{
        ...numeric,
        display: 'block',
        textAlign: 'right',
        color: quiet ? 'text.secondary' : 'text.primary',
        fontWeight: quiet ? 400 : 600,
        whiteSpace: 'nowrap',
      }}
    >
      {text}
    </Box>
  );
}
