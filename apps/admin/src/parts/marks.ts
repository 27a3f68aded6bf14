/**
 * The marks of the house: a tone (what it means to me), a shape (for those who do not see the tone) and a word. The word
 * of a state comes from @vlis/reporting; here is only what it looks like.
 */
import type { SvgIconComponent } from '@mui/icons-material';
import CheckCircle from '@mui/icons-material/CheckCircle';
import EditNote from '@mui/icons-material/EditNote';
import HourglassTop from '@mui/icons-material/HourglassTop';
import LockOutlined from '@mui/icons-material/LockOutlined';
import PauseCircleOutlined from '@mui/icons-material/PauseCircleOutlined';
import PlayCircleOutlined from '@mui/icons-material/PlayCircleOutlined';
import RadioButtonUnchecked from '@mui/icons-material/RadioButtonUnchecked';
import ReportOutlined from '@mui/icons-material/ReportOutlined';
import TaskAlt from '@mui/icons-material/TaskAlt';
import Undo from '@mui/icons-material/Undo';
import type { LibraryStatus, ObligationState, RoundPhase } from '../gql/graphql.js';

/** block: stops somebody; ask: wants an answer; done: nothing left to do; moving: under way; idle: not begun. */
export type Tone = 'block' | 'ask' | 'done' | 'moving' | 'idle';

export interface Mark {
  readonly tone: Tone;
  readonly Icon: SvgIconComponent;
}

export const stateMarks: Readonly<Record<ObligationState, Mark>> = {
  NOT_STARTED: { tone: 'idle', Icon: RadioButtonUnchecked },
  DRAFT: { tone: 'moving', Icon: EditNote },
  RETURNED: { tone: 'ask', Icon: Undo },
  AT_PROVINCE: { tone: 'moving', Icon: HourglassTop },
  AT_MINISTRY: { tone: 'moving', Icon: TaskAlt },
  ACCEPTED: { tone: 'done', Icon: CheckCircle },
};

export const phaseMarks: Readonly<Record<RoundPhase, Mark>> = {
  NOT_OPEN: { tone: 'idle', Icon: RadioButtonUnchecked },
  OPEN: { tone: 'moving', Icon: PlayCircleOutlined },
  OVERDUE: { tone: 'ask', Icon: ReportOutlined },
  CLOSED: { tone: 'idle', Icon: LockOutlined },
};

export const statusMarks: Readonly<Record<LibraryStatus, Mark>> = {
  ACTIVE: { tone: 'idle', Icon: TaskAlt },
  SUSPENDED: { tone: 'ask', Icon: PauseCircleOutlined },
  CLOSED: { tone: 'idle', Icon: LockOutlined },
};

export const overdueMark: Mark = { tone: 'block', Icon: ReportOutlined };
