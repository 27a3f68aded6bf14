/** Takes figures of the report anew: all that have moved, or one. */
import { useNotify } from 'react-admin';
import { useMutation, type Mutation } from '../api/useMutation.js';
import { usePress, type OnePress } from '../api/usePress.js';
import { useT } from '../i18n/useT.js';
import { useReportPlace } from './report-context.js';
import { renewFigures } from './report-requests.js';

export function useRenew(id: number, keys?: readonly string[]): OnePress<[]> & { readonly mutation: Mutation } {
  const t = useT();
  const notify = useNotify();
  const mutation = useMutation();
  const ofNation = useReportPlace().provinceId === undefined;
  const input = { id, ...(keys && { keys: [...keys] }) };
  const press = usePress<[]>([], async () => {
    const done = await mutation.run(() => renewFigures(ofNation, input));
    if (done) notify(t('reports.stale.renewed'), { type: 'success' });
  });
  return { ...press, mutation };
}
