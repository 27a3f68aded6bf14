/** The queue as a table. Of those who are silent it tells how far they are and how many days overdue. */
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { dayOf } from '@vlis/domain';
import { useFormat } from '../format/useFormat.js';
import type { ObligationLineFragment } from '../gql/graphql.js';
import { useT } from '../i18n/useT.js';
import { libraryAddress } from '../libraries/address.js';
import { StateMark } from '../obligations/StateMark.js';
import { TextLink } from '../parts/RouteLink.js';
import { numeric } from '../theme/theme.js';
import { lineAddress } from './line-address.js';
import { OverdueDays } from './OverdueDays.js';
import { QueueLook } from './QueueLook.js';
import { OpenUntil } from './returned/OpenUntil.js';

export interface QueueRowsProps {
  readonly rows: readonly ObligationLineFragment[];
  readonly search: string;
  readonly silent: boolean;
  readonly nation: boolean;
}

function Line({
  row,
  search,
  silent,
  nation,
}: Omit<QueueRowsProps, 'rows'> & { readonly row: ObligationLineFragment }) {
  const f = useFormat();
  const t = useT();
  const { library, submission, dueOn, state, stage, overdue } = row;
  return (
    <TableRow hover>
      <TableCell component="th" scope="row" sx={{ minWidth: 220 }}>
        <TextLink to={lineAddress(row, search) ?? libraryAddress(library.id)} sx={{ fontWeight: 600 }}>
          {f.words(library.name)}
        </TextLink>
        <div style={{ fontWeight: 400 }}>{f.words(library.type.name)}</div>
      </TableCell>
      {nation && <TableCell>{f.words(library.province.name)}</TableCell>}
      {silent ? (
        <>
          <TableCell sx={numeric}>
            {submission ? `${f.count(submission.filled)}/${f.count(submission.asked)}` : t('review.notBegun')}
          </TableCell>
          <TableCell>
            <OverdueDays dueOn={dueOn} overdue={overdue} />
          </TableCell>
        </>
      ) : (
        <>
          <TableCell sx={{ ...numeric, whiteSpace: 'nowrap' }}>
            {submission?.submittedAt ? f.date(dayOf(new Date(submission.submittedAt))) : '–'}
            {submission?.late && ` (${t('review.late')})`}
          </TableCell>
          <TableCell>{submission && <QueueLook submission={submission} />}</TableCell>
        </>
      )}
      <TableCell>
        <StateMark state={state} stage={stage} overdue={overdue} />
        <OpenUntil until={submission?.returnedUntil} />
      </TableCell>
    </TableRow>
  );
}

export function QueueTable({ rows, ...rest }: QueueRowsProps) {
  const t = useT();
  return (
    <TableContainer>
      <Table size="small" aria-label={t('review.title')}>
        <TableHead>
          <TableRow>
            <TableCell>{t('review.library')}</TableCell>
            {rest.nation && <TableCell>{t('review.province')}</TableCell>}
            <TableCell>{t(rest.silent ? 'review.filled' : 'review.submitted')}</TableCell>
            <TableCell>{t(rest.silent ? 'review.due' : 'review.toLookAt')}</TableCell>
            <TableCell>{t('review.state')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <Line key={row.id} row={row} {...rest} />
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
