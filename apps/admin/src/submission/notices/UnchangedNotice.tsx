/** How many numbers of the submission are those of a year before: for whoever is about to send it, and for whoever reads it. */
import Alert from '@mui/material/Alert';
import { unchangedSince } from '@vlis/domain';
import { useFormat } from '../../format/useFormat.js';
import { useT } from '../../i18n/useT.js';
import { useCounted } from '../../parts/useCounted.js';
import type { Row } from '../grid/rows.js';
import type { Submission } from '../submission.js';

interface Props {
  readonly submission: Submission;
  readonly rows: readonly Pick<Row, 'item' | 'cell'>[];
}

export function UnchangedNotice({ submission: { questionnaire, past }, rows }: Props) {
  const f = useFormat();
  const t = useT();
  const counted = useCounted();
  const [before] = past;
  if (!before) return null;
  const now = new Map(rows.map(({ item, cell }) => [item.code, cell]));
  const { codes, of } = unchangedSince(questionnaire.items, now, before.cells);
  if (!codes.length) return null;
  return (
    <Alert severity={codes.length * 2 >= of ? 'warning' : 'info'} sx={{ alignItems: 'flex-start' }}>
      {t('submission.unchanged', { ...counted(codes.length), of: f.count(of), period: f.period(before.period) })}
      <div>{codes.join(', ')}</div>
    </Alert>
  );
}
