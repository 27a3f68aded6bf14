/** What happens in the moment a round is opened, in words: who owes is settled, from the register, for good. */
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import type { IsoDate } from '@vlis/domain';
import { isComing } from '../api/press.js';
import { useOperation } from '../api/useOperation.js';
import { useFormat } from '../format/useFormat.js';
import { LibrariesDocument } from '../gql/graphql.js';
import { useT } from '../i18n/useT.js';
import { librariesAddress, REGISTER_LIBRARY } from '../libraries/address.js';
import { useToday } from '../me/useToday.js';
import { TextLink } from '../parts/RouteLink.js';

export function OnOpening({ cutoffOn }: { readonly cutoffOn: IsoDate | '' }) {
  const t = useT();
  const f = useFormat();
  const today = useToday();
  const filter = { status: 'ACTIVE', asOf: cutoffOn } as const;
  const page = { offset: 0, limit: 1 };
  const reading = useOperation(LibrariesDocument, { filter, page }, { enabled: cutoffOn !== '' });
  if (cutoffOn === '') return null;
  const active = reading.data?.libraries.total;
  return (
    <>
      <Box component="ul" sx={{ m: 0, pl: 2.5, display: 'grid', gap: 1 }}>
        <li>{t('rounds.settledNow', { date: f.date(cutoffOn) })}</li>
        {isComing(reading.need) && <li>{t('rounds.countingActive')}</li>}
        {active !== undefined && active > 0 && (
          <li>
            {t('rounds.activeThen', { smart_count: active, count: f.count(active) })}{' '}
            <TextLink to={librariesAddress(filter)} target="_blank" underline="always">
              {t('rounds.seeActive')}
            </TextLink>
          </li>
        )}
        <li>{t('rounds.laterOnes')}</li>
        <li>{t('rounds.forGood')}</li>
      </Box>
      {active === 0 && (
        <Alert severity="warning">
          {t('rounds.noneActive')}{' '}
          <TextLink to={REGISTER_LIBRARY} underline="always">
            {t('rounds.registerLibrary')}
          </TextLink>
        </Alert>
      )}
      {cutoffOn > today && <Alert severity="warning">{t('rounds.cutoffAhead')}</Alert>}
    </>
  );
}
