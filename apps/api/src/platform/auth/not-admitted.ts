/**
 * A request that is rejected before any rule of the domain: no token, a bad token, no account, no role, too many requests, too
 * large.
 */
import type { LocalizedText } from '@vlis/domain';
import { admissionWords, type AdmissionCode } from '@vlis/reporting';

export class NotAdmitted extends Error {
  /** For the log, where the caller did nothing wrong. */
  readonly reason?: string;

  constructor(
    readonly status: number,
    readonly code: AdmissionCode,
    readonly params: Readonly<Record<string, string>> = {},
  ) {
    super(code);
  }

  get words(): LocalizedText {
    return admissionWords(this.code, this.params);
  }
}

export const unauthenticated = (): NotAdmitted => new NotAdmitted(401, 'UNAUTHENTICATED');
export const forbidden = (): NotAdmitted => new NotAdmitted(403, 'FORBIDDEN');
