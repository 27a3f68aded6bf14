/** The button that returns a submission to an earlier stage; there for chains that know of such a return. */
import Button from '@mui/material/Button';
import { useState } from 'react';
import type { WholeSubmissionFragment } from '../../gql/graphql.js';
import { useT } from '../../i18n/useT.js';
import { stagesBefore } from '../moves.js';
import { ToStageDialog } from './ToStageDialog.js';

interface Props {
  readonly whole: WholeSubmissionFragment;
  /** The revision that the reviewer has seen. */
  readonly revision: number;
}

export function ToStage({ whole, revision }: Props) {
  const t = useT();
  const [asking, setAsking] = useState(false);
  const stages = stagesBefore(whole);
  if (!stages.length) return null;
  return (
    <>
      <Button variant="outlined" onClick={() => setAsking(true)}>
        {t('review.toStage.button')}
      </Button>
      {asking && <ToStageDialog {...{ whole, revision, stages }} onClose={() => setAsking(false)} />}
    </>
  );
}
