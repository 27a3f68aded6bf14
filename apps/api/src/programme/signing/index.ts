/** The public interface of this room: a report is signed, sent, returned and received, and the board of a round is read. */
export { ReceiveProvinceReport } from './receive-report.js';
export { readBoard, type BoardRow } from './report-board.js';
export { SendProvinceReport } from './send-report.js';
export { SignProvinceReport } from './sign-report.js';
