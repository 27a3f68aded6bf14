/** One remark on a row: a sign, its kind in a word and its sentence, with what answers it underneath. */
import type { SvgIconComponent } from '@mui/icons-material';
import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import CompareArrows from '@mui/icons-material/CompareArrows';
import EditOutlined from '@mui/icons-material/EditOutlined';
import ErrorIcon from '@mui/icons-material/Cancel';
import HelpOutlined from '@mui/icons-material/HelpOutlined';
import InfoOutlined from '@mui/icons-material/InfoOutlined';
import Undo from '@mui/icons-material/Undo';
import WarningIcon from '@mui/icons-material/WarningAmber';
import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { useT } from '../../i18n/useT.js';
import { toneColor } from '../../parts/MarkLabel.js';
import type { Tone } from '../../parts/marks.js';

export type RemarkKind =
  'error' | 'ask' | 'explained' | 'conflict' | 'ownConflict' | 'info' | 'query' | 'answered' | 'changed' | 'reading';

const faces: Readonly<Record<RemarkKind, readonly [SvgIconComponent, Tone]>> = {
  error: [ErrorIcon, 'block'],
  ask: [WarningIcon, 'ask'],
  explained: [CheckCircleOutlined, 'done'],
  conflict: [CompareArrows, 'ask'],
  ownConflict: [CompareArrows, 'ask'],
  info: [InfoOutlined, 'idle'],
  query: [Undo, 'block'],
  answered: [CheckCircleOutlined, 'done'],
  changed: [EditOutlined, 'moving'],
  reading: [HelpOutlined, 'block'],
};

interface Props {
  readonly kind: RemarkKind;
  readonly children: ReactNode;
  readonly below?: ReactNode;
}

export function Remark({ kind, children, below }: Props) {
  const t = useT();
  const theme = useTheme();
  const [Icon, tone] = faces[kind];
  const color = toneColor(theme, tone);
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: '20px minmax(0, 1fr)',
        columnGap: 0.75,
        fontSize: '0.875rem',
        lineHeight: 1.4,
        // What was typed is repeated in the sentence, also thirty digits without a space.
        overflowWrap: 'anywhere',
      }}
    >
      <Icon aria-hidden sx={{ fontSize: 18, color, mt: '1px' }} />
      <div>
        <Box component="span" sx={{ color, fontWeight: 600 }}>
          {t(`submission.mark.${kind}`)}
        </Box>
        {': '}
        {children}
        {below && <Box sx={{ mt: 0.75 }}>{below}</Box>}
      </div>
    </Box>
  );
}
