/** What the states of an obligation and the phases of a round look like; the word of a state comes from @vlis/reporting. */
import CheckCircle from '@mui/icons-material/CheckCircle';
import EditNote from '@mui/icons-material/EditNote';
import HourglassTop from '@mui/icons-material/HourglassTop';
import LockOutlined from '@mui/icons-material/LockOutlined';
import PlayCircleOutlined from '@mui/icons-material/PlayCircleOutlined';
import RadioButtonUnchecked from '@mui/icons-material/RadioButtonUnchecked';
import ReportOutlined from '@mui/icons-material/ReportOutlined';
import TaskAlt from '@mui/icons-material/TaskAlt';
import Undo from '@mui/icons-material/Undo';
import type { ObligationState, RoundPhase } from '../gql/graphql.js';
import type { StateMark } from '../parts/marks.js';

export const stateMarks: Readonly<Record<ObligationState, StateMark>> = {
  NOT_STARTED: { tone: 'idle', Icon: RadioButtonUnchecked },
  DRAFT: { tone: 'moving', Icon: EditNote },
  RETURNED: { tone: 'ask', Icon: Undo },
  SUBMITTED: { tone: 'moving', Icon: HourglassTop },
  WITHDRAWN: { tone: 'moving', Icon: EditNote },
  OFFICIAL: { tone: 'done', Icon: CheckCircle },
};

/** Waits at the last stage of its review. */
export const lastStageMark: StateMark = { tone: 'moving', Icon: TaskAlt };

export const phaseMarks: Readonly<Record<RoundPhase, StateMark>> = {
  NOT_OPEN: { tone: 'idle', Icon: RadioButtonUnchecked },
  OPEN: { tone: 'moving', Icon: PlayCircleOutlined },
  OVERDUE: { tone: 'ask', Icon: ReportOutlined },
  CLOSED: { tone: 'idle', Icon: LockOutlined },
};

export const overdueMark: StateMark = { tone: 'block', Icon: ReportOutlined };
