/** The library somebody works for, so that they see they are in the right one; or all of them, each leading to its page. */
import Box from '@mui/material/Box';
import { useFormat } from '../format/useFormat.js';
import { useT } from '../i18n/useT.js';
import { libraryAddress } from '../libraries/address.js';
import type { MyAssignment } from '../me/useMe.js';
import { Facts } from '../parts/Facts.js';
import { Panel } from '../parts/Panel.js';
import { TextLink } from '../parts/RouteLink.js';

export type OwnLibrary = NonNullable<MyAssignment['library']>;

export function LibraryFacts({ library }: { readonly library: OwnLibrary }) {
  const t = useT();
  const f = useFormat();
  const { id, name, identifier, type, commune, province } = library;
  return (
    <Panel title={t('home.myLibrary')}>
      <Facts
        facts={[
          [
            t('home.libraryName'),
            <TextLink key="name" to={libraryAddress(id)}>
              {f.words(name)}
            </TextLink>,
          ],
          [t('home.identifier'), identifier],
          [t('home.type'), f.words(type.name)],
          [t('reference.form'), t(`reference.form${type.form}`)],
          [t('reference.place'), [commune, province].flatMap((unit) => (unit ? [f.words(unit.name)] : [])).join(', ')],
        ]}
      />
    </Panel>
  );
}

export function OwnLibraries({ libraries }: { readonly libraries: readonly OwnLibrary[] }) {
  const t = useT();
  const f = useFormat();
  return (
    <Panel title={t('home.myLibraries')}>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1 }}>
        {libraries.map(({ id, name, identifier }) => (
          <li key={id}>
            <TextLink to={libraryAddress(id)}>{f.words(name)}</TextLink>
            <Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{identifier}</Box>
          </li>
        ))}
      </Box>
    </Panel>
  );
}
