/** The submissions a library owed, newest period first: all of them, or those of closed rounds. */
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { dayOf } from '@vlis/domain';
import { useOperation } from '../api/useOperation.js';
import { useFormat } from '../format/useFormat.js';
import { ObligationsDocument, type ObligationLineFragment } from '../gql/graphql.js';
import { useT } from '../i18n/useT.js';
import { useMe } from '../me/useMe.js';
import { Loaded } from '../parts/Loaded.js';
import { Panel } from '../parts/Panel.js';
import { TextLink } from '../parts/RouteLink.js';
import { newestFirst } from './choose.js';
import { isInHand } from './obligation.js';
import { StateMark } from './StateMark.js';

const roomy = { display: { xs: 'none', sm: 'table-cell' } } as const;

/** Where a submission is filled in, for those who may, and where it is read. */
interface Addresses {
  readonly ofEntry: (roundId: number, libraryId: number) => string;
  readonly ofReview: (submissionId: number) => string;
}

interface LineProps {
  readonly obligation: ObligationLineFragment;
  readonly addresses: Addresses;
}

function Line({ obligation, addresses }: LineProps) {
  const f = useFormat();
  const enters = useMe().permissions.includes('submission.save');
  const { round, library, state, overdue, dueOn, submission } = obligation;
  const to = submission && (enters ? addresses.ofEntry(round.id, library.id) : addresses.ofReview(submission.id));
  const period = f.periodShort(round.period);
  return (
    <TableRow hover>
      <TableCell component="th" scope="row">
        {to ? (
          <TextLink to={to} sx={{ fontWeight: 600 }}>
            {period}
          </TextLink>
        ) : (
          period
        )}
      </TableCell>
      <TableCell>
        <StateMark state={state} stage={obligation.stage} overdue={overdue && isInHand(obligation)} />
      </TableCell>
      <TableCell align="right" sx={roomy}>
        {submission ? `${f.count(submission.filled)}/${f.count(submission.asked)}` : ''}
      </TableCell>
      <TableCell align="right" sx={roomy}>
        {f.date(dueOn)}
      </TableCell>
      <TableCell align="right">
        {submission?.submittedAt ? f.date(dayOf(new Date(submission.submittedAt))) : ''}
      </TableCell>
    </TableRow>
  );
}

interface Props {
  readonly libraryId: number;
  readonly title: string;
  readonly none: string;
  readonly closedOnly?: boolean;
  readonly addresses: Addresses;
}

export function LibrarySubmissions({ libraryId, title, none, closedOnly = false, addresses }: Props) {
  const t = useT();
  const reading = useOperation(ObligationsDocument, {
    filter: { libraryId },
    sort: 'DUE',
    page: { offset: 0, limit: 100 },
  });
  return (
    <Panel title={title} flush>
      <Loaded reading={reading} small>
        {({ obligations }) => {
          const rows = obligations.rows.filter(({ round }) => !closedOnly || round.phase === 'CLOSED');
          return rows.length === 0 ? (
            <Typography sx={{ px: 2, pb: 2, color: 'text.secondary' }}>{none}</Typography>
          ) : (
            <TableContainer>
              <Table aria-label={title}>
                <TableHead>
                  <TableRow>
                    <TableCell>{t('obligations.period')}</TableCell>
                    <TableCell>{t('obligations.state')}</TableCell>
                    <TableCell align="right" sx={roomy}>
                      {t('obligations.filled')}
                    </TableCell>
                    <TableCell align="right" sx={roomy}>
                      {t('obligations.due')}
                    </TableCell>
                    <TableCell align="right">{t('obligations.submitted')}</TableCell>
                  </TableRow>
                </TableHead>
                <TableBody>
                  {newestFirst(rows.map((obligation) => ({ ...obligation.round, obligation }))).map(
                    ({ obligation }) => (
                      <Line key={obligation.id} {...{ obligation, addresses }} />
                    ),
                  )}
                </TableBody>
              </Table>
            </TableContainer>
          );
        }}
      </Loaded>
    </Panel>
  );
}
