/** The system as a viewer: it goes through the same policy and has its own name in the audit. */
import type { Viewer } from '@vlis/domain';

const PREFIX = 'system:';

export const systemViewer = (action: string): Viewer => ({
  accountId: 0,
  username: `${PREFIX}${action}`,
  name: 'VLIS',
  assignments: [{ role: 'administrator', scope: { kind: 'nation', whole: true } }],
});

/** The system, or an account that it acts as: in a census, in the demonstration. */
export const isSystem = ({ username }: Viewer): boolean => username.startsWith(PREFIX);
