/** Accepting and returning one report. What the API refuses is said in its own words. */
import { useQueryClient } from '@tanstack/react-query';
import type { IsoDate } from '@vlis/domain';
import { useState } from 'react';
import { failureOf } from '../api/failure.js';
import { request } from '../api/line.js';
import { quoted } from '../api/quoted.js';
import { usePress } from '../api/usePress.js';
import { useFormat } from '../format/useFormat.js';
import { AcceptReportsDocument, ReturnReportDocument, type WholeReportFragment } from '../gql/graphql.js';
import { useT } from '../i18n/useT.js';
import type { SentFile } from '../report/files/files.js';
import { returnInput, type Reasons } from './reasons.js';

type Read = Pick<WholeReportFragment, 'id' | 'revision'>;

/** A return as it stands in the fields. */
interface Return {
  readonly reasons: Reasons;
  readonly until: IsoDate | '';
  readonly file: SentFile | undefined;
}

type Deed = 'accepted' | 'returned';

const passing = {
  offline: 'failure.offline',
  unavailable: 'failure.unavailable',
  busy: 'failure.busy',
  'disk-full': 'failure.diskFull',
  outdated: 'failure.outdated',
} as const;

/** Decides on a report at the revision that the reviewer has seen. */
export function useDecision({ id, revision }: Read, { reasons, until, file }: Return, onDone: (deed: Deed) => void) {
  const client = useQueryClient();
  const { language } = useFormat();
  const t = useT();
  // What was said of a decision is said of what it was about: of another revision, reason or day it says nothing.
  const about = { accepted: [id, revision], returned: [id, revision, reasons, until, file] } as const;
  const [trouble, setTrouble] = useState<{
    readonly said: string;
    readonly deed: Deed;
    readonly of: readonly unknown[];
  }>();

  /** `deed` gives the refusal in words, or nothing when it was done. */
  const { state, press } = usePress([], async (name: Deed, deed: () => Promise<string | undefined>) => {
    const tell = (said: string | undefined) =>
      setTrouble(said === undefined ? undefined : { said, deed: name, of: about[name] });
    try {
      const refused = await deed();
      tell(refused);
      await client.invalidateQueries({ queryKey: ['operation'] });
      if (refused === undefined) onDone(name);
    } catch (error) {
      const failure = failureOf(error);
      const { kind, message } = failure;
      tell(quoted(t, kind in passing ? t(passing[kind as keyof typeof passing]) : message, failure));
    }
  });

  const holds = trouble?.of.every((one, n) => one === about[trouble.deed][n]);
  return {
    ...{
      working: state.kind === 'doing',
      trouble: holds ? trouble?.said : undefined,
      forget: () => setTrouble(undefined),
    },
    /** @param stage code of the one at which it waits */
    accept: (stage: string) =>
      press('accepted', async () => {
        const submissions = [{ id, revision }];
        const { acceptSubmissions: answer } = await request(AcceptReportsDocument, { stage, submissions });
        if (answer.__typename === 'Refusal') return answer.message[language];
        return answer.refused[0]?.refusal.message[language];
      }),
    giveBack: () =>
      until !== '' &&
      press('returned', async () => {
        const { returnSubmission: answer } = await request(ReturnReportDocument, {
          input: { ...returnInput(id, revision, reasons, until), fileId: file?.id ?? null },
        });
        return answer.__typename === 'Refusal' ? (answer.issues[0] ?? answer).message[language] : undefined;
      }),
  };
}
