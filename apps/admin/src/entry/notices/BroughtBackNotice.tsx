/** Says that a draft of an earlier visit lies on the grid again. */
import RestoreIcon from '@mui/icons-material/RestorePage';
import Alert from '@mui/material/Alert';
import { useFormat } from '../../format/useFormat.js';
import { useT } from '../../i18n/useT.js';
import { useCounted } from '../../parts/useCounted.js';

interface Props {
  readonly at: string;
  readonly count: number;
  readonly onClose: () => void;
}

export function BroughtBackNotice({ at, count, onClose }: Props) {
  const f = useFormat();
  const t = useT();
  const counted = useCounted();
  return (
    <Alert severity="info" icon={<RestoreIcon />} onClose={onClose} closeText={t('app.close')}>
      {t('entry.broughtBack', { ...counted(count), time: f.dateTime(at) })}
    </Alert>
  );
}
