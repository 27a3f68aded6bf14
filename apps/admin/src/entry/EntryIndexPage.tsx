/** `/entry`: straight to the one submission that is due; with several, or none, a list to choose from. */
import EventAvailable from '@mui/icons-material/EventAvailable';
import Box from '@mui/material/Box';
import { Navigate } from 'react-admin';
import { useT } from '../i18n/useT.js';
import { ObligationsByTurn } from '../obligations/ObligationsByTurn.js';
import { byUrgency } from '../obligations/obligation.js';
import { useObligations } from '../obligations/useObligations.js';
import { Blank } from '../parts/Blank.js';
import { Loaded } from '../parts/Loaded.js';
import { PageHeader } from '../parts/PageHeader.js';
import { Panel } from '../parts/Panel.js';
import { entryAddress } from './address.js';
import { ObligationTable } from './ObligationTable.js';
import { EarlierObligations } from './EarlierObligations.js';

/** What was returned is open although its round has closed, until its own last day. */
const OPEN = { ownOnly: true, openRoundsOnly: true } as const;

export default function EntryIndexPage() {
  const t = useT();
  const reading = useObligations(OPEN);
  return (
    <Loaded reading={reading}>
      {({ obligations: { rows, total } }) => {
        const [only] = rows;
        if (total === 1 && only) return <Navigate to={entryAddress(only.round.id, only.library.id)} replace />;
        return (
          <>
            <PageHeader title={t('entry.title')} about={t('entry.which')} />
            <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2 }}>
              {total > rows.length ? (
                <ObligationsByTurn of={OPEN}>
                  {({ title, rows: some, pager }) => (
                    <Panel title={title} flush>
                      <ObligationTable rows={some} label={title} />
                      {pager}
                    </Panel>
                  )}
                </ObligationsByTurn>
              ) : (
                <Panel title={t('entry.open')} flush>
                  {total > 0 ? (
                    <ObligationTable rows={rows.toSorted(byUrgency)} label={t('entry.open')} />
                  ) : (
                    <Blank small Icon={EventAvailable} title={t('entry.noneOpen')}>
                      {t('entry.noneOpenNext')}
                    </Blank>
                  )}
                </Panel>
              )}
              <EarlierObligations />
            </Box>
          </>
        );
      }}
    </Loaded>
  );
}
