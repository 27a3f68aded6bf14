/** Why a form was not taken, above its button; the cursor goes to the first field that is marked. */
import Alert from '@mui/material/Alert';
import { useEffect, type RefObject } from 'react';
import type { Trouble } from '../api/trouble.js';

interface Props {
  readonly trouble: Trouble | undefined;
}

export function FormTrouble({ trouble }: Props) {
  return trouble ? <Alert severity="error">{trouble.message}</Alert> : null;
}

/** @param told changes with every answer that marks a field */
export function useFirstFault(form: RefObject<HTMLElement | null>, told: unknown): void {
  useEffect(() => {
    if (told !== undefined) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [form, told]);
}
