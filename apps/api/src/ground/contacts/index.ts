/** The public interface of this room: who can be reached about the submissions of a library. */
export { ContactEntity } from './contact.entity.js';
export { loadContactIds, loadMainContacts } from './contacts.js';
