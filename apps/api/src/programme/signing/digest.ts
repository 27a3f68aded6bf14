import type { Digest } from '@vlis/domain';
import { createHash } from 'node:crypto';

export const sha256: Digest = (text) => createHash('sha256').update(text).digest('hex');
