/** Says what the address asks for that is not there, and clears it from the address. */
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import type { MessageKey } from '../i18n/messages.js';
import { useT } from '../i18n/useT.js';
import type { FiguresAddress, SetAddress } from './dashboard-address.js';
import { without, type NotThere } from './notThere.js';

const NAMES: Readonly<Record<NotThere['part'], MessageKey>> = {
  round: 'figures.period',
  place: 'figures.place',
  types: 'figures.types',
  item: 'figures.subject',
  excel: 'figures.excelContents',
};

interface Props {
  readonly wrong: readonly NotThere[];
  readonly address: FiguresAddress;
  readonly set: SetAddress;
}

export function NotThereNote({ wrong, address, set }: Props) {
  const t = useT();
  if (!wrong.length) return null;
  const list = wrong.map(({ part, value }) => `${t(NAMES[part])} “${value}”`).join('; ');
  return (
    <Alert
      severity="warning"
      action={<Button onClick={() => set(without(address, wrong))}>{t('figures.dropNotThere')}</Button>}
    >
      {t('figures.notThere', { list })}
    </Alert>
  );
}
