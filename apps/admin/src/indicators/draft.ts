/** A version that is about to be published, as it stands in the form: what is a list or a number there is typed as a text. */
import type { IndicatorDocument } from '@vlis/domain';

export interface IndicatorDraft extends Omit<IndicatorDocument, 'types' | 'decimals'> {
  readonly types: string;
  readonly decimals: string;
}

export const draftOf = ({ types, decimals, ...document }: IndicatorDocument): IndicatorDraft => ({
  ...document,
  types: types.join(', '),
  decimals: String(decimals),
});

/** As it is sent. A last day that is blank is none; letters among the decimals are no digits. */
export const documentOf = ({ types, decimals, ...document }: IndicatorDraft): IndicatorDocument => ({
  ...document,
  types: types.split(/[\s,]+/).filter(Boolean),
  decimals: Number(decimals.replace(/\D/g, '')),
  validTo: document.validTo || null,
});
