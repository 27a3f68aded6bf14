/** What was just registered: its identifier, large and ready to be copied, and which rounds will ask it. */
import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useEffect, useRef } from 'react';
import { useFormat } from '../format/useFormat.js';
import type { LibraryLineFragment } from '../gql/graphql.js';
import { useT } from '../i18n/useT.js';
import { useMe } from '../me/useMe.js';
import { useRounds } from '../obligations/useRounds.js';
import { Facts } from '../parts/Facts.js';
import { PageHeader } from '../parts/PageHeader.js';
import { Panel } from '../parts/Panel.js';
import { ButtonLink } from '../parts/RouteLink.js';
import { libraryAddress } from './address.js';
import { Identifier } from './Identifier.js';

interface Props {
  readonly library: LibraryLineFragment;
  readonly onMore: () => void;
}

export function Registered({ library, onMore }: Props) {
  const t = useT();
  const f = useFormat();
  const top = useRef<HTMLDivElement>(null);
  // The form is gone, and the cursor with it.
  useEffect(() => top.current?.focus(), []);
  const mayAssign = useMe().permissions.includes('role.assign');
  const open = (useRounds().data ?? []).filter(({ phase }) => phase !== 'CLOSED');
  const rounds = open.map(({ period }) => f.periodShort(period)).join(', ');
  const { name, identifier, type, commune, province, validFrom } = library;
  return (
    <Box ref={top} tabIndex={-1} sx={{ outline: 'none', display: 'grid', gap: 2, maxWidth: 760 }}>
      <Box sx={{ mb: -2 }}>
        <PageHeader
          title={t('libraries.registered')}
          about={
            <Box component="span" sx={{ display: 'inline-flex', gap: 0.75, alignItems: 'center' }}>
              <CheckCircleOutlined fontSize="small" color="success" aria-hidden />
              {f.words(name)}
            </Box>
          }
        />
      </Box>
      <Panel title={t('libraries.registeredAs', { name: f.words(name) })}>
        <Identifier value={identifier} />
        <Facts
          facts={[
            [t('libraries.type'), f.words(type.name)],
            [
              t('reference.place'),
              [commune, province].flatMap((unit) => (unit ? [f.words(unit.name)] : [])).join(', '),
            ],
            [t('libraries.activeSince'), f.date(validFrom)],
          ]}
        />
        <Typography sx={{ mt: 2 }}>
          {rounds && `${t('libraries.notInRounds', { rounds })} `}
          {t('libraries.inNextRounds')}
        </Typography>
        {mayAssign && <Typography sx={{ mt: 1 }}>{t('libraries.thenAssign')}</Typography>}
      </Panel>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <ButtonLink to={libraryAddress(library.id)} variant="contained">
          {t('libraries.toLibrary')}
        </ButtonLink>
        <Button variant="outlined" onClick={onMore}>
          {t('libraries.registerMore')}
        </Button>
      </Box>
    </Box>
  );
}
