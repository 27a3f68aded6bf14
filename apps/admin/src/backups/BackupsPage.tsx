/** When the last good backup was, until when one can restore, when it was last proved; what to do where that is not well. */
import Box from '@mui/material/Box';
import { useOperation } from '../api/useOperation.js';
import { useFormat } from '../format/useFormat.js';
import { BackupStatusDocument, type BackupStatusQuery } from '../gql/graphql.js';
import { useT } from '../i18n/useT.js';
import { Facts } from '../parts/Facts.js';
import { Loaded } from '../parts/Loaded.js';
import { PageHeader } from '../parts/PageHeader.js';
import { Panel } from '../parts/Panel.js';
import { BackupFindings } from './BackupFindings.js';
import { BackupRuns } from './BackupRuns.js';
import { bytesText } from '../format/bytes.js';

type Status = BackupStatusQuery['backupStatus'];

function Summary({ status: { lastGood, lastDrill, reachedAt } }: { readonly status: Status }) {
  const t = useT();
  const f = useFormat();
  const none = t('backups.never');
  return (
    <Panel title={t('backups.now')}>
      <Facts
        facts={[
          [t('backups.lastGood'), lastGood ? f.dateTime(lastGood.endedAt) : none],
          [t('backups.size'), lastGood?.bytes ? bytesText(lastGood.bytes, f.language) : t('app.none')],
          [t('backups.folder'), lastGood?.folder ?? t('app.none')],
          [t('backups.reached'), reachedAt ? f.dateTime(reachedAt) : t('backups.noLog')],
          [
            t('backups.lastDrill'),
            lastDrill
              ? `${f.dateTime(lastDrill.endedAt)} · ${t(lastDrill.succeeded ? 'backups.passed' : 'backups.notPassed')}`
              : none,
          ],
        ]}
      />
    </Panel>
  );
}

export default function BackupsPage() {
  const t = useT();
  return (
    <>
      <PageHeader title={t('backups.title')} about={t('backups.about')} />
      <Loaded reading={useOperation(BackupStatusDocument, {})}>
        {({ backupStatus }) => (
          <Box sx={{ display: 'grid', gap: 2 }}>
            <BackupFindings status={backupStatus} />
            <Summary status={backupStatus} />
            {backupStatus.runs.length > 0 && (
              <Panel title={t('backups.runs')} flush>
                <BackupRuns runs={backupStatus.runs} />
              </Panel>
            )}
          </Box>
        )}
      </Loaded>
    </>
  );
}
