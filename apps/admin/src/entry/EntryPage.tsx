/** `/entry/:roundId/:libraryId`: opens the report, or resumes it. */
import EventBusy from '@mui/icons-material/EventBusy';
import HourglassEmpty from '@mui/icons-material/HourglassEmpty';
import { useParams } from 'react-admin';
import { useFormat } from '../format/useFormat.js';
import type { WholeReportFragment } from '../gql/graphql.js';
import { useT } from '../i18n/useT.js';
import { useMe } from '../me/useMe.js';
import { Blank } from '../parts/Blank.js';
import { GreyLines, Loaded } from '../parts/Loaded.js';
import { ButtonLink } from '../parts/RouteLink.js';
import { EntryScreen } from './EntryScreen.js';
import { useEntryReport, useReport } from './desk/useEntryReport.js';

interface OpenedProps {
  readonly whole: WholeReportFragment;
  readonly onReplaced: (whole: WholeReportFragment) => void;
}

function Opened({ whole, onReplaced }: OpenedProps) {
  const reading = useReport(whole);
  return (
    <Loaded reading={reading} skeleton={<GreyLines lines={12} height={36} />}>
      {(report) => <EntryScreen key={`${whole.id} ${whole.state}`} report={report} onReplaced={onReplaced} />}
    </Loaded>
  );
}

export default function EntryPage() {
  const { roundId, libraryId } = useParams();
  const { accountId, permissions } = useMe();
  const f = useFormat();
  const t = useT();
  const reading = useEntryReport(Number(roundId), Number(libraryId), {
    accountId,
    mayOpen: permissions.includes('submission.open'),
  });
  const home = (
    <ButtonLink to="/" variant="outlined">
      {t('app.home')}
    </ButtonLink>
  );
  return (
    <Loaded reading={reading} skeleton={<GreyLines lines={12} height={36} />}>
      {(found) => {
        switch (found.kind) {
          case 'report':
            return <Opened whole={found.whole} onReplaced={reading.replace} />;
          case 'refused':
            return <Blank page Icon={EventBusy} title={f.words(found.refusal.message)} action={home} />;
          case 'not-obliged':
            return (
              <Blank page Icon={EventBusy} title={t('entry.notObliged')} action={home}>
                {t('entry.notObligedNext')}
              </Blank>
            );
          case 'not-begun':
            return (
              <Blank page Icon={HourglassEmpty} title={t('entry.notBegun')} action={home}>
                {t('entry.notBegunNext')}
              </Blank>
            );
        }
      }}
    </Loaded>
  );
}
