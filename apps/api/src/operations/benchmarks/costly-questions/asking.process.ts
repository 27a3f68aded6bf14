/** The process of those who ask: does what is requested of it, one request after the other. */
import { grantWishes } from '../far-process.js';
import { ask } from './asking.js';

grantWishes(ask);
