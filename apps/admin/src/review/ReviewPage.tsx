/** `/review/:submissionId`: one submission that an officer reviews. */
import { useParams } from 'react-admin';
import { Failure } from '../api/failure.js';
import { useOperation } from '../api/useOperation.js';
import { WholeSubmissionDocument, type WholeSubmissionFragment } from '../gql/graphql.js';
import { FailureBlank } from '../parts/FailureBlank.js';
import { GreyLines, Loaded } from '../parts/Loaded.js';
import { useSubmission } from '../submission/useSubmission.js';
import { useWatch } from './moved/useWatch.js';
import { ReviewScreen } from './ReviewScreen.js';

const waiting = <GreyLines lines={12} height={36} />;

interface FoundProps {
  readonly whole: WholeSubmissionFragment;
  readonly onMoved: () => void;
}

function Found({ whole, onMoved }: FoundProps) {
  useWatch(whole, onMoved);
  return (
    <Loaded reading={useSubmission(whole)} skeleton={waiting}>
      {(submission) => <ReviewScreen submission={submission} />}
    </Loaded>
  );
}

export default function ReviewPage() {
  const id = Number(useParams()['submissionId']);
  const reading = useOperation(WholeSubmissionDocument, { id }, { fresh: 0 });
  return (
    <Loaded reading={reading} skeleton={waiting}>
      {({ submission }) =>
        submission ? (
          <Found key={submission.id} whole={submission} onMoved={reading.again} />
        ) : (
          <FailureBlank page failure={new Failure('fault', 'no such submission', { code: 'NOT_FOUND' })} />
        )
      }
    </Loaded>
  );
}
