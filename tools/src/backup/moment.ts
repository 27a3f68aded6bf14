/** Moments as operators write and read them: time of Việt Nam, which has no summer time, or ISO with its zone. */
import { wrongMoment } from './codes.js';

const LOCAL = /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?))?$/;
const ZONED = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:?\d{2})$/i;
const OFFSET = 7 * 3_600_000;

/**
 * @param text "2026-11-29 17:05", "2026-11-29 17:05:30" (Việt Nam), or ISO with a zone
 * @throws Refusal VLIS_RESTORE_WRONG_TIME; also for 31/02 and 25:00
 */
export const readMoment = (text: string): Date => {
  const trimmed = text.trim();
  const local = LOCAL.exec(trimmed);
  if (local === null && !ZONED.test(trimmed)) throw wrongMoment(text);
  const moment = new Date(local ? `${local[1]}T${local[2] ?? '00:00'}+07:00` : trimmed.replace(' ', 'T'));
  if (Number.isNaN(moment.getTime())) throw wrongMoment(text);
  // JavaScript reads 31 February as 3 March.
  if (local && !showMoment(moment).startsWith(local[1]!)) throw wrongMoment(text);
  return moment;
};

/** "2026-11-29 17:05:30", time of Việt Nam: as `readMoment` takes it. */
export const showMoment = (moment: Date): string =>
  new Date(moment.getTime() + OFFSET).toISOString().slice(0, 19).replace('T', ' ');
