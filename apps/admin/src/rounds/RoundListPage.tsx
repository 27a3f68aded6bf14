/** All rounds, newest first; a line leads to its collection. */
import Add from '@mui/icons-material/Add';
import EventNoteOutlined from '@mui/icons-material/EventNoteOutlined';
import Card from '@mui/material/Card';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useFormat } from '../format/useFormat.js';
import { useT } from '../i18n/useT.js';
import { useMe } from '../me/useMe.js';
import type { Round } from '../obligations/choose.js';
import { Deadline } from '../obligations/Deadline.js';
import { PhaseMark } from '../obligations/StateMark.js';
import { useRounds } from '../obligations/useRounds.js';
import { Blank } from '../parts/Blank.js';
import { Loaded } from '../parts/Loaded.js';
import { PageHeader } from '../parts/PageHeader.js';
import { ButtonLink, TextLink } from '../parts/RouteLink.js';
import { useNarrow } from '../parts/useNarrow.js';
import { OPEN_ROUND, roundAddress } from './address.js';

const wide = { display: { xs: 'none', md: 'table-cell' } } as const;

function Line({ round }: { readonly round: Round }) {
  const f = useFormat();
  const narrow = useNarrow();
  const settled = round.phase === 'CLOSED' || round.phase === 'NOT_OPEN';
  return (
    <TableRow hover>
      <TableCell component="th" scope="row">
        <TextLink to={roundAddress(round.id)} sx={{ fontWeight: 600 }}>
          {narrow
            ? f.periodShort(round.period)
            : f.period(round.period).replace(/^./, (letter) => letter.toUpperCase())}
        </TextLink>
      </TableCell>
      <TableCell>
        <PhaseMark phase={round.phase} />
      </TableCell>
      <TableCell sx={wide}>{f.date(round.opensOn)}</TableCell>
      <TableCell sx={wide}>{f.date(round.cutoffOn)}</TableCell>
      <TableCell>
        <Deadline dueOn={round.dueOn} settled={settled} bare />
      </TableCell>
      <TableCell sx={wide}>{f.date(round.closesOn)}</TableCell>
    </TableRow>
  );
}

export default function RoundListPage() {
  const t = useT();
  const open = useMe().permissions.includes('round.open') && (
    <ButtonLink to={OPEN_ROUND} variant="contained" startIcon={<Add />}>
      {t('rounds.openNew')}
    </ButtonLink>
  );
  return (
    <>
      <PageHeader title={t('rounds.title')} about={t('rounds.about')} actions={open} />
      <Card>
        <Loaded reading={useRounds()}>
          {(rounds) =>
            rounds.length === 0 ? (
              <Blank Icon={EventNoteOutlined} title={t('rounds.empty')} action={open}>
                {t('rounds.emptyNext')}
              </Blank>
            ) : (
              <TableContainer>
                <Table aria-label={t('rounds.title')}>
                  <TableHead>
                    <TableRow>
                      <TableCell>{t('rounds.period')}</TableCell>
                      <TableCell>{t('rounds.phase')}</TableCell>
                      <TableCell sx={wide}>{t('rounds.opens')}</TableCell>
                      <TableCell sx={wide}>{t('rounds.cutoff')}</TableCell>
                      <TableCell>{t('rounds.due')}</TableCell>
                      <TableCell sx={wide}>{t('rounds.closes')}</TableCell>
                    </TableRow>
                  </TableHead>
                  <TableBody>
                    {rounds.map((round) => (
                      <Line key={round.id} round={round} />
                    ))}
                  </TableBody>
                </Table>
              </TableContainer>
            )
          }
        </Loaded>
      </Card>
    </>
  );
}
