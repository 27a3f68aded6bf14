/** `/entry`: straight to the one report that is due; with several, or none, a list to choose from. */
import EventAvailable from '@mui/icons-material/EventAvailable';
import Box from '@mui/material/Box';
import { Navigate } from 'react-admin';
import { useT } from '../i18n/useT.js';
import { DutiesByTurn } from '../obligations/DutiesByTurn.js';
import { byUrgency } from '../obligations/duty.js';
import { useDuties } from '../obligations/useDuties.js';
import { Blank } from '../parts/Blank.js';
import { Loaded } from '../parts/Loaded.js';
import { PageHeader } from '../parts/PageHeader.js';
import { Panel } from '../parts/Panel.js';
import { entryAddress } from './address.js';
import { DutyTable } from './DutyTable.js';
import { EarlierDuties } from './EarlierDuties.js';

/** What was returned is open although its round has closed, until its own last day. */
const OPEN = { ownOnly: true, openRoundsOnly: true } as const;

export default function EntryIndexPage() {
  const t = useT();
  const reading = useDuties(OPEN);
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
                <DutiesByTurn of={OPEN}>
                  {({ title, rows: some, pager }) => (
                    <Panel title={title} flush>
                      <DutyTable rows={some} label={title} />
                      {pager}
                    </Panel>
                  )}
                </DutiesByTurn>
              ) : (
                <Panel title={t('entry.open')} flush>
                  {total > 0 ? (
                    <DutyTable rows={rows.toSorted(byUrgency)} label={t('entry.open')} />
                  ) : (
                    <Blank small Icon={EventAvailable} title={t('entry.noneOpen')}>
                      {t('entry.noneOpenNext')}
                    </Blank>
                  )}
                </Panel>
              )}
              <EarlierDuties />
            </Box>
          </>
        );
      }}
    </Loaded>
  );
}
