/** `/entry/:roundId/:libraryId`: the submission of a library in a round, to be begun, carried on, or read. */
import EventBusy from '@mui/icons-material/EventBusy';
import HourglassEmpty from '@mui/icons-material/HourglassEmpty';
import { useParams } from 'react-admin';
import { Failure } from '../api/failure.js';
import { useFormat } from '../format/useFormat.js';
import { useT } from '../i18n/useT.js';
import { useMe } from '../me/useMe.js';
import { useTodayAsked } from '../me/useToday.js';
import { useRounds } from '../obligations/useRounds.js';
import { Blank } from '../parts/Blank.js';
import { FailureBlank } from '../parts/FailureBlank.js';
import { GreyLines, Loaded } from '../parts/Loaded.js';
import { ButtonLink } from '../parts/RouteLink.js';
import type { Whole } from '../submission/submission.js';
import { useFoundSubmission, useSubmission } from '../submission/useSubmission.js';
import { EntryScreen } from './EntryScreen.js';

interface OpenedProps {
  readonly whole: Whole;
  readonly onReplaced: (whole: Whole) => void;
}

function Opened({ whole, onReplaced }: OpenedProps) {
  const reading = useSubmission(whole);
  // Whether a draft is brought back is decided when the session is opened.
  const isTodayAsked = useTodayAsked();
  return (
    <Loaded
      reading={isTodayAsked ? reading : { ...reading, data: undefined }}
      skeleton={<GreyLines lines={12} height={36} />}
    >
      {(submission) => (
        <EntryScreen key={`${whole.id ?? 'blank'} ${whole.state}`} submission={submission} onReplaced={onReplaced} />
      )}
    </Loaded>
  );
}

function Home() {
  const t = useT();
  return (
    <ButtonLink to="/" variant="outlined">
      {t('app.home')}
    </ButtonLink>
  );
}

const NotFound = () => (
  <FailureBlank page failure={new Failure('fault', 'no such submission', { code: 'NOT_FOUND' })} />
);

/** A page says that nothing is owed only for one's own library and a round that exists; every other address is not found. */
function NotOwed({ roundId, libraryId }: { readonly roundId: number; readonly libraryId: number }) {
  const t = useT();
  const mine = useMe().assignments.some(({ library }) => library?.id === libraryId);
  return (
    <Loaded reading={useRounds()}>
      {(rounds) =>
        mine && rounds.some(({ id }) => id === roundId) ? (
          <Blank page Icon={EventBusy} title={t('entry.notObliged')} action={<Home />}>
            {t('entry.notObligedNext')}
          </Blank>
        ) : (
          <NotFound />
        )
      }
    </Loaded>
  );
}

export default function EntryPage() {
  const { roundId, libraryId } = useParams();
  const { accountId, permissions } = useMe();
  const f = useFormat();
  const t = useT();
  const reading = useFoundSubmission(Number(roundId), Number(libraryId), {
    accountId,
    mayBegin: permissions.includes('submission.begin'),
  });
  return (
    <Loaded reading={reading} skeleton={<GreyLines lines={12} height={36} />}>
      {(found) => {
        switch (found.kind) {
          case 'submission':
            return <Opened whole={found.whole} onReplaced={reading.replace} />;
          case 'refused':
            return <Blank page Icon={EventBusy} title={f.words(found.refusal.message)} action={<Home />} />;
          case 'not-found':
            return <NotFound />;
          case 'not-owed':
            return <NotOwed roundId={Number(roundId)} libraryId={Number(libraryId)} />;
          case 'not-begun':
            return (
              <Blank page Icon={HourglassEmpty} title={t('entry.notBegun')} action={<Home />}>
                {t('entry.notBegunNext')}
              </Blank>
            );
        }
      }}
    </Loaded>
  );
}
