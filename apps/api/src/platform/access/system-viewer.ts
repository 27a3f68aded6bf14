/** The system itself as a viewer: it goes through the same policy and stands in the audit under its own name. */
import type { Viewer } from '@vlis/domain';

const PREFIX = 'system:';

export const systemViewer = (action: string): Viewer => ({
  accountId: 0,
  username: `${PREFIX}${action}`,
  name: 'VLIS',
  assignments: [{ role: 'administrator', scope: { kind: 'nation', whole: true } }],
});

/** The system, or an account that it takes for a while: a census, the demonstration. */
export const isSystem = ({ username }: Viewer): boolean => username.startsWith(PREFIX);
