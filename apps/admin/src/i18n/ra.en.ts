/** react-admin's own words, as it ships them. */
import english from 'ra-language-english';
import type { Same } from './messages.js';
import type { ra as vi } from './ra.vi.js';

export const ra = english.ra as unknown as Same<typeof vi>;
