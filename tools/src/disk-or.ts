/** Whether a full disk is the reason why one of our programs ended: then that is what must be printed. */
import { dirname } from 'node:path';
import type { Refusal } from '../bootstrap/terminal.mjs';
import { freeBytes, isDiskFullText, spaceLacking } from '../bootstrap/space.mjs';
import { lastLines } from './logs.js';

const MB = 2 ** 20;

/** With less free, PostgreSQL and the setup may fail at any write; a log may not have taken the reason. */
const FULL_BYTES = 8 * MB;

/** How much room the message asks for. */
const ROOM_BYTES = 64 * MB;

/** @param log of the program that ended, below `logs` in the data folder */
export const isDiskTheReason = (log: string): boolean =>
  freeBytes(log) < FULL_BYTES || isDiskFullText(lastLines(log, 30));

/** @returns the refusal given, or that space is lacking where a full disk was the reason */
export const diskOr = (log: string, refusal: Refusal): Refusal =>
  isDiskTheReason(log) ? spaceLacking(dirname(dirname(log)), ROOM_BYTES) : refusal;
