/** The system itself as a viewer: it goes through the same policy and stands in the audit under its own name. */
import type { Viewer } from '@vlis/domain';

export const systemViewer = (deed: string): Viewer => ({
  accountId: 0,
  username: `system:${deed}`,
  name: 'VLIS',
  assignments: [{ role: 'administrator', scope: { kind: 'nation', whole: true } }],
});
