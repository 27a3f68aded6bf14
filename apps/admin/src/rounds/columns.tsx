/** The columns of the list of rounds, by the names under which they are sorted and written into a workbook. */
import type { Format } from '../format/useFormat.js';
import type { Column } from '../list/column.js';
import type { RoundLine } from '../obligations/choose.js';
import { Deadline } from '../obligations/Deadline.js';
import { PhaseMark } from '../obligations/StateMark.js';
import { TextLink } from '../parts/RouteLink.js';
import { roundAddress } from './address.js';

export const nameOf = ({ period }: RoundLine, f: Format): string =>
  f.period(period).replace(/^./, (letter) => letter.toUpperCase());

/** After its end only the day is worth saying, and before its beginning too. */
export const isSettled = ({ phase }: RoundLine): boolean => phase === 'CLOSED' || phase === 'NOT_OPEN';

export const columnsOf = (f: Format): readonly Column<RoundLine>[] => [
  {
    ...{ key: 'period', label: 'rounds.period', sorts: true },
    cell: (round) => (
      <TextLink to={roundAddress(round.id)} sx={{ fontWeight: 600 }}>
        {nameOf(round, f)}
      </TextLink>
    ),
  },
  { ...{ key: 'phase', label: 'rounds.phase', sorts: true }, cell: ({ phase }) => <PhaseMark phase={phase} /> },
  { ...{ key: 'opens', label: 'rounds.opens', sorts: true }, cell: ({ opensOn }) => f.date(opensOn) },
  { ...{ key: 'cutoff', label: 'rounds.cutoff', sorts: true }, cell: ({ cutoffOn }) => f.date(cutoffOn) },
  {
    ...{ key: 'due', label: 'rounds.due', sorts: true },
    cell: (round) => <Deadline dueOn={round.dueOn} settled={isSettled(round)} bare />,
  },
  { ...{ key: 'closes', label: 'rounds.closes', sorts: true }, cell: ({ closesOn }) => f.date(closesOn) },
];
