/** One notice; the link leads to the submission or the report that it is about, and whoever follows it has read it. */
import Box from '@mui/material/Box';
import { entryAddress } from '../entry/address.js';
import { useFormat } from '../format/useFormat.js';
import type { NoticeLineFragment } from '../gql/graphql.js';
import { useT } from '../i18n/useT.js';
import { TextLink } from '../parts/RouteLink.js';
import { provinceReportAddress } from '../reports/address.js';

interface Props {
  readonly notice: NoticeLineFragment;
  readonly onRead: () => void;
}

export function NoticeLine({ notice: { at, readAt, message, submission, provinceReport }, onRead }: Props) {
  const t = useT();
  const f = useFormat();
  const isUnread = readAt === null || readAt === undefined;
  const text = f.words(message);
  const to = submission
    ? entryAddress(submission.roundId, submission.libraryId)
    : provinceReport && provinceReportAddress(provinceReport);
  return (
    <Box component="li" sx={{ borderTop: 1, borderColor: 'divider', px: 2, py: 1.25 }}>
      <Box sx={{ fontWeight: isUnread ? 600 : 400, overflowWrap: 'anywhere' }}>
        {to ? (
          <TextLink to={to} color="text.primary" underline="always" onClick={isUnread ? onRead : undefined}>
            {text}
          </TextLink>
        ) : (
          text
        )}
      </Box>
      <Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>
        {f.dateTime(at)}
        {isUnread && ` · ${t('notices.unread')}`}
      </Box>
    </Box>
  );
}
