/** One indicator: what it is in each of its versions, the latest first. */
import Add from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import { useParams } from 'react-admin';
import { Failure } from '../api/failure.js';
import { useOperation } from '../api/useOperation.js';
import { useFormat } from '../format/useFormat.js';
import { IndicatorVersionsDocument } from '../gql/graphql.js';
import { useT } from '../i18n/useT.js';
import { useMe } from '../me/useMe.js';
import { useToday } from '../me/useToday.js';
import { FailureBlank } from '../parts/FailureBlank.js';
import { Facts, type Fact } from '../parts/Facts.js';
import { Loaded } from '../parts/Loaded.js';
import { PageHeader } from '../parts/PageHeader.js';
import { Panel } from '../parts/Panel.js';
import { ButtonLink } from '../parts/RouteLink.js';
import { publishAddress } from './address.js';
import { entriesOf, entryWith, type DictionaryEntry, type DictionaryVersion } from './dictionary.js';
import { formulaText } from './termText.js';

/** The basis of an indicator that no standard defines; the word tells a reader nothing, so it is not shown. */
const OWN = 'own';

function VersionPanel({
  version: { indicator, version, validFrom, validTo },
}: {
  readonly version: DictionaryVersion;
}) {
  const t = useT();
  const f = useFormat();
  const days = validTo
    ? t('indicators.fromTo', { from: f.date(validFrom), to: f.date(validTo) })
    : t('indicators.from', { from: f.date(validFrom) });
  const facts: readonly Fact[] = [
    [t('indicators.name'), f.words(indicator.name)],
    [t('indicators.formula'), formulaText(indicator, t)],
    [t('indicators.unit'), f.words(indicator.unit)],
    [t('indicators.direction'), t(`indicators.better.${indicator.better}`)],
    [t('indicators.types'), indicator.types.join(', ') || t('indicators.allTypes')],
    ...(indicator.basis && indicator.basis !== OWN ? [[t('indicators.basis'), indicator.basis] as const] : []),
    ...(indicator.note ? [[t('indicators.note'), f.words(indicator.note)] as const] : []),
  ];
  return (
    <Panel title={t('indicators.versionDays', { version, days })}>
      <Facts facts={facts} />
    </Panel>
  );
}

function Versions({ entry }: { readonly entry: DictionaryEntry }) {
  const t = useT();
  const f = useFormat();
  const { code, now, versions } = entry;
  const next = useMe().permissions.includes('indicator.publish') && (
    <ButtonLink to={publishAddress(now.id)} variant="contained" startIcon={<Add />}>
      {t('indicators.publishNext')}
    </ButtonLink>
  );
  return (
    <>
      <PageHeader title={`${code} · ${f.words(now.indicator.name)}`} about={t('indicators.aboutOne')} actions={next} />
      <Box sx={{ display: 'grid', gap: 2 }}>
        {versions.map((version) => (
          <VersionPanel key={version.id} version={version} />
        ))}
      </Box>
    </>
  );
}

export default function IndicatorPage() {
  const id = Number(useParams().id);
  const today = useToday();
  return (
    <Loaded reading={useOperation(IndicatorVersionsDocument, {})}>
      {({ indicators }) => {
        const entry = entryWith(entriesOf(indicators, today), id);
        if (!entry)
          return <FailureBlank page failure={new Failure('fault', `no indicator ${id}`, { code: 'NOT_FOUND' })} />;
        return <Versions entry={entry} />;
      }}
    </Loaded>
  );
}
