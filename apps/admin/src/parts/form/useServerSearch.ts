/** What the server finds for what is typed into a PickInput: asked when the hands rest, and never taken for an older text. */
import { useState } from 'react';
import type { Operation } from '../../api/request.js';
import { useOperation } from '../../api/useOperation.js';
import { useSettled } from '../useSettled.js';

/** @param variables what is asked for this text */
export function useServerSearch<Result, Variables>(
  operation: Operation<Result, Variables>,
  variables: (q: string) => Variables,
) {
  const [typed, setTyped] = useState('');
  const q = useSettled(typed);
  const { data, pending, refreshing } = useOperation(operation, variables(q), { keep: true });
  return { data, box: { onType: setTyped, searching: q !== typed || pending || refreshing } };
}
