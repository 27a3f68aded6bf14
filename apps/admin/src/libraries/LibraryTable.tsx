import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useFormat } from '../format/useFormat.js';
import type { LibraryLineFragment } from '../gql/graphql.js';
import { useT } from '../i18n/useT.js';
import { TextLink } from '../parts/RouteLink.js';
import { numeric } from '../theme/theme.js';
import { libraryAddress } from './address.js';
import { StatusMark } from './StatusMark.js';

export function LibraryTable({ libraries }: { readonly libraries: readonly LibraryLineFragment[] }) {
  const t = useT();
  const f = useFormat();
  return (
    <TableContainer>
      <Table aria-label={t('libraries.title')}>
        <TableHead>
          <TableRow>
            <TableCell>{t('libraries.name')}</TableCell>
            <TableCell>{t('libraries.identifier')}</TableCell>
            <TableCell>{t('libraries.type')}</TableCell>
            <TableCell>{t('libraries.body')}</TableCell>
            <TableCell>{t('reference.place')}</TableCell>
            <TableCell>{t('libraries.state')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {libraries.map(({ id, name, identifier, type, body, commune, province, status }) => (
            <TableRow key={id} hover>
              <TableCell component="th" scope="row">
                <TextLink to={libraryAddress(id)} sx={{ fontWeight: 600 }}>
                  {f.words(name)}
                </TextLink>
              </TableCell>
              <TableCell sx={{ ...numeric, whiteSpace: 'nowrap' }}>{identifier}</TableCell>
              <TableCell>{f.words(type.name)}</TableCell>
              <TableCell>{f.words(body.name)}</TableCell>
              <TableCell>
                {[commune, province].flatMap((unit) => (unit ? [f.words(unit.name)] : [])).join(', ')}
              </TableCell>
              <TableCell>
                <StatusMark status={status} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
