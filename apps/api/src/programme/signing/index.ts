/** The public interface of this room: a report is signed, sent, returned and received, and the board of a round is read. */
export { ReceiveReport } from './receive-report.js';
export { readBoard } from './report-board.js';
export { SendReport } from './send-report.js';
export { SignReport } from './sign-report.js';
