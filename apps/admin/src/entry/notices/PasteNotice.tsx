/** What became of a pasted block, with one button that takes all of it back. */
import CloseIcon from '@mui/icons-material/Close';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { useT } from '../../i18n/useT.js';
import { useEntry } from '../EntryContext.js';
import type { Pasted } from '../grid/paste.js';
import type { Row } from '../grid/rows.js';
import { useCounted } from '../../parts/useCounted.js';

interface Props {
  readonly pasted: Pasted;
  readonly rows: readonly Row[];
  /** Nothing has been done since. */
  readonly mayUndo: boolean;
  readonly onClose: () => void;
}

export function PasteNotice({ pasted: { inputs, calculated, left }, rows, mayUndo, onClose }: Props) {
  const { desk } = useEntry();
  const t = useT();
  const counted = useCounted();
  const bad = rows.filter(({ item, typed }) => inputs.has(item.code) && typed !== undefined).length;
  const parts = [
    inputs.size ? t('entry.pasted', counted(inputs.size)) : t('entry.pastedNothing'),
    ...(bad ? [t('entry.pastedBad', counted(bad))] : []),
    ...(calculated ? [t('entry.pastedCalculated', counted(calculated))] : []),
    ...(left ? [t('entry.pastedLeft', counted(left))] : []),
  ];
  const actions = (
    <>
      {mayUndo && inputs.size > 0 && (
        <Button color="inherit" size="small" onClick={() => desk.undo()} title="Ctrl + Z">
          {t('entry.undo')}
        </Button>
      )}
      <IconButton color="inherit" size="small" onClick={onClose} aria-label={t('app.close')}>
        <CloseIcon fontSize="small" />
      </IconButton>
    </>
  );
  return (
    <Alert role="status" severity={bad || left ? 'warning' : 'info'} action={actions}>
      {parts.join(' · ')}
    </Alert>
  );
}
