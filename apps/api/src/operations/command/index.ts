/** The public interface of this room: what several commands of the command line need. */
export { withApplication } from './application.js';
export { loadReferenceInto } from './load-reference.command.js';
