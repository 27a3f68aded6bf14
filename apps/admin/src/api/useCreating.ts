/** Making a record of a resource, as react-admin does it: what it has read of the resource before is asked anew. */
import { useCreate, type RaRecord } from 'react-admin';
import type { Answered } from './dataProvider.js';

/**
 * @returns a mutation for `useMutation`: the record, or the refusal thrown
 * @typeParam Input what the source of the resource takes
 */
export function useCreating<Input extends object, Made extends RaRecord<number>>(
  resource: string,
): (input: Input) => Promise<Made & Answered> {
  const [create] = useCreate();
  return async (input) => {
    const made = await create(resource, { data: { ...input } }, { returnPromise: true });
    return made as Made & Answered;
  };
}
