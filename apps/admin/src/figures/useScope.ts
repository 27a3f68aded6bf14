/** The conditions that a picture or a file must name, because it leaves the page: place or period, library types, map. */
import { useFormat } from '../format/useFormat.js';
import { useT } from '../i18n/useT.js';
import { useLibraryTypes } from '../reference/useLists.js';
import type { FigureChoice } from './useTotals.js';

export interface FigureScope {
  /** Name and value of each condition: columns of the CSV, a line of the picture. */
  readonly facts: ReadonlyArray<readonly [name: string, value: string]>;
  /** What goes into the name of a file. */
  readonly file: string;
}

/** `about`: the condition that the rows themselves do not show: the place of a trend, or the period of a comparison. */
export function useScope({ types, basis }: FigureChoice, about: readonly [name: string, value: string]): FigureScope {
  const t = useT();
  const f = useFormat();
  const known = useLibraryTypes().list;
  const names = types.map((code) => {
    const type = known.find((candidate) => candidate.code === code);
    return type ? f.words(type.name) : code;
  });
  const map = t(`figures.${basis}`).toLowerCase();
  return {
    facts: [about, [t('figures.types'), names.join('; ') || t('figures.allTypes')], [t('figures.basis'), map]],
    file: [...(types.length ? [t('figures.fileTypes'), ...types] : []), t('figures.basis'), map].join(' '),
  };
}
