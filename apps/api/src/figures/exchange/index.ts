/** The front door of this room: workbooks to take away. */
export { exchange } from './exchange.feature.js';
