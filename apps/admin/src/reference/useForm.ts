/** The form a round was made with; immutable once published, so it is asked once. */
import type { FormDefinition } from '@vlis/domain';
import { useMemo } from 'react';
import { Failure } from '../api/failure.js';
import type { Need } from '../api/press.js';
import { useOperation, type OperationReading } from '../api/useOperation.js';
import { FormVersionDocument } from '../gql/graphql.js';

const isDefinition = (value: unknown): value is FormDefinition => {
  const { items, sections, rules } = (value ?? {}) as Partial<FormDefinition>;
  return Array.isArray(items) && Array.isArray(sections) && Array.isArray(rules);
};

export function useForm(formVersionId: number): OperationReading<FormDefinition> & { readonly need: Need } {
  const reading = useOperation(FormVersionDocument, { id: formVersionId }, { fresh: Infinity });
  const definition = reading.data?.formVersion?.definition;
  const data = useMemo(() => (isDefinition(definition) ? definition : undefined), [definition]);
  const unreadable =
    reading.data && !data
      ? new Failure('fault', 'the form is not readable', { code: 'INVALID_DEFINITION' })
      : undefined;
  const need = { ...reading.need, isThere: data !== undefined, failure: reading.need.failure ?? unreadable };
  return { ...reading, data, failure: reading.failure ?? unreadable, need };
}
