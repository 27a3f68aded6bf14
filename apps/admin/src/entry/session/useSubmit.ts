/** Submits what the server holds: first everything is saved, then the API decides by the same rules. */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../api/line.js';
import { submissionChanged } from '../../api/useOperation.js';
import { usePress } from '../../api/usePress.js';
import { useFormat } from '../../format/useFormat.js';
import { SubmitSubmissionDocument, type WholeSubmissionFragment } from '../../gql/graphql.js';
import { useT } from '../../i18n/useT.js';
import type { EntrySheet } from '../../submission/sheet/sheet.js';
import type { EntrySession } from './entry-session.js';
import { whyNotSent } from './why-not-saved.js';

export function useSubmit(session: EntrySession, onSubmitted: (whole: WholeSubmissionFragment) => void) {
  const client = useQueryClient();
  const { language } = useFormat();
  const t = useT();
  /** Holds for the sheet as it was then: what has changed since may have been the reason. */
  const [issue, setIssue] = useState<{ readonly text: string | undefined; readonly of: EntrySheet }>();

  async function run(): Promise<string | undefined> {
    if (!(await session.flush())) return t('entry.unsavedFirst');
    const { id: submissionId, sheet } = session.state();
    // Where nothing was ever saved there is no submission to submit; the list of blanks shows it.
    if (submissionId === undefined) return t('entry.unsavedFirst');
    const { revision } = sheet.confirmed;
    const { submitSubmission: answer } = await request(SubmitSubmissionDocument, { submissionId, revision });
    if (answer.__typename === 'Refusal') return answer.message[language];
    onSubmitted(answer);
    // Not waited for: it is about other pages.
    void submissionChanged(client);
    return undefined;
  }

  const { state, press } = usePress([], async () => {
    const text = await run().catch((error: unknown) => whyNotSent(t, error));
    setIssue({ text, of: session.state().sheet });
  });
  const holds = issue?.of === session.state().sheet;
  return { submit: press, submitting: state.kind === 'doing', issue: holds ? issue?.text : undefined };
}
