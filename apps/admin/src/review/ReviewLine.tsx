/** One cell under review: the figure, the earlier ones, the change, its remarks, and the reason to return it. */
import Undo from '@mui/icons-material/Undo';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Tooltip from '@mui/material/Tooltip';
import { useTheme } from '@mui/material/styles';
import { useFormat } from '../format/useFormat.js';
import { useT } from '../i18n/useT.js';
import { level, onlyCard, onlyTable, type RowLayout } from '../submission/grid/gridLayout.js';
import { ItemName } from '../submission/grid/ItemName.js';
import { PastCells } from '../submission/grid/PastCells.js';
import { ReadCell } from '../submission/grid/ReadCell.js';
import { rowMarkOf } from '../submission/grid/rows.js';
import { toneOf } from '../submission/grid/tones.js';
import type { Submission } from '../submission/submission.js';
import { ReasonField } from './ReasonField.js';
import type { ReviewRow } from './review-rows.js';
import { ReviewRemarks } from './ReviewRemarks.js';

interface Props extends ReviewRow {
  readonly submission: Submission;
  readonly layout: RowLayout;
  readonly id: string;
  readonly reachable: boolean;
  readonly mayReturn: boolean;
  readonly reason: string | undefined;
  readonly writing: boolean;
  readonly onFocus: () => void;
  readonly onDefine: () => void;
  readonly onWrite: () => void;
  readonly onReason: (text: string) => void;
  readonly onDone: () => void;
  readonly onSend: () => void;
}

export function ReviewLine({
  row,
  changes,
  turn,
  influence,
  submission,
  layout,
  id,
  reachable,
  mayReturn,
  reason,
  writing,
  onFocus,
  onDefine,
  onWrite,
  onReason,
  onDone,
  onSend,
}: Props) {
  const theme = useTheme();
  const f = useFormat();
  const t = useT();
  const { code, label, unit } = row.item;
  const open = mayReturn && (writing || reason !== undefined);
  const tone =
    reason === undefined ? toneOf(theme, rowMarkOf(row)) : { border: theme.vlis.accent, soft: theme.vlis.accentSoft };
  return (
    <Box
      role="row"
      id={id}
      tabIndex={reachable ? 0 : -1}
      aria-label={t('review.selectRow', { code })}
      onFocus={(event) => event.target === event.currentTarget && onFocus()}
      sx={{
        ...layout,
        py: { xs: 1.25, sm: 0.5 },
        borderTop: 1,
        borderColor: 'divider',
        backgroundColor: tone?.soft,
        boxShadow: tone ? `inset 3px 0 ${tone.border}` : 'none',
        '&:focus-visible': { outlineOffset: -3 },
      }}
    >
      <Box
        role="cell"
        sx={{ ...level, gridArea: 'code', color: 'text.secondary', fontSize: '0.875rem', fontWeight: 600 }}
      >
        {code}
      </Box>
      <Box role="rowheader" sx={{ ...level, gridArea: 'label', minWidth: 0 }}>
        <ItemName name={f.words(label)} title={`${t('submission.define', { code })} (D)`} onClick={onDefine} />
        <Box component="span" sx={{ ...onlyCard, color: 'text.secondary' }}>{` (${f.words(unit)})`}</Box>
      </Box>
      <Box role="cell" sx={{ ...onlyTable, gridArea: 'unit', color: 'text.secondary', fontSize: '0.875rem' }}>
        {f.words(unit)}
      </Box>
      <PastCells row={row} past={submission.past} />
      <Box role="cell" sx={{ ...level, gridArea: 'entry', fontSize: { xs: '1.125rem', sm: '1rem' } }}>
        <ReadCell row={row} />
      </Box>
      <Box
        role="cell"
        sx={{ gridArea: 'remarks', minWidth: 0, pt: '4px', display: 'grid', gap: 1, '&:empty': { display: 'none' } }}
      >
        <ReviewRemarks {...{ row, changes, turn, influence }} form={submission.questionnaire.form} />
        {open && (
          <ReasonField row={row} text={reason ?? ''} autoFocus={writing} onChange={onReason} {...{ onDone, onSend }} />
        )}
      </Box>
      {mayReturn && (
        <Box role="cell" sx={{ gridArea: 'act' }}>
          <Tooltip title={`${t('review.addReason')} (R)`}>
            <span>
              <Button
                size="small"
                startIcon={<Undo />}
                tabIndex={-1}
                aria-label={`${t('review.addReason')}: ${code}`}
                disabled={open}
                onClick={onWrite}
                sx={{ whiteSpace: 'nowrap' }}
              >
                {t('review.giveBack')}
              </Button>
            </span>
          </Tooltip>
        </Box>
      )}
    </Box>
  );
}
