/**
 * What every box in which one of many is found by typing has in common: words, how one of them is known, and that Enter on a text
 * that is no pick yet, because what fits it is still on its way or nothing does, does not send the form without it.
 */
import type { KeyboardEvent } from 'react';
import { useT } from '../i18n/useT.js';

interface Known {
  readonly id: number | string;
}

/** @param picked what stands in the box after a pick */
export function usePickBox(picked = '') {
  const t = useT();
  return {
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      if (event.key === 'Enter' && event.target instanceof HTMLInputElement && event.target.value !== picked)
        event.preventDefault();
    },
    autoHighlight: true,
    getOptionKey: ({ id }: Known) => id,
    isOptionEqualToValue: (one: Known, other: Known) => one.id === other.id,
    loadingText: t('app.loading'),
    openText: t('libraries.showUnits'),
    closeText: t('app.close'),
    clearText: t('libraries.clearUnit'),
  };
}
