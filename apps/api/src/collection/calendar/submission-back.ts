/** The parameters of news about a submission that is its library's until a day (libs/domain/src/review/matter.ts). */
import { PERIOD_CODE, type SubmissionBack } from '@vlis/domain';
import { z } from 'zod';

const id = z.int().positive();
const name = z.strictObject({ vi: z.string().max(500), en: z.string().max(500) });

export const BACK = z.strictObject({
  ...{ roundId: id, libraryId: id, library: name },
  period: z.string().regex(PERIOD_CODE),
  until: z.iso.date(),
}) satisfies z.ZodType<SubmissionBack>;
