/** `/review/:submissionId`: one report on the officer's desk. */
import { useParams } from 'react-admin';
import { Failure } from '../api/failure.js';
import { useOperation } from '../api/useOperation.js';
import { WholeReportDocument, type WholeReportFragment } from '../gql/graphql.js';
import { FailureBlank } from '../parts/FailureBlank.js';
import { GreyLines, Loaded } from '../parts/Loaded.js';
import { useReport } from '../report/useReport.js';
import { useWatch } from './moved/useWatch.js';
import { ReviewScreen } from './ReviewScreen.js';

const waiting = <GreyLines lines={12} height={36} />;

interface FoundProps {
  readonly whole: WholeReportFragment;
  readonly onMoved: () => void;
}

function Found({ whole, onMoved }: FoundProps) {
  useWatch(whole, onMoved);
  return (
    <Loaded reading={useReport(whole)} skeleton={waiting}>
      {(report) => <ReviewScreen report={report} />}
    </Loaded>
  );
}

export default function ReviewPage() {
  const id = Number(useParams()['submissionId']);
  const reading = useOperation(WholeReportDocument, { id }, { fresh: 0 });
  return (
    <Loaded reading={reading} skeleton={waiting}>
      {({ submission }) =>
        submission ? (
          <Found key={submission.id} whole={submission} onMoved={reading.again} />
        ) : (
          <FailureBlank page failure={new Failure('fault', 'no such report', { code: 'NOT_FOUND' })} />
        )
      }
    </Loaded>
  );
}
