/** Accepting and returning one submission. A refusal is shown in the words of the API. */
import { useQueryClient } from '@tanstack/react-query';
import type { IsoDate } from '@vlis/domain';
import { useState } from 'react';
import { failureOf } from '../api/failure.js';
import { request } from '../api/line.js';
import { quoted } from '../api/quoted.js';
import { usePress } from '../api/usePress.js';
import { useFormat } from '../format/useFormat.js';
import { AcceptSubmissionsDocument, ReturnSubmissionDocument, type WholeSubmissionFragment } from '../gql/graphql.js';
import { useT } from '../i18n/useT.js';
import type { SentFile } from '../submission/files/files.js';
import { returnInput, type Reasons } from './reasons.js';

type Read = Pick<WholeSubmissionFragment, 'id' | 'revision'>;

/** A return as it stands in the fields. */
interface Return {
  readonly reasons: Reasons;
  readonly until: IsoDate | '';
  readonly file: SentFile | undefined;
}

type DecisionKind = 'accepted' | 'returned';

const passing = {
  offline: 'failure.offline',
  unavailable: 'failure.unavailable',
  busy: 'failure.busy',
  'disk-full': 'failure.diskFull',
  outdated: 'failure.outdated',
} as const;

/** Decides on a submission at the revision that the reviewer has seen. */
export function useDecision(
  { id, revision }: Read,
  { reasons, until, file }: Return,
  onDone: (decision: DecisionKind) => void,
) {
  const client = useQueryClient();
  const { language } = useFormat();
  const t = useT();
  // The issue of a decision holds for what was decided on, not for another revision, reason or day.
  const about = { accepted: [id, revision], returned: [id, revision, reasons, until, file] } as const;
  const [issue, setIssue] = useState<{
    readonly message: string;
    readonly decision: DecisionKind;
    readonly of: readonly unknown[];
  }>();

  /** `decide` gives the refusal in words, or nothing when it was done. */
  const { state, press } = usePress([], async (decision: DecisionKind, decide: () => Promise<string | undefined>) => {
    const showIssue = (message: string | undefined) =>
      setIssue(message === undefined ? undefined : { message, decision, of: about[decision] });
    try {
      const refused = await decide();
      showIssue(refused);
      await client.invalidateQueries({ queryKey: ['operation'] });
      if (refused === undefined) onDone(decision);
    } catch (error) {
      const failure = failureOf(error);
      const { kind, message } = failure;
      showIssue(quoted(t, kind in passing ? t(passing[kind as keyof typeof passing]) : message, failure));
    }
  });

  const holds = issue?.of.every((one, n) => one === about[issue.decision][n]);
  return {
    ...{
      working: state.kind === 'doing',
      issue: holds ? issue?.message : undefined,
      forget: () => setIssue(undefined),
    },
    /** @param stage code of the one at which it waits */
    accept: (stage: string) =>
      press('accepted', async () => {
        const submissions = [{ id, revision }];
        const { acceptSubmissions: answer } = await request(AcceptSubmissionsDocument, { stage, submissions });
        if (answer.__typename === 'Refusal') return answer.message[language];
        return answer.refused[0]?.refusal.message[language];
      }),
    giveBack: () =>
      until !== '' &&
      press('returned', async () => {
        const { returnSubmission: answer } = await request(ReturnSubmissionDocument, {
          input: { ...returnInput(id, revision, reasons, until), fileId: file?.id ?? null },
        });
        return answer.__typename === 'Refusal' ? (answer.issues[0] ?? answer).message[language] : undefined;
      }),
  };
}
