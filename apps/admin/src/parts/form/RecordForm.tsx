/**
 * The form of a page, on react-admin's: a refusal stands at its field, to which the cursor goes, or over the button; nothing that was
 * typed is lost.
 */
import Box from '@mui/material/Box';
import type { SxProps } from '@mui/material/styles';
import { useRef, useState, type ReactNode } from 'react';
import { Form } from 'react-admin';
import type { Mutation } from '../../api/useMutation.js';
import type { OnePress } from '../../api/usePress.js';
import { FormIssueAlert, useFirstIssue } from '../FormIssueAlert.js';
import { PressButton } from '../KeptPress.js';
import { ButtonLink } from '../RouteLink.js';
import { useT } from '../../i18n/useT.js';

interface Props<Values extends object> {
  readonly label: string;
  /** What the form begins with. */
  readonly blank: Values;
  /** Called when nothing that the form itself requires is missing. */
  readonly onSend: (values: Values) => void;
  /** Changes with every answer after which the cursor goes to the first field that is marked. */
  readonly refusedTries: unknown;
  readonly sx?: SxProps;
  readonly children: ReactNode;
}

export function RecordForm<Values extends object>({ label, blank, onSend, refusedTries, sx, children }: Props<Values>) {
  const content = useRef<HTMLDivElement>(null);
  const [begun] = useState(blank);
  useFirstIssue(content, refusedTries);
  return (
    <Form<object>
      defaultValues={begun}
      onSubmit={(values: object) => onSend(values as Values)}
      noValidate
      disableInvalidFormNotification
    >
      <Box ref={content} role="group" aria-label={label} sx={{ display: 'grid', gap: 2, ...sx }}>
        {children}
      </Box>
    </Form>
  );
}

interface EndProps {
  readonly mutation: Mutation;
  readonly press: Pick<OnePress<never>, 'state'>;
  /** Says on the button what is done. */
  readonly button: string;
  /** Where one goes who does not want it. */
  readonly back: string;
}

/** The end of a form: why it was not taken, the button, the way out. */
export function FormEnd({ mutation, press, button, back }: EndProps) {
  const t = useT();
  return (
    <>
      <FormIssueAlert issue={mutation.issue} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <PressButton type="submit" variant="contained" state={press.state}>
          {button}
        </PressButton>
        <ButtonLink to={back}>{t('form.cancel')}</ButtonLink>
      </Box>
    </>
  );
}
