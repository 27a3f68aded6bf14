/** `/notices`: the notices of the reader, the newest first. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import { useState } from 'react';
import { request } from '../api/line.js';
import { useMutation } from '../api/useMutation.js';
import { useOperation } from '../api/useOperation.js';
import { NoticesDocument, ReadNoticesDocument } from '../gql/graphql.js';
import { useT } from '../i18n/useT.js';
import { FormIssueAlert } from '../parts/FormIssueAlert.js';
import { GreyLines, Loaded } from '../parts/Loaded.js';
import { PageHeader } from '../parts/PageHeader.js';
import { Pager } from '../parts/Pager.js';
import { NoticeLine } from './NoticeLine.js';
import { useMarkRead } from './useMarkRead.js';

const PER_PAGE = 25;

export default function NoticesPage() {
  const t = useT();
  const [page, setPage] = useState(1);
  const { working, issue, run } = useMutation();
  const markRead = useMarkRead();
  const reading = useOperation(
    NoticesDocument,
    { page: { offset: (page - 1) * PER_PAGE, limit: PER_PAGE } },
    { keep: true, fresh: 0 },
  );
  const readAll = () => void run(async () => (await request(ReadNoticesDocument, {})).readNotices);
  const total = reading.data?.notices.total ?? 0;
  return (
    <>
      <PageHeader
        title={t('notices.title')}
        about={t('notices.about')}
        actions={
          total > 0 && (
            <Button variant="outlined" disabled={working} onClick={readAll}>
              {t('notices.readAll')}
            </Button>
          )
        }
      />
      <FormIssueAlert issue={issue} />
      <Card>
        <Loaded reading={reading} skeleton={<GreyLines lines={6} />}>
          {({ notices: { rows } }) => (
            <>
              <Box component="ul" aria-label={t('notices.title')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
                {rows.map((notice) => (
                  <NoticeLine key={notice.id} notice={notice} onRead={() => markRead([notice.id])} />
                ))}
              </Box>
              {total === 0 && <Box sx={{ p: 2 }}>{t('notices.none')}</Box>}
              <Pager total={total} page={page} perPage={PER_PAGE} onPage={setPage} />
            </>
          )}
        </Loaded>
      </Card>
    </>
  );
}
