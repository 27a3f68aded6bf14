/** Marks notices as read on the way to what they are about. Where that fails they stay unread, which is no harm and needs no word. */
import { useQueryClient } from '@tanstack/react-query';
import { request } from '../api/line.js';
import { submissionChanged } from '../api/useOperation.js';
import { ReadNoticesDocument } from '../gql/graphql.js';

export function useMarkRead(): (ids: readonly number[]) => void {
  const client = useQueryClient();
  return (ids) =>
    void request(ReadNoticesDocument, { ids: [...ids] }).then(
      () => submissionChanged(client),
      () => undefined,
    );
}
