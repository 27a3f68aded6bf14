/** `/mailbox`: what was sent to whom, the newest first; without a mail server, what would have been. */
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import { useState } from 'react';
import { useOperation } from '../api/useOperation.js';
import { MailboxDocument } from '../gql/graphql.js';
import { useT } from '../i18n/useT.js';
import { GreyLines, Loaded } from '../parts/Loaded.js';
import { PageHeader } from '../parts/PageHeader.js';
import { Pager } from '../parts/Pager.js';
import { MailLine } from './MailLine.js';

const PER_PAGE = 25;

export default function MailboxPage() {
  const t = useT();
  const [page, setPage] = useState(1);
  const asked = { page: { offset: (page - 1) * PER_PAGE, limit: PER_PAGE } };
  const reading = useOperation(MailboxDocument, asked, { keep: true, fresh: 0 });
  return (
    <>
      <PageHeader title={t('mailbox.title')} about={t('mailbox.about')} />
      <Loaded reading={reading} skeleton={<GreyLines lines={6} />}>
        {({ mails: { rows, total, sends } }) => (
          <>
            {!sends && (
              <Alert severity="info" sx={{ mb: 2 }}>
                {t('mailbox.keeps')}
              </Alert>
            )}
            <Card>
              <Box component="ul" aria-label={t('mailbox.title')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
                {rows.map((mail) => (
                  <MailLine key={mail.id} mail={mail} />
                ))}
              </Box>
              {total === 0 && <Box sx={{ p: 2 }}>{t('mailbox.none')}</Box>}
              <Pager total={total} page={page} perPage={PER_PAGE} onPage={setPage} />
            </Card>
          </>
        )}
      </Loaded>
    </>
  );
}
