/** `/entry`: straight to the one report that is due; with several, or none, a list to choose from. */
import EventAvailable from '@mui/icons-material/EventAvailable';
import { Navigate } from 'react-admin';
import { useOperation } from '../api/useOperation.js';
import { entryAddress } from '../app/addresses.js';
import { useFormat } from '../format/useFormat.js';
import { ObligationsDocument, type ObligationLineFragment } from '../gql/graphql.js';
import { byUrgency } from '../home/duty.js';
import { useT } from '../i18n/useT.js';
import { Blank } from '../parts/Blank.js';
import { Loaded } from '../parts/Loaded.js';
import { PageHeader } from '../parts/PageHeader.js';
import { Panel } from '../parts/Panel.js';
import { DutyTable } from './DutyTable.js';

/** What was returned is open although its round has closed; whether its own last day is over, its page says. */
const isOpen = ({ state, round: { phase } }: ObligationLineFragment): boolean =>
  phase === 'OPEN' || phase === 'OVERDUE' || state === 'RETURNED';

export default function EntryIndexPage() {
  const f = useFormat();
  const t = useT();
  const reading = useOperation(ObligationsDocument, { filter: { ownOnly: true }, sort: 'DUE', page: { limit: 100 } });
  return (
    <Loaded reading={reading}>
      {({ obligations: { rows } }) => {
        const open = rows.filter(isOpen).toSorted(byUrgency);
        const earlier = rows.filter((row) => !isOpen(row)).toReversed();
        const [only] = open;
        if (open.length === 1 && only) return <Navigate to={entryAddress(only.round.id, only.library.id)} replace />;
        return (
          <>
            <PageHeader title={t('entry.title')} about={t('entry.which')} />
            <Panel title={t('entry.open')} flush>
              {open.length ? (
                <DutyTable rows={open} />
              ) : (
                <Blank small Icon={EventAvailable} title={t('entry.noneOpen')}>
                  {t('entry.noneOpenNext')}
                </Blank>
              )}
            </Panel>
            {earlier.length > 0 && (
              <Panel title={`${t('entry.earlier')} (${f.count(earlier.length)})`} flush>
                <DutyTable rows={earlier} />
              </Panel>
            )}
          </>
        );
      }}
    </Loaded>
  );
}
