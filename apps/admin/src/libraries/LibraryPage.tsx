/** One library: what the register says about it, its submissions, and its people. */
import Box from '@mui/material/Box';
import { useParams } from 'react-admin';
import { Failure } from '../api/failure.js';
import { useOperation } from '../api/useOperation.js';
import { useFormat } from '../format/useFormat.js';
import { LibraryDocument, type LibraryLineFragment } from '../gql/graphql.js';
import { useT } from '../i18n/useT.js';
import { useMe } from '../me/useMe.js';
import { entryAddress } from '../entry/address.js';
import { submissionAddress } from '../review/address.js';
import { LibrarySubmissions } from '../obligations/LibrarySubmissions.js';
import { Facts } from '../parts/Facts.js';
import { FailureBlank } from '../parts/FailureBlank.js';
import { Loaded } from '../parts/Loaded.js';
import { PageHeader } from '../parts/PageHeader.js';
import { Panel } from '../parts/Panel.js';
import { LibraryContacts } from './LibraryContacts.js';
import { LibraryPeople } from './LibraryPeople.js';
import { StatusMark } from './StatusMark.js';

function Registration({ library }: { readonly library: LibraryLineFragment }) {
  const t = useT();
  const f = useFormat();
  const { identifier, type, body, status, province, commune, validFrom, validTo } = library;
  const since = validTo
    ? t('libraries.validBetween', { from: f.date(validFrom), to: f.date(validTo) })
    : t('libraries.validSince', { from: f.date(validFrom) });
  return (
    <Panel title={t('libraries.card')}>
      <Facts
        facts={[
          [t('libraries.identifier'), identifier],
          [t('libraries.state'), <StatusMark key="status" status={status} />],
          [t('libraries.type'), f.words(type.name)],
          [t('libraries.article'), type.article],
          [t('libraries.body'), f.words(body.name)],
          [t('libraries.form'), t(`reference.form${type.form}`)],
          [t('libraries.province'), f.words(province.name)],
          ...(commune ? ([[t('libraries.commune'), f.words(commune.name)]] as const) : []),
          [t('libraries.valid'), since],
        ]}
      />
    </Panel>
  );
}

export default function LibraryPage() {
  const t = useT();
  const f = useFormat();
  const { id } = useParams();
  const { permissions } = useMe();
  const reading = useOperation(LibraryDocument, { id: Number(id) });
  return (
    <Loaded reading={reading}>
      {({ library }) =>
        library ? (
          <>
            <PageHeader
              title={f.words(library.name)}
              about={[library.identifier, f.words(library.province.name)].join(' · ')}
            />
            <Box
              sx={{
                display: 'grid',
                gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(280px, 1fr) minmax(0, 2fr)' },
                gap: 2,
                alignItems: 'start',
              }}
            >
              <Registration library={library} />
              <Box sx={{ display: 'grid', gap: 2 }}>
                <LibrarySubmissions
                  libraryId={library.id}
                  title={t('libraries.submissions')}
                  none={t('libraries.submissionsNone')}
                  addresses={{ ofEntry: entryAddress, ofReview: submissionAddress }}
                />
                {permissions.includes('contact.read') && <LibraryContacts libraryId={library.id} />}
                {permissions.includes('role.read') && <LibraryPeople library={library} />}
              </Box>
            </Box>
          </>
        ) : (
          <FailureBlank page failure={new Failure('fault', 'no such library', { code: 'NOT_FOUND' })} />
        )
      }
    </Loaded>
  );
}
