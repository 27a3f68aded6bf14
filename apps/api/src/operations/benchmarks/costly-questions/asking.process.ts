/** The process of those who ask: grants one wish after the other. */
import { grantWishes } from '../far-process.js';
import { ask } from './asking.js';

grantWishes(ask);
