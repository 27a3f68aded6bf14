/** The figures of earlier periods and the change against the first of them: columns in a table, one line on a card. */
import Box from '@mui/material/Box';
import { useFormat } from '../../format/useFormat.js';
import { useT } from '../../i18n/useT.js';
import { numeric } from '../../theme/theme.js';
import type { PastColumn } from '../submission.js';
import { level, onlyCard, onlyTable } from './gridLayout.js';
import { ReadCell } from './ReadCell.js';
import { plainOf, type Row } from './rows.js';
import { answerText } from './shown.js';

/** `+46 %`; from nothing to something has no percentage. */
function useChange({ cell, past, item }: Pick<Row, 'cell' | 'past' | 'item'>): string {
  const f = useFormat();
  const t = useT();
  const [now, before] = [plainOf(cell), plainOf(past[0])];
  if (item.type.kind === 'yes-no' || now === undefined || before === undefined) return '';
  if (now === before) return f.share('0');
  return f.change(now, before)?.text ?? t('submission.fromZero');
}

interface Props {
  readonly row: Pick<Row, 'cell' | 'past' | 'item'>;
  readonly past: readonly PastColumn[];
}

export function PastCells({ row, past }: Props) {
  const f = useFormat();
  const t = useT();
  const change = useChange(row);
  const inLine = past.map(({ period }, i) => {
    const answers = { yes: t('submission.yes'), no: t('submission.no') };
    const value = answerText({ item: row.item, cell: row.past[i] }, f.language, answers);
    return t('submission.past', { period: f.periodShort(period), value });
  });
  return (
    <>
      {[0, 1].map((i) => (
        <Box role="cell" key={i} sx={{ ...onlyTable, gridArea: `past${i}` }}>
          <ReadCell row={{ item: row.item, cell: row.past[i] }} quiet />
        </Box>
      ))}
      <Box
        role="cell"
        sx={{
          ...numeric,
          ...level,
          gridArea: 'change',
          textAlign: 'right',
          whiteSpace: 'nowrap',
          color: 'text.secondary',
        }}
      >
        {change}
      </Box>
      {inLine.length > 0 && (
        <Box
          role="cell"
          sx={{ ...onlyCard, ...numeric, gridArea: 'past', color: 'text.secondary', fontSize: '0.875rem' }}
        >
          {inLine.join(' · ')}
        </Box>
      )}
    </>
  );
}
