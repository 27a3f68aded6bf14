/** Takes figures of the report anew: all that have moved, or one. */
import { useNotify } from 'react-admin';
import { request } from '../api/line.js';
import { useMutation, type Mutation } from '../api/useMutation.js';
import { usePress, type OnePress } from '../api/usePress.js';
import { RenewReportFiguresDocument } from '../gql/graphql.js';
import { useT } from '../i18n/useT.js';

export function useRenew(id: number, keys?: readonly string[]): OnePress<[]> & { readonly mutation: Mutation } {
  const t = useT();
  const notify = useNotify();
  const mutation = useMutation();
  const input = { id, ...(keys && { keys: [...keys] }) };
  const press = usePress<[]>([], async () => {
    const done = await mutation.run(
      async () => (await request(RenewReportFiguresDocument, { input })).renewReportFigures,
    );
    if (done) notify(t('reports.stale.renewed'), { type: 'success' });
  });
  return { ...press, mutation };
}
