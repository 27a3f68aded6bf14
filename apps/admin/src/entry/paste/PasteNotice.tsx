/** What became of a pasted block, with one button that takes all of it back. */
import CloseIcon from '@mui/icons-material/Close';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { useT } from '../../i18n/useT.js';
import { useCounted } from '../../parts/useCounted.js';
import { badAmong, type Row } from '../../submission/grid/rows.js';
import { useEntry } from '../EntryContext.js';
import type { Pasted } from './paste.js';

interface Props {
  readonly pasted: Pasted;
  readonly rows: readonly Row[];
  /** Nothing has been done since. */
  readonly mayUndo: boolean;
  readonly onClose: () => void;
}

/** Whether all of the block stands there now, and nothing of it is at fault. */
const isWhole = ({ left, twice, noFigures }: Pasted, { unreadable, broken }: ReturnType<typeof badAmong>): boolean =>
  !unreadable && !broken && !left && !twice.length && !noFigures;

export function PasteNotice({ pasted, rows, mayUndo, onClose }: Props) {
  const { inputs, calculated, left, twice, noFigures, beyond } = pasted;
  const { session } = useEntry();
  const t = useT();
  const counted = useCounted();
  const bad = badAmong(rows, (code) => inputs.has(code));
  const parts = [
    inputs.size ? t('entry.pasted', counted(inputs.size)) : t('entry.pastedNothing'),
    ...(beyond.length ? [t('entry.pastedBeyond', { sections: beyond.join(', '), smart_count: beyond.length })] : []),
    ...(bad.unreadable ? [t('entry.pastedBad', counted(bad.unreadable))] : []),
    ...(bad.broken ? [t('entry.pastedBroken', counted(bad.broken))] : []),
    ...(calculated ? [t('entry.pastedCalculated', counted(calculated))] : []),
    ...(left ? [t('entry.pastedLeft', counted(left))] : []),
    ...(twice.length ? [t('entry.pastedTwice', { codes: twice.join(', '), smart_count: twice.length })] : []),
    ...(noFigures ? [t('entry.pastedNoFigures')] : []),
  ];
  const actions = (
    <>
      {mayUndo && inputs.size > 0 && (
        <Button color="inherit" size="small" onClick={() => session.undo()} title="Ctrl + Z">
          {t('entry.undo')}
        </Button>
      )}
      <IconButton color="inherit" size="small" onClick={onClose} aria-label={t('app.close')}>
        <CloseIcon fontSize="small" />
      </IconButton>
    </>
  );
  return (
    <Alert role="status" severity={isWhole(pasted, bad) ? 'info' : 'warning'} action={actions}>
      {parts.join(' · ')}
    </Alert>
  );
}
