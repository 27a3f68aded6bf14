/**
 * What every box in which one of many is found by typing has in common: words, how one of them is known, and what becomes of a text
 * that is no pick, because what fits it is still on its way or nothing does. Enter does not send the form without it, and it stays
 * when the box is left: the field says that nothing was picked, and the form (`unpicked`) does not go without it.
 */
import { useState, type KeyboardEvent, type SyntheticEvent } from 'react';
import { useT } from '../i18n/useT.js';
import { isUnpicked } from './unpicked.js';

interface Known {
  readonly id: number | string;
}

interface PickBox {
  /** What stands in the box after a pick. */
  readonly picked: string | undefined;
  /** What was typed since; undefined: nothing, the box shows the pick. */
  readonly typed: string | undefined;
  readonly onType: (text: string | undefined) => void;
}

export function usePickBox({ picked = '', typed, onType }: PickBox) {
  const t = useT();
  const [writing, setWriting] = useState(false);
  return {
    /** The issue for the field; undefined while somebody is still typing. */
    unpicked: isUnpicked(typed) && !writing ? t('form.unpicked') : undefined,
    box: {
      inputValue: typed ?? picked,
      // Of the other reasons for a change, leaving the box is none: what was typed stays.
      onInputChange: (_: SyntheticEvent | null, text: string, reason: string) => {
        if (reason === 'input') {
          setWriting(true);
          onType(text === picked ? undefined : text);
        } else if (reason === 'selectOption' || reason === 'clear') onType(undefined);
      },
      onBlur: () => setWriting(false),
      onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
        if (event.key === 'Enter' && event.target instanceof HTMLInputElement && event.target.value !== picked)
          event.preventDefault();
      },
      autoHighlight: true,
      getOptionKey: ({ id }: Known) => id,
      isOptionEqualToValue: (one: Known, other: Known) => one.id === other.id,
      loadingText: t('app.loading'),
      openText: t('form.showList'),
      closeText: t('app.close'),
      clearText: t('form.clearPick'),
    },
  };
}
