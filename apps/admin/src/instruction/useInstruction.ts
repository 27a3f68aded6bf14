/** The instruction of an item. A text that stands is never changed, so it is asked once a visit. */
import type { LocalizedText } from '@vlis/domain';
import { useOperation, type Reading } from '../api/useOperation.js';
import { InstructionDocument, InstructionInShortDocument, type InstructionQuery } from '../gql/graphql.js';

export type Instruction = NonNullable<InstructionQuery['formVersion']>['instructions'][number];

/** Data are `null` where the form has no instruction for it, as the forms of studies have none. */
export function useInstruction(formVersionId: number, code: string): Reading<Instruction | null> {
  const reading = useOperation(InstructionDocument, { formVersionId, items: [code] }, { fresh: Infinity });
  return { ...reading, data: reading.data && (reading.data.formVersion?.instructions[0] ?? null) };
}

export function useShortInstruction(formVersionId: number, code: string, enabled: boolean): LocalizedText | undefined {
  const { data } = useOperation(
    InstructionInShortDocument,
    { formVersionId, items: [code] },
    { fresh: Infinity, enabled },
  );
  return data?.formVersion?.instructions[0]?.short;
}
