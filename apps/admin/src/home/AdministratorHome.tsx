/** The administrator's page: rounds, forms and register, each with its state. */
import EventNoteOutlined from '@mui/icons-material/EventNoteOutlined';
import Box from '@mui/material/Box';
import { dayOf } from '@vlis/domain';
import { useOperation } from '../api/useOperation.js';
import { useFormat } from '../format/useFormat.js';
import { FormVersionsDocument, LibrariesDocument, type LibraryStatus } from '../gql/graphql.js';
import { useT } from '../i18n/useT.js';
import { librariesAddress } from '../libraries/address.js';
import { Deadline } from '../obligations/Deadline.js';
import { PhaseMark } from '../obligations/StateMark.js';
import { useRounds } from '../obligations/useRounds.js';
import { Blank } from '../parts/Blank.js';
import { Facts } from '../parts/Facts.js';
import { LineList } from '../parts/LineList.js';
import { Loaded } from '../parts/Loaded.js';
import { Num } from '../parts/Num.js';
import { PageHeader } from '../parts/PageHeader.js';
import { Panel } from '../parts/Panel.js';
import { ButtonLink, TextLink } from '../parts/RouteLink.js';
import { OPEN_ROUND, roundAddress } from '../rounds/address.js';
import type { HomeProps } from './HomeProps.js';

const RECENT = 4;

function RoundsPanel() {
  const t = useT();
  const f = useFormat();
  return (
    <Panel title={t('home.rounds')} aside={<TextLink to="/rounds">{t('home.more')}</TextLink>} flush>
      <Loaded reading={useRounds()} small>
        {(rounds) =>
          rounds.length === 0 ? (
            <Blank
              small
              Icon={EventNoteOutlined}
              title={t('home.roundsNone')}
              action={
                <ButtonLink to={OPEN_ROUND} variant="outlined">
                  {t('home.openRound')}
                </ButtonLink>
              }
            />
          ) : (
            <LineList
              label={t('home.rounds')}
              lines={rounds.slice(0, RECENT).map((round) => ({
                key: round.id,
                to: roundAddress(round.id),
                primary: t('obligations.one', { period: f.period(round.period) }),
                secondary: (
                  <Deadline dueOn={round.dueOn} settled={round.phase !== 'OPEN' && round.phase !== 'OVERDUE'} />
                ),
                aside: <PhaseMark phase={round.phase} />,
              }))}
            />
          )
        }
      </Loaded>
    </Panel>
  );
}

function FormsPanel() {
  const t = useT();
  const f = useFormat();
  const reading = useOperation(FormVersionsDocument, {});
  return (
    <Panel title={t('home.forms')}>
      <Loaded reading={reading} small>
        {({ formVersions }) =>
          formVersions.length === 0 ? (
            <span>{t('home.formsNone')}</span>
          ) : (
            <Facts
              facts={formVersions.map(({ formCode, number, status, publishedAt }) => [
                t('home.formLine', { code: formCode, number }),
                [
                  t(`home.formStatus.${status}`),
                  publishedAt && t('home.published', { date: f.date(dayOf(new Date(publishedAt))) }),
                ]
                  .filter(Boolean)
                  .join(' · '),
              ])}
            />
          )
        }
      </Loaded>
    </Panel>
  );
}

function CountOf({ status }: { readonly status: LibraryStatus }) {
  const reading = useOperation(LibrariesDocument, { filter: { status }, page: { offset: 0, limit: 1 } });
  return (
    <TextLink to={librariesAddress({ status })}>
      {reading.data ? <Num value={reading.data.libraries.total} /> : '…'}
    </TextLink>
  );
}

function RegistryPanel() {
  const t = useT();
  return (
    <Panel title={t('home.registry')} aside={<TextLink to="/libraries">{t('home.more')}</TextLink>}>
      <Facts
        facts={(['ACTIVE', 'SUSPENDED', 'CLOSED'] as const).map((status) => [
          t(`home.registry${status}`),
          <CountOf key={status} status={status} />,
        ])}
      />
    </Panel>
  );
}

export default function AdministratorHome({ actions }: HomeProps) {
  const t = useT();
  return (
    <>
      <PageHeader title={t('home.title')} actions={actions} />
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 3fr) minmax(0, 2fr)' },
          gap: 2,
          alignItems: 'start',
        }}
      >
        <RoundsPanel />
        <Box sx={{ display: 'grid', gap: 2 }}>
          <FormsPanel />
          <RegistryPanel />
        </Box>
      </Box>
    </>
  );
}
