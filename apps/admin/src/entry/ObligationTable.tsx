/** Submissions to choose from: period, library, deadline, state, how far. On a phone each is a block of its own. */
import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import { useFormat } from '../format/useFormat.js';
import { useT } from '../i18n/useT.js';
import { Deadline } from '../obligations/Deadline.js';
import { isInHand, type Obligation } from '../obligations/obligation.js';
import { StateMark } from '../obligations/StateMark.js';
import { LineList } from '../parts/LineList.js';
import { TextLink } from '../parts/RouteLink.js';
import { useNarrow } from '../parts/useNarrow.js';
import { entryAddress } from './address.js';

interface Props {
  readonly rows: readonly Obligation[];
  /** What the list is called. */
  readonly label: string;
}

export function ObligationTable({ rows, label }: Props) {
  const f = useFormat();
  const t = useT();
  const narrow = useNarrow();
  const lines = rows.map((obligation) => {
    const { id, round, library, dueOn, state, stage, overdue, submission } = obligation;
    return {
      key: id,
      to: entryAddress(round.id, library.id),
      name: `${f.words(library.name)} · ${f.period(round.period)}`,
      parts: [
        <StateMark key="state" state={state} stage={stage} overdue={overdue} />,
        submission && t('entry.progress', { filled: submission.filled, asked: submission.asked }),
        <Deadline key="due" dueOn={dueOn} settled={!isInHand(obligation)} />,
      ],
    };
  });
  if (narrow)
    return (
      <LineList
        label={label}
        lines={lines.map(({ key, to, name, parts: [state, progress, deadline] }) => ({
          ...{ key, to, primary: name },
          secondary: (
            <Box component="span" sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1.5 }}>
              {state}
              {progress && <span>{progress}</span>}
              <span>{deadline}</span>
            </Box>
          ),
        }))}
      />
    );
  return (
    <Table size="small" aria-label={label}>
      <TableBody>
        {lines.map(({ key, to, name, parts: [state, progress, deadline] }) => (
          <TableRow key={key} hover>
            <TableCell component="th" scope="row">
              <TextLink to={to}>{name}</TextLink>
            </TableCell>
            <TableCell>{state}</TableCell>
            <TableCell>{progress}</TableCell>
            <TableCell>{deadline}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
