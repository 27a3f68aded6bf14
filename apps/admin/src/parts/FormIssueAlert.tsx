/** Why a form was not taken, above its button; the cursor goes to the first field that is marked. */
import Alert from '@mui/material/Alert';
import { useEffect, type RefObject } from 'react';
import type { FormIssue } from '../api/form-issue.js';

interface Props {
  readonly issue: FormIssue | undefined;
}

export function FormIssueAlert({ issue }: Props) {
  return issue ? <Alert severity="error">{issue.message}</Alert> : null;
}

/** @param told changes with every answer that marks a field */
export function useFirstIssue(form: RefObject<HTMLElement | null>, told: unknown): void {
  useEffect(() => {
    if (told !== undefined) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [form, told]);
}
