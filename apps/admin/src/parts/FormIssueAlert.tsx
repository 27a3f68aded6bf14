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

/** @param issue changes with every answer that marks a field */
export function useFirstIssue(form: RefObject<HTMLElement | null>, issue: unknown): void {
  useEffect(() => {
    if (issue !== undefined) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [form, issue]);
}
