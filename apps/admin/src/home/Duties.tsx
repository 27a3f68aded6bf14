/** The duties in hand, one card each, the most urgent first; with none, when the next round opens. */
import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import { useOperation } from '../api/useOperation.js';
import { useFormat } from '../format/useFormat.js';
import { ObligationsDocument, type ObligationFilter } from '../gql/graphql.js';
import { useT } from '../i18n/useT.js';
import { Blank } from '../parts/Blank.js';
import { GreyLines, Loaded } from '../parts/Loaded.js';
import { Panel } from '../parts/Panel.js';
import { comingRound } from '../rounds/choose.js';
import { useRounds } from '../rounds/useRounds.js';
import { byUrgency } from './duty.js';
import { DutyCard } from './DutyCard.js';

function NothingOpen() {
  const t = useT();
  const f = useFormat();
  const { data } = useRounds();
  const next = data && comingRound(data);
  return (
    <Panel title={t('home.title')}>
      <Blank small Icon={CheckCircleOutlined} title={t('home.nothingOpen')}>
        {next
          ? t('home.nothingOpenNext', { period: f.period(next.period), date: f.date(next.opensOn) })
          : t('home.nothingOpenNone')}
      </Blank>
    </Panel>
  );
}

export function Duties({ of }: { readonly of: ObligationFilter }) {
  const open = useOperation(ObligationsDocument, {
    filter: { ...of, openRoundsOnly: true },
    sort: 'DUE',
    page: { offset: 0, limit: 100 },
  });
  return (
    <Loaded reading={open} skeleton={<GreyLines lines={3} height={48} />}>
      {({ obligations: { rows } }) =>
        rows.length === 0 ? (
          <NothingOpen />
        ) : (
          rows.toSorted(byUrgency).map((duty) => <DutyCard key={duty.id} duty={duty} />)
        )
      }
    </Loaded>
  );
}
