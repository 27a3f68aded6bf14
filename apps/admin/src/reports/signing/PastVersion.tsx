/** Says that what is read was sent and is not what is being written now. */
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useT } from '../../i18n/useT.js';

interface Props {
  readonly version: number;
  readonly onBack: () => void;
}

export function PastVersion({ version, onBack }: Props) {
  const t = useT();
  const back = (
    <Button color="inherit" size="small" onClick={onBack}>
      {t('reports.history.back')}
    </Button>
  );
  return (
    <Alert severity="info" action={back}>
      {t('reports.history.reading', { version })}
    </Alert>
  );
}
