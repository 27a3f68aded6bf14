/** The instruction of an item. A text that stands is never changed, so it is asked once a visit. */
import type { LocalizedText } from '@vlis/domain';
import { useOperation, type OperationReading } from '../../api/useOperation.js';
import { InstructionDocument, InstructionInShortDocument, type InstructionQuery } from '../../gql/graphql.js';

export type ItemInstruction = NonNullable<InstructionQuery['formVersion']>['instructions'][number];

/** Data are `null` where the form has no instruction for it, as the forms of studies have none. */
export function useInstruction(formVersionId: number, code: string): OperationReading<ItemInstruction | null> {
  const reading = useOperation(InstructionDocument, { formVersionId, items: [code] }, { fresh: Infinity });
  return { ...reading, data: reading.data && (reading.data.formVersion?.instructions[0] ?? null) };
}

/** In one sentence each, by code; those that have one. */
export function useShortInstructions(
  formVersionId: number,
  items: readonly string[],
  enabled: boolean,
): ReadonlyArray<{ readonly code: string; readonly short: LocalizedText }> | undefined {
  const variables = { formVersionId, items: [...items] };
  const { data } = useOperation(InstructionInShortDocument, variables, { fresh: Infinity, enabled });
  return data?.formVersion?.instructions;
}
