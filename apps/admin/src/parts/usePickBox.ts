/** What every box in which one of many is found by typing has in common: words, and how one of them is known. */
import { useT } from '../i18n/useT.js';

interface Known {
  readonly id: number | string;
}

export function usePickBox() {
  const t = useT();
  return {
    autoHighlight: true,
    getOptionKey: ({ id }: Known) => id,
    isOptionEqualToValue: (one: Known, other: Known) => one.id === other.id,
    loadingText: t('app.loading'),
    openText: t('libraries.showUnits'),
    closeText: t('app.close'),
    clearText: t('libraries.clearUnit'),
  };
}
