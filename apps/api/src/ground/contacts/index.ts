/** The public interface of this room: who can be reached about the submissions of a library. */
export { loadMainContacts } from './contacts.js';
