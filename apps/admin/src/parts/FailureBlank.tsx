/** A failed page or panel: what happened, whether anything was lost, what to do, and the code to quote. */
import CloudOff from '@mui/icons-material/CloudOff';
import HourglassEmpty from '@mui/icons-material/HourglassEmpty';
import LockOutlined from '@mui/icons-material/LockOutlined';
import ReportOutlined from '@mui/icons-material/ReportOutlined';
import SearchOff from '@mui/icons-material/SearchOff';
import Update from '@mui/icons-material/Update';
import WifiOff from '@mui/icons-material/WifiOff';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { IssueCode } from '@vlis/domain';
import type { Failure, FailureKind } from '../api/failure.js';
import { useFormat } from '../format/useFormat.js';
import type { MessageKey } from '../i18n/messages.js';
import { useT } from '../i18n/useT.js';
import { Blank } from './Blank.js';
import { ButtonLink } from './RouteLink.js';

const faces: Readonly<Record<FailureKind, readonly [typeof CloudOff, MessageKey, MessageKey]>> = {
  offline: [WifiOff, 'failure.offlineTitle', 'failure.offline'],
  unavailable: [CloudOff, 'failure.unavailableTitle', 'failure.unavailable'],
  busy: [HourglassEmpty, 'failure.busyTitle', 'failure.busy'],
  'disk-full': [CloudOff, 'failure.diskFullTitle', 'failure.diskFull'],
  forbidden: [LockOutlined, 'failure.forbiddenTitle', 'failure.forbidden'],
  'too-many': [HourglassEmpty, 'failure.tooManyTitle', 'failure.tooMany'],
  'signed-out': [LockOutlined, 'failure.signedOutTitle', 'failure.signedOut'],
  outdated: [Update, 'failure.outdatedTitle', 'failure.outdated'],
  fault: [ReportOutlined, 'failure.faultTitle', 'failure.fault'],
};

const tooSlow = [HourglassEmpty, 'failure.tooSlowTitle', 'failure.fault'] as const;

/** Codes of issues about the text of a search; all others are about figures that do not exist. */
const SEARCH_CODES: ReadonlySet<string> = new Set<IssueCode>(['TEXT_TOO_LONG', 'TOO_MANY_WORDS']);

interface Props {
  readonly failure: Failure;
  readonly again?: () => void;
  readonly small?: boolean;
  readonly page?: boolean;
}

export function FailureBlank({ failure, again, small, page }: Props) {
  const t = useT();
  const f = useFormat();
  if (failure.code === 'NOT_FOUND') {
    const home = page && (
      <ButtonLink to="/" variant="outlined">
        {t('app.home')}
      </ButtonLink>
    );
    return (
      <Blank small={small} page={page} Icon={SearchOff} title={t('failure.missingRecordTitle')} action={home}>
        {t('failure.missingRecord')}
      </Blank>
    );
  }
  // Something was asked for that does not exist. It is no fault to report, and asking again gives the same answer.
  if (failure.code === 'INVALID_INPUT' && failure.words) {
    const ofSearch = failure.issues.filter(({ code }) => SEARCH_CODES.has(code));
    const [title, words] = ofSearch.length
      ? (['failure.searchTitle', ofSearch.map(({ message }) => f.words(message)).join(' ')] as const)
      : (['failure.refusedTitle', f.words(failure.words)] as const);
    return (
      <Blank small={small} page={page} Icon={SearchOff} title={t(title)}>
        {words}
      </Blank>
    );
  }
  const [Icon, title, text] = failure.code === 'QUERY_TOO_SLOW' ? tooSlow : faces[failure.kind];
  const retry = again && failure.kind !== 'forbidden' && (
    <Button variant="outlined" onClick={again}>
      {t('app.again')}
    </Button>
  );
  return (
    <Blank small={small} page={page} Icon={Icon} title={t(title)} action={retry}>
      {failure.code === 'QUERY_TOO_SLOW' && failure.words ? f.words(failure.words) : t(text)}
      {failure.id && (
        <Typography variant="caption" component="div" sx={{ userSelect: 'text', overflowWrap: 'anywhere' }}>
          {t('failure.quote', { id: failure.id })}
        </Typography>
      )}
    </Blank>
  );
}
