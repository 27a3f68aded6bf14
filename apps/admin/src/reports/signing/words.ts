/** How states and steps of a report are marked and called. */
import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import DrawOutlined from '@mui/icons-material/DrawOutlined';
import EditOutlined from '@mui/icons-material/EditOutlined';
import RadioButtonUnchecked from '@mui/icons-material/RadioButtonUnchecked';
import SendOutlined from '@mui/icons-material/SendOutlined';
import UndoOutlined from '@mui/icons-material/UndoOutlined';
import type { ReportState } from '../../gql/graphql.js';
import type { MessageKey } from '../../i18n/messages.js';
import type { StateMark } from '../../parts/marks.js';

export const NOT_BEGUN = 'NOT_BEGUN';
export type BoardState = ReportState | typeof NOT_BEGUN;

/** In the order in which a report goes through them. */
export const BOARD_STATES: readonly BoardState[] = [NOT_BEGUN, 'WRITING', 'SIGNED', 'SENT', 'RETURNED', 'RECEIVED'];

export const STATE_MARKS: Readonly<Record<BoardState, StateMark>> = {
  NOT_BEGUN: { tone: 'idle', Icon: RadioButtonUnchecked },
  WRITING: { tone: 'moving', Icon: EditOutlined },
  SIGNED: { tone: 'moving', Icon: DrawOutlined },
  SENT: { tone: 'ask', Icon: SendOutlined },
  RETURNED: { tone: 'block', Icon: UndoOutlined },
  RECEIVED: { tone: 'done', Icon: CheckCircleOutlined },
};

export const stateKey = (state: BoardState): MessageKey => `reports.state.${state}`;
