/** Before submitting: what blocks, what is blank, what asks for a word; each leads to its cell, and the list shrinks as it is mended. */
import CheckCircle from '@mui/icons-material/CheckCircle';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useT } from '../../i18n/useT.js';
import { useCounted } from '../../parts/useCounted.js';
import { Aside } from '../../submission/aside/Aside.js';
import type { Row } from '../../submission/grid/rows.js';
import { UnchangedNotice } from '../../submission/notices/UnchangedNotice.js';
import type { Checklist } from '../session/checklist.js';
import { useEntry } from '../EntryContext.js';
import { BlankList } from './BlankList.js';
import { ObstacleLink } from './ObstacleLink.js';

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Box component="section" sx={{ mt: 1.5 }}>
      <Typography variant="h3" sx={{ fontSize: '0.875rem', mb: 0.5 }}>
        {title}
      </Typography>
      {children}
    </Box>
  );
}

const list = { m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 0.5 } as const;

interface Props {
  readonly checklist: Checklist;
  readonly explained: number;
  readonly reviewer: string;
  readonly rows: readonly Row[];
  readonly submitting: boolean;
  readonly issue: string | undefined;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
}

export function ChecklistAside({
  checklist: { blocking, blanks, asking, free },
  explained,
  reviewer,
  rows,
  submitting,
  issue,
  onSubmit,
  onClose,
}: Props) {
  const { submission } = useEntry();
  const t = useT();
  const counted = useCounted();
  return (
    <Aside title={t('entry.checklist')} onClose={onClose} takesCursor>
      {issue && (
        <Alert severity="error" sx={{ mt: 1 }}>
          {issue}
        </Alert>
      )}
      {free && (
        <Alert severity="success" icon={<CheckCircle />} sx={{ mt: 1, alignItems: 'flex-start' }}>
          <b>{t('entry.checklistReady')}</b>
          <br />
          {t('entry.checklistReadyText')}
        </Alert>
      )}
      {blocking.length > 0 && (
        <Group title={t('entry.blocking', counted(blocking.length))}>
          <Box component="ul" sx={list}>
            {blocking.map((obstacle, i) => (
              <ObstacleLink key={`${obstacle.kind}${obstacle.code}${i}`} obstacle={obstacle} />
            ))}
          </Box>
        </Group>
      )}
      {asking.length > 0 && (
        <Group title={t('entry.asking', counted(asking.length))}>
          <Box component="ul" sx={list}>
            {asking.map((obstacle, i) => (
              <ObstacleLink key={`${obstacle.code}${i}`} obstacle={obstacle} />
            ))}
          </Box>
        </Group>
      )}
      {blanks.length > 0 && (
        <Group title={t('entry.blanks', counted(blanks.length))}>
          <Typography variant="caption" component="p" sx={{ mb: 0.5 }}>
            {t('entry.blanksText')}
          </Typography>
          <BlankList blanks={blanks} />
        </Group>
      )}
      {explained > 0 && (
        <Typography variant="body2" sx={{ mt: 1.5 }}>
          {t('entry.explainedCount', counted(explained))}
        </Typography>
      )}
      <Box sx={{ '&:not(:empty)': { mt: 1.5 } }}>
        <UnchangedNotice {...{ submission, rows }} />
      </Box>
      <Button fullWidth variant="contained" disabled={!free} loading={submitting} onClick={onSubmit} sx={{ mt: 2 }}>
        {t('entry.submitNow', { reviewer })}
      </Button>
    </Aside>
  );
}
