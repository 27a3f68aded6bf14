/** Reports to choose from: period, library, deadline, state, how far. */
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import { entryAddress } from '../app/addresses.js';
import { useFormat } from '../format/useFormat.js';
import type { ObligationLineFragment } from '../gql/graphql.js';
import { useT } from '../i18n/useT.js';
import { TextLink } from '../parts/RouteLink.js';
import { StateMark } from '../parts/StateMark.js';
import { Deadline } from '../rounds/Deadline.js';

export function DutyTable({ rows }: { readonly rows: readonly ObligationLineFragment[] }) {
  const f = useFormat();
  const t = useT();
  return (
    <Table size="small">
      <TableBody>
        {rows.map(({ id, round, library, dueOn, state, overdue, submission }) => (
          <TableRow key={id} hover>
            <TableCell component="th" scope="row">
              <TextLink
                to={entryAddress(round.id, library.id)}
              >{`${f.words(library.name)} · ${f.period(round.period)}`}</TextLink>
            </TableCell>
            <TableCell>
              <StateMark state={state} overdue={overdue} />
            </TableCell>
            <TableCell>
              {submission && t('entry.progress', { filled: submission.filled, asked: submission.asked })}
            </TableCell>
            <TableCell>
              <Deadline
                dueOn={dueOn}
                settled={!(state === 'NOT_STARTED' || state === 'DRAFT' || state === 'RETURNED')}
              />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
