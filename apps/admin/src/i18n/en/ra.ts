/** react-admin's own words, as it ships them. */
import english from 'ra-language-english';
import type { Messages } from '../messages.js';

export const ra = english.ra as unknown as Messages['ra'];
