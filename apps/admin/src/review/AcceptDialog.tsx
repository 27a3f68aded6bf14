/** Before accepting: what there was to look at, and what happens next. Enter accepts, but never what still needs a thought. */
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useFormat } from '../format/useFormat.js';
import { useT } from '../i18n/useT.js';
import type { AcceptMove } from './moves.js';
import type { ReviewCounts } from './review-rows.js';
import { useCounted } from '../parts/useCounted.js';

interface Props {
  readonly open: boolean;
  readonly acceptMove: AcceptMove;
  readonly library: string;
  readonly counts: ReviewCounts;
  /** Reasons written for a return that would be dropped. */
  readonly reasons: number;
  readonly working: boolean;
  readonly issue: string | undefined;
  readonly onAccept: () => void;
  readonly onClose: () => void;
}

export function AcceptDialog({ open, acceptMove, library, counts, reasons, working, issue, onAccept, onClose }: Props) {
  const t = useT();
  const f = useFormat();
  const counted = useCounted();
  const { lookedAt, explained, unexplained } = counts;
  const { next } = acceptMove;
  const careful = reasons > 0 || unexplained > 0;
  return (
    <Dialog open={open} onClose={onClose} maxWidth="xs" fullWidth aria-labelledby="accept-title">
      <DialogTitle id="accept-title">{t('review.acceptTitle', { library })}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 1 }}>
        {issue && <Alert severity="error">{issue}</Alert>}
        {reasons > 0 && <Alert severity="warning">{t('review.acceptReasons', counted(reasons))}</Alert>}
        {unexplained > 0 && <Alert severity="warning">{t('review.acceptUnexplained', counted(unexplained))}</Alert>}
        <Typography>
          {lookedAt === 0 ? t('review.noneToLookAt') : t('review.acceptLooked', counted(lookedAt))}
          {explained > 0 && ` ${t('review.acceptExplained', counted(explained))}`}
        </Typography>
        <Typography>
          {next ? t('review.acceptNext', { stage: f.words(next.name) }) : t('review.acceptOfficial')}
        </Typography>
      </DialogContent>
      <DialogActions>
        <Button autoFocus={careful} onClick={onClose}>
          {t('review.cancel')}
        </Button>
        <Button variant="contained" autoFocus={!careful} loading={working} onClick={onAccept}>
          {t('review.accept')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
