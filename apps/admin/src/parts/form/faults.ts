/** What is wrong at a field: what the form itself finds, or what the server has said about it. */
import { useT } from '../../i18n/useT.js';

export interface FieldFaults {
  /** Said by the server. */
  readonly said: string | undefined;
  /** The field has been changed: what was said about it no longer holds. */
  readonly onChange: () => void;
}

/** @param own react-admin's: that something is missing, the only thing that the form finds out by itself */
export function useFieldFault(own: string | undefined, { said }: FieldFaults): string | undefined {
  const t = useT();
  return own === undefined ? said || undefined : t('form.required');
}
