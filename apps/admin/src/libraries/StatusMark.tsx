/** The status of a library: a shape and a word, never a colour alone. */
import LockOutlined from '@mui/icons-material/LockOutlined';
import PauseCircleOutlined from '@mui/icons-material/PauseCircleOutlined';
import TaskAlt from '@mui/icons-material/TaskAlt';
import type { LibraryStatus } from '../gql/graphql.js';
import { useT } from '../i18n/useT.js';
import { MarkLabel } from '../parts/MarkLabel.js';
import type { StateMark } from '../parts/marks.js';

const statusMarks: Readonly<Record<LibraryStatus, StateMark>> = {
  ACTIVE: { tone: 'idle', Icon: TaskAlt },
  SUSPENDED: { tone: 'ask', Icon: PauseCircleOutlined },
  CLOSED: { tone: 'idle', Icon: LockOutlined },
};

export function StatusMark({ status }: { readonly status: LibraryStatus }) {
  const t = useT();
  return <MarkLabel mark={statusMarks[status]} word={t(`libraries.status.${status}`)} />;
}
