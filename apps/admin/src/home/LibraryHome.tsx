/** The librarian's page: what is open, how far it is, what was asked back; then the earlier reports. */
import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import Box from '@mui/material/Box';
import { useOperation } from '../api/useOperation.js';
import { useFormat } from '../format/useFormat.js';
import { ObligationsDocument } from '../gql/graphql.js';
import { useT } from '../i18n/useT.js';
import { LibraryReports } from '../libraries/LibraryReports.js';
import { useMe } from '../me/useMe.js';
import { Blank } from '../parts/Blank.js';
import { GreyLines, Loaded } from '../parts/Loaded.js';
import { PageHeader } from '../parts/PageHeader.js';
import { Panel } from '../parts/Panel.js';
import { comingRound } from '../rounds/choose.js';
import { useRounds } from '../rounds/useRounds.js';
import { byUrgency } from './duty.js';
import { DutyCard } from './DutyCard.js';
import type { HomeProps } from './HomeProps.js';
import { LibraryFacts, type OwnLibrary } from './LibraryFacts.js';

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

function OneLibrary({ library }: { readonly library: OwnLibrary }) {
  const t = useT();
  const open = useOperation(ObligationsDocument, {
    filter: { libraryId: library.id, openRoundsOnly: true },
    sort: 'DUE',
    page: { offset: 0, limit: 10 },
  });
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 2fr) minmax(260px, 1fr)' },
        gap: 2,
        alignItems: 'start',
      }}
    >
      <Box sx={{ display: 'grid', gap: 2, minWidth: 0 }}>
        <Loaded reading={open} skeleton={<GreyLines lines={3} height={48} />}>
          {({ obligations: { rows } }) =>
            rows.length === 0 ? (
              <NothingOpen />
            ) : (
              rows.toSorted(byUrgency).map((duty) => <DutyCard key={duty.id} duty={duty} />)
            )
          }
        </Loaded>
        <LibraryReports libraryId={library.id} title={t('home.earlier')} none={t('home.earlierNone')} closedOnly />
      </Box>
      <LibraryFacts library={library} />
    </Box>
  );
}

export default function LibraryHome({ actions }: HomeProps) {
  const t = useT();
  const f = useFormat();
  const { assignments } = useMe();
  const libraries = assignments.flatMap(({ library }) => (library ? [library] : []));
  const unique = [...new Map(libraries.map((library) => [library.id, library])).values()];
  return (
    <>
      <PageHeader
        title={t('home.title')}
        about={unique.length === 1 ? f.words(unique[0]!.name) : undefined}
        actions={actions}
      />
      <Box sx={{ display: 'grid', gap: 4 }}>
        {unique.map((library) => (
          <OneLibrary key={library.id} library={library} />
        ))}
      </Box>
    </>
  );
}
