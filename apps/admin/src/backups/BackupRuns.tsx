/** The newest backups, restores and drills, whatever became of them. */
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTheme } from '@mui/material/styles';
import { useFormat } from '../format/useFormat.js';
import type { BackupLineFragment } from '../gql/graphql.js';
import { useT } from '../i18n/useT.js';
import { toneColor } from '../parts/MarkLabel.js';
import { bytesText } from '../format/bytes.js';

const wide = { display: { xs: 'none', md: 'table-cell' } } as const;

function Line({ run }: { readonly run: BackupLineFragment }) {
  const t = useT();
  const f = useFormat();
  const color = toneColor(useTheme(), run.succeeded ? 'done' : 'block');
  return (
    <TableRow hover>
      <TableCell component="th" scope="row">
        {f.dateTime(run.endedAt)}
      </TableCell>
      <TableCell>{t(`backups.kind.${run.kind}`)}</TableCell>
      <TableCell sx={{ color, fontWeight: run.succeeded ? 400 : 600, overflowWrap: 'anywhere' }}>
        {run.succeeded ? t('backups.succeeded') : t('backups.failedWith', { code: run.code ?? '–' })}
      </TableCell>
      <TableCell sx={wide}>
        {run.bytes === null || run.bytes === undefined ? '' : bytesText(run.bytes, f.language)}
      </TableCell>
      <TableCell sx={wide}>{run.moment ? f.dateTime(run.moment) : ''}</TableCell>
      <TableCell sx={{ ...wide, overflowWrap: 'anywhere' }}>{run.folder}</TableCell>
    </TableRow>
  );
}

export function BackupRuns({ runs }: { readonly runs: readonly BackupLineFragment[] }) {
  const t = useT();
  return (
    <TableContainer>
      <Table aria-label={t('backups.runs')}>
        <TableHead>
          <TableRow>
            <TableCell>{t('backups.when')}</TableCell>
            <TableCell>{t('backups.what')}</TableCell>
            <TableCell>{t('backups.outcome')}</TableCell>
            <TableCell sx={wide}>{t('backups.size')}</TableCell>
            <TableCell sx={wide}>{t('backups.moment')}</TableCell>
            <TableCell sx={wide}>{t('backups.folder')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {runs.map((run) => (
            <Line key={run.id} run={run} />
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
