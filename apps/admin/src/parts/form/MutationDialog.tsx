/**
 * A dialog for one mutation: it explains first what will happen; a refusal stands at its field, to which the cursor goes; when it is done
 * the dialog confirms it and closes. Without fields the mutation is only confirmed.
 */
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useRef, useState, type ReactNode } from 'react';
import { Form, useNotify } from 'react-admin';
import { useMutation, type Mutation } from '../../api/useMutation.js';
import { usePress } from '../../api/usePress.js';
import { useT } from '../../i18n/useT.js';
import { FormIssueAlert, useFirstIssue } from '../FormIssueAlert.js';
import { PressButton } from '../KeptPress.js';

interface Props<Values extends object, Answer> {
  readonly title: string;
  /** What comes of it. */
  readonly next?: string;
  /** Says on the button what is done. */
  readonly button: string;
  /** The cursor begins at the button: nothing has to be filled in first. */
  readonly atButton?: boolean;
  /** What stands in the fields would be refused. */
  readonly disabled?: boolean;
  readonly wide?: boolean;
  /** What the form begins with, where the fields are inputs of react-admin's form. */
  readonly blank?: Values;
  readonly ask: (values: Values) => Promise<Answer>;
  readonly doneText: (done: Exclude<Answer, { __typename: 'Refusal' }>) => string;
  readonly onClose: () => void;
  /** The fields. */
  readonly children?: (mutation: Mutation) => ReactNode;
}

export function MutationDialog<Values extends object, Answer extends { readonly __typename?: string }>({
  title,
  next,
  button,
  atButton,
  disabled,
  wide = false,
  blank,
  ask,
  doneText,
  onClose,
  children,
}: Props<Values, Answer>) {
  const t = useT();
  const notify = useNotify();
  const mutation = useMutation();
  const [tries, setTries] = useState(0);
  const content = useRef<HTMLDivElement>(null);
  useFirstIssue(content, tries || undefined);
  const press = usePress([], async (values: object) => {
    const done = await mutation.run(() => ask(values as Values));
    if (!done) return setTries((n) => n + 1);
    notify(doneText(done), { type: 'success' });
    onClose();
  });
  return (
    <Dialog open onClose={onClose} maxWidth={wide ? 'sm' : 'xs'} fullWidth>
      <Form<object> defaultValues={blank} onSubmit={press.press} noValidate disableInvalidFormNotification>
        <DialogTitle>{title}</DialogTitle>
        {/* The label of a field at the top stands on its edge, and would be cut. */}
        <DialogContent ref={content} sx={{ display: 'grid', gap: 2, ...(!next && { '&&': { pt: 1 } }) }}>
          <FormIssueAlert issue={mutation.issue} />
          {next && <Typography>{next}</Typography>}
          {children?.(mutation)}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{t('form.cancel')}</Button>
          <PressButton type="submit" variant="contained" autoFocus={atButton} state={press.state} disabled={disabled}>
            {button}
          </PressButton>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
