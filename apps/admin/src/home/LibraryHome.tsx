/**
 * The librarian's page: what is open, how far it is, what was asked back; then the earlier submissions. Whoever works for
 * several libraries has the obligations of all of them in one list, and the libraries beside it.
 */
import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { entryAddress } from '../entry/address.js';
import { useFormat } from '../format/useFormat.js';
import { useT } from '../i18n/useT.js';
import { useMe } from '../me/useMe.js';
import { LibrarySubmissions } from '../obligations/LibrarySubmissions.js';
import { PageHeader } from '../parts/PageHeader.js';
import { submissionAddress } from '../review/address.js';
import { Obligations } from './Obligations.js';
import type { HomeProps } from './HomeProps.js';
import { LibraryFacts, OwnLibraries, type OwnLibrary } from './LibraryFacts.js';

interface SidesProps {
  readonly children: ReactNode;
  readonly beside: ReactNode;
}

const Sides = ({ children, beside }: SidesProps) => (
  <Box
    sx={{
      display: 'grid',
      gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 2fr) minmax(260px, 1fr)' },
      gap: 2,
      alignItems: 'start',
    }}
  >
    <Box sx={{ display: 'grid', gap: 2, minWidth: 0 }}>{children}</Box>
    {beside}
  </Box>
);

function OneLibrary({ library }: { readonly library: OwnLibrary }) {
  const t = useT();
  return (
    <Sides beside={<LibraryFacts library={library} />}>
      <Obligations of={{ libraryId: library.id }} />
      <LibrarySubmissions
        libraryId={library.id}
        title={t('home.earlier')}
        none={t('home.earlierNone')}
        addresses={{ ofEntry: entryAddress, ofReview: submissionAddress }}
        closedOnly
      />
    </Sides>
  );
}

const SeveralLibraries = ({ libraries }: { readonly libraries: readonly OwnLibrary[] }) => (
  <Sides beside={<OwnLibraries libraries={libraries} />}>
    <Obligations of={{ ownOnly: true }} />
  </Sides>
);

export default function LibraryHome({ actions }: HomeProps) {
  const t = useT();
  const f = useFormat();
  const { assignments } = useMe();
  const libraries = assignments.flatMap(({ library }) => (library ? [library] : []));
  const unique = [...new Map(libraries.map((library) => [library.id, library])).values()];
  const [only, ...more] = unique;
  return (
    <>
      <PageHeader
        title={t('home.title')}
        about={more.length ? t('home.ofLibraries', { count: f.count(unique.length) }) : only && f.words(only.name)}
        actions={actions}
      />
      {only && (more.length ? <SeveralLibraries libraries={unique} /> : <OneLibrary library={only} />)}
    </>
  );
}
