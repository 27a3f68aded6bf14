/** Notes a follow-up: the channel is the telephone and the contact the main one unless somebody says otherwise. What was done before stands below. */
import Box from '@mui/material/Box';
import { outcomesOf, LONGEST_NOTE, FOLLOW_UP_CHANNELS } from '@vlis/domain';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { request } from '../../api/line.js';
import type { Mutation } from '../../api/useMutation.js';
import { useSentKey } from '../../api/useSentKey.js';
import { useFormat } from '../../format/useFormat.js';
import { RecordFollowUpDocument } from '../../gql/graphql.js';
import { useT } from '../../i18n/useT.js';
import { DayOfForm } from '../../parts/form/DayOfForm.js';
import { issueAt, withOthers } from '../../parts/form/issues.js';
import { MutationDialog } from '../../parts/form/MutationDialog.js';
import { RadioInput } from '../../parts/form/RadioInput.js';
import { SelectInput } from '../../parts/form/SelectInput.js';
import { TextInput } from '../../parts/form/TextInput.js';
import { ReachLinks } from '../../parts/ReachLinks.js';
import { capital, small } from '../../submission/wire.js';
import type { QueueRow } from '../queue-row.js';
import { FollowUpHistory } from './FollowUpHistory.js';
import { MistakeDialog } from './MistakeDialog.js';
import { channelLabel, outcomeLabel, type ChannelCode, type OutcomeCode } from './words.js';

interface Draft {
  readonly channel: ChannelCode;
  /** 0: nobody of them. */
  readonly contactId: number;
  readonly outcome: OutcomeCode | '';
  readonly promisedUntil: string;
  readonly note: string;
}

interface Props {
  readonly row: QueueRow;
  readonly onClose: () => void;
}

const NOBODY = 0;

export function FollowUpDialog({ row, onClose }: Props) {
  const { round, library } = row;
  const t = useT();
  const f = useFormat();
  const [mistaken, setMistaken] = useState<number>();
  const keyOf = useSentKey();
  const name = f.words(library.name);
  const obligation = { roundId: round.id, libraryId: library.id };
  const blank: Draft = {
    ...{ channel: 'TELEPHONE', contactId: library.contacts?.[0]?.id ?? NOBODY },
    ...{ outcome: '', promisedUntil: '', note: '' },
  };
  return (
    <>
      <MutationDialog
        wide
        title={t('review.followUp.title', { name })}
        button={t('review.followUp.keep')}
        blank={blank}
        ask={async ({ channel, contactId, outcome, promisedUntil, note }: Draft) => {
          const content = {
            ...{ ...obligation, channel, contactId: contactId || null, outcome: outcome as OutcomeCode, note },
            promisedUntil: outcome === 'PROMISED' ? promisedUntil || null : null,
          };
          const input = { key: keyOf(content), ...content };
          return (await request(RecordFollowUpDocument, { input })).recordFollowUp;
        }}
        doneText={() => t('review.followUp.kept', { name })}
        onClose={onClose}
      >
        {(mutation) => (
          <>
            <Fields {...{ row, mutation }} />
            <FollowUpHistory {...obligation} onMistaken={setMistaken} />
          </>
        )}
      </MutationDialog>
      {mistaken !== undefined && <MistakeDialog followUpId={mistaken} onClose={() => setMistaken(undefined)} />}
    </>
  );
}

function Fields({ row: { library }, mutation }: Pick<Props, 'row'> & { readonly mutation: Mutation }) {
  const t = useT();
  const f = useFormat();
  const contacts = library.contacts ?? [];
  const channel = useWatch<Draft, 'channel'>({ name: 'channel' });
  const outcome = useWatch<Draft, 'outcome'>({ name: 'outcome' });
  const contactId = useWatch<Draft, 'contactId'>({ name: 'contactId' });
  const called = contacts.find(({ id }) => id === contactId);
  return (
    <>
      {called && <ReachLinks telephone={called.telephone} email={called.email} />}
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, gap: 2 }}>
        <SelectInput
          source="channel"
          label={t('review.followUp.channel')}
          options={FOLLOW_UP_CHANNELS.map((one) => ({ id: capital(one), label: channelLabel(one, f.language) }))}
          {...withOthers(issueAt(mutation, 'channel'), mutation, 'outcome')}
        />
        <SelectInput
          source="contactId"
          required={false}
          label={t('review.contact')}
          options={[
            ...contacts.map(({ id, name, post }) => ({ id, label: [name, ...(post ? [post] : [])].join(', ') })),
            { id: NOBODY, label: t(contacts.length ? 'review.followUp.another' : 'review.contactNone') },
          ]}
          {...issueAt(mutation, 'contactId')}
        />
      </Box>
      <RadioInput
        source="outcome"
        autoFocus
        label={t('review.followUp.outcome')}
        options={outcomesOf(small(channel)).map((one) => ({ id: capital(one), label: outcomeLabel(one, f.language) }))}
        {...withOthers(issueAt(mutation, 'outcome'), mutation, 'promisedUntil')}
      />
      {outcome === 'PROMISED' && (
        <DayOfForm
          source="promisedUntil"
          required
          label={t('review.followUp.promisedUntil')}
          means={t('review.followUp.promisedUntilMeans')}
          {...issueAt(mutation, 'promisedUntil')}
        />
      )}
      <TextInput
        source="note"
        required={false}
        longest={LONGEST_NOTE}
        label={t('review.followUp.note')}
        means={t('review.followUp.noteMeans')}
        {...issueAt(mutation, 'note')}
      />
    </>
  );
}
