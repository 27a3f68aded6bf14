/** Items and indicators to choose from: found by code, by words of the name, and by the text of the instruction. */
import type { PeriodKind } from '@vlis/domain';
import { useMemo, useState } from 'react';
import { useFormat } from '../format/useFormat.js';
import { useT } from '../i18n/useT.js';
import { useFoundItems, withFound } from '../reference/instruction/useFoundItems.js';
import { shortLabel } from '../reference/labels.js';
import { countable, indicatorsIn } from './keyItems.js';
import type { FigureForm } from './useFigureForm.js';

export interface SubjectOption {
  readonly code: string;
  readonly label: string;
  readonly group: string;
}

interface Props {
  readonly form: FigureForm;
  readonly formVersionId: number;
  readonly kind: PeriodKind;
}

/** Items before indicators, each group in its own order: a heading stands once. */
const grouped = (options: readonly SubjectOption[]): SubjectOption[] => {
  const groups = [...new Set(options.map(({ group }) => group))];
  return groups.flatMap((group) => options.filter((option) => option.group === group));
};

/** What an Autocomplete of them is given. */
export function useSubjectOptions({ form, formVersionId, kind }: Props) {
  const t = useT();
  const f = useFormat();
  const [typed, setTyped] = useState('');
  const found = useFoundItems(formVersionId, typed);
  const options = useMemo(
    (): readonly SubjectOption[] => [
      ...countable(form, kind).map((item) => ({
        code: item.code,
        label: `${item.code} · ${shortLabel(f.words(item.label))}`,
        group: t('figures.items'),
      })),
      ...indicatorsIn(form, kind).map((indicator) => ({
        code: indicator.code,
        label: `${indicator.code} · ${f.words(indicator.name)}`,
        group: t('figures.indicators'),
      })),
    ],
    [form, kind, f, t],
  );
  return {
    options,
    groupBy: ({ group }: SubjectOption) => group,
    getOptionKey: ({ code }: SubjectOption) => code,
    onInputChange: (_: unknown, text: string, reason: string) => setTyped(reason === 'input' ? text : ''),
    filterOptions: (all: SubjectOption[], { inputValue }: { readonly inputValue: string }) =>
      grouped(withFound(all, inputValue, found)),
    noOptionsText: t('figures.noSubject'),
    closeText: t('app.close'),
    clearText: t('app.clear'),
  };
}
