/** The form of a round with the indicators of its period: what figures can be asked for. */
import type { FormDefinition, Indicator } from '@vlis/domain';
import { useMemo } from 'react';
import type { Need } from '../api/press.js';
import { useOperation, type OperationReading } from '../api/useOperation.js';
import { IndicatorsDocument } from '../gql/graphql.js';
import { useForm } from '../reference/useForm.js';
import type { FigureChoice } from './useTotals.js';

export interface FigureForm extends FormDefinition {
  readonly indicators: readonly Indicator[];
}

/** The dictionary changes by a Ministry's decision, some times in a year. */
const FRESH = 600_000;

/** A period has the indicators that stand on its last day. */
export function useFigureForm({
  endsOn,
  formVersionId,
}: FigureChoice['round']): OperationReading<FigureForm> & { readonly need: Need } {
  const form = useForm(formVersionId);
  const variables = { form: form.data?.code ?? '', day: endsOn };
  const dictionary = useOperation(IndicatorsDocument, variables, { enabled: !!form.data, fresh: FRESH });
  const indicators = dictionary.data?.indicators;
  const data = useMemo(
    () =>
      form.data &&
      indicators && {
        ...form.data,
        indicators: indicators.map(({ definition }) => definition as unknown as Indicator),
      },
    [form.data, indicators],
  );
  const failure = form.failure ?? dictionary.failure;
  const again = form.failure ? form.again : dictionary.again;
  return {
    data,
    failure,
    pending: form.pending || dictionary.pending,
    refreshing: form.refreshing || dictionary.refreshing,
    again,
    need: form.need.isThere ? { ...dictionary.need, isThere: data !== undefined } : form.need,
  };
}
