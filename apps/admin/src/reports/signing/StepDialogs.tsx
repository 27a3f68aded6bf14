/** Taking a step with the report: signing, sending, taking back, correcting, receiving. Each says first what comes of it. */
import { request } from '../../api/line.js';
import {
  CorrectProvinceReportDocument,
  ReceiveProvinceReportDocument,
  SendProvinceReportDocument,
  SignProvinceReportDocument,
  TakeBackSignatureDocument,
} from '../../gql/graphql.js';
import { useT } from '../../i18n/useT.js';
import { CheckInput } from '../../parts/form/CheckInput.js';
import { issueAt } from '../../parts/form/issues.js';
import { MutationDialog } from '../../parts/form/MutationDialog.js';
import { TextInput } from '../../parts/form/TextInput.js';
import { useCounted } from '../../parts/useCounted.js';

export interface StepOf {
  readonly id: number;
  /** Steps that were seen. */
  readonly steps: number;
}

export interface StepDialogProps {
  readonly of: StepOf;
  /** Figures that have moved. */
  readonly stale: number;
  /** The post is asked of a leader; a delegation has its own. */
  readonly leads: boolean;
  readonly onClose: () => void;
}

/** Whoever keeps figures that have moved says so. */
function DespiteStale({ stale }: { readonly stale: number }) {
  const t = useT();
  const counted = useCounted();
  return stale > 0 && <CheckInput source="despiteStale" label={t('reports.sign.despiteStale', counted(stale))} />;
}

export function SignDialog({ of, stale, leads, onClose }: StepDialogProps) {
  const t = useT();
  return (
    <MutationDialog
      wide
      atButton={!leads}
      title={t('reports.sign.title')}
      next={t('reports.sign.next')}
      button={t('reports.step.SIGN')}
      blank={{ post: t('reports.sign.head'), despiteStale: false }}
      ask={async ({ post, despiteStale }: { readonly post: string; readonly despiteStale: boolean }) => {
        const input = { ...of, despiteStale, ...(leads && { post }) };
        return (await request(SignProvinceReportDocument, { input })).signProvinceReport;
      }}
      doneText={() => t('reports.sign.done')}
      onClose={onClose}
    >
      {(mutation) => (
        <>
          {leads && (
            <TextInput
              source="post"
              autoFocus
              label={t('reports.sign.post')}
              means={t('reports.sign.postMeans')}
              {...issueAt(mutation, 'post')}
            />
          )}
          <DespiteStale stale={stale} />
        </>
      )}
    </MutationDialog>
  );
}

/** Nothing typed is no number; what is none is for the server to refuse. */
function numberOf(text: string): number | null {
  const typed = text.trim();
  if (typed === '') return null;
  return /^\d{1,9}$/.test(typed) ? Number(typed) : 0;
}

export function SendDialog({ of, stale, onClose }: StepDialogProps) {
  const t = useT();
  return (
    <MutationDialog
      wide
      title={t('reports.send.title')}
      next={t('reports.send.next')}
      button={t('reports.step.SEND')}
      blank={{ number: '', despiteStale: false }}
      ask={async ({ number, despiteStale }: { readonly number: string; readonly despiteStale: boolean }) => {
        const input = { ...of, despiteStale, number: numberOf(number) };
        return (await request(SendProvinceReportDocument, { input })).sendProvinceReport;
      }}
      doneText={() => t('reports.send.done')}
      onClose={onClose}
    >
      {(mutation) => (
        <>
          <TextInput
            source="number"
            autoFocus
            required={false}
            label={t('reports.send.number')}
            means={t('reports.send.numberMeans')}
            {...issueAt(mutation, 'number')}
          />
          <DespiteStale stale={stale} />
        </>
      )}
    </MutationDialog>
  );
}

interface Reason {
  readonly reason: string;
}

export function TakeBackDialog({ of, onClose }: StepDialogProps) {
  const t = useT();
  return (
    <MutationDialog
      title={t('reports.takeBack.title')}
      next={t('reports.takeBack.next')}
      button={t('reports.step.TAKE_BACK')}
      blank={{ reason: '' }}
      ask={async ({ reason }: Reason) =>
        (await request(TakeBackSignatureDocument, { input: { ...of, reason } })).takeBackSignature
      }
      doneText={() => t('reports.takeBack.done')}
      onClose={onClose}
    >
      {(mutation) => (
        <TextInput source="reason" multiline autoFocus label={t('reports.reason')} {...issueAt(mutation, 'reason')} />
      )}
    </MutationDialog>
  );
}

export function CorrectDialog({ of, onClose }: StepDialogProps) {
  const t = useT();
  return (
    <MutationDialog
      title={t('reports.correct.title')}
      next={t('reports.correct.next')}
      button={t('reports.step.CORRECT')}
      blank={{ reason: '' }}
      ask={async ({ reason }: Reason) =>
        (await request(CorrectProvinceReportDocument, { input: { ...of, reason } })).correctProvinceReport
      }
      doneText={() => t('reports.correct.done')}
      onClose={onClose}
    >
      {(mutation) => (
        <TextInput source="reason" multiline autoFocus label={t('reports.reason')} {...issueAt(mutation, 'reason')} />
      )}
    </MutationDialog>
  );
}

export function ReceiveDialog({ of, onClose }: StepDialogProps) {
  const t = useT();
  return (
    <MutationDialog
      atButton
      title={t('reports.receive.title')}
      next={t('reports.receive.next')}
      button={t('reports.step.RECEIVE')}
      ask={async () => (await request(ReceiveProvinceReportDocument, { input: of })).receiveProvinceReport}
      doneText={() => t('reports.receive.done')}
      onClose={onClose}
    />
  );
}
