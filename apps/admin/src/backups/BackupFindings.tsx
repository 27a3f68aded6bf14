/** What is not as it should be with the backups, each with what to do; one green line when nothing is. */
import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import type { BackupStatusQuery } from '../gql/graphql.js';
import { useT } from '../i18n/useT.js';

type Status = BackupStatusQuery['backupStatus'];

/** A drill that is due is a reminder; everything else means that something may be lost. */
const MILD: readonly Status['findings'][number][] = ['NO_DRILL', 'DRILL_OLD'];

export function BackupFindings({ status: { findings, problem } }: { readonly status: Status }) {
  const t = useT();
  if (findings.length === 0) return <Alert severity="success">{t('backups.allWell')}</Alert>;
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      {findings.map((finding) => (
        <Alert key={finding} severity={MILD.includes(finding) ? 'warning' : 'error'}>
          <AlertTitle>{t(`backups.found.${finding}`)}</AlertTitle>
          {finding === 'LOG_PROBLEM' && problem ? t(`backups.problem.${problem}`) : t(`backups.todo.${finding}`)}
        </Alert>
      ))}
    </Box>
  );
}
