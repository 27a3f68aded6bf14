/** Where the report is, what is to be done with it now, and by whom it was signed. */
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState, type ComponentType } from 'react';
import { useFormat } from '../../format/useFormat.js';
import type { ProvinceReportOfPageFragment, ReportStepKind } from '../../gql/graphql.js';
import { useT } from '../../i18n/useT.js';
import { MarkLabel } from '../../parts/MarkLabel.js';
import { useReportPlace } from '../report-context.js';
import { ReturnDialog } from './ReturnDialog.js';
import {
  CorrectDialog,
  ReceiveDialog,
  SendDialog,
  SignDialog,
  TakeBackDialog,
  type StepDialogProps,
} from './StepDialogs.js';
import { SignedFiles } from './SignedFiles.js';
import { STATE_MARKS, stateKey } from './words.js';

const DIALOGS: Readonly<Record<Exclude<ReportStepKind, 'RETURN'>, ComponentType<StepDialogProps>>> = {
  SIGN: SignDialog,
  TAKE_BACK: TakeBackDialog,
  SEND: SendDialog,
  RECEIVE: ReceiveDialog,
  CORRECT: CorrectDialog,
};

/** What moves the report on; the others undo something. */
const FORWARD: readonly ReportStepKind[] = ['SIGN', 'SEND', 'RECEIVE'];

interface Props {
  readonly report: ProvinceReportOfPageFragment;
}

export function StatusBar({ report }: Props) {
  const t = useT();
  const { leads } = useReportPlace();
  const [taking, take] = useState<ReportStepKind>();
  const { id, state, maySteps, steps, figures } = report;
  const of = { id, steps: steps.length };
  const stale = figures.filter((figure) => figure.stale).length;
  const onClose = () => take(undefined);
  const Dialog = taking && taking !== 'RETURN' ? DIALOGS[taking] : undefined;
  return (
    <Box sx={{ display: 'grid', gap: 1, mb: 2 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <MarkLabel mark={STATE_MARKS[state]} word={t(stateKey(state))} strong />
        <Box sx={{ flexGrow: 1, color: 'text.secondary' }}>{t(`reports.stateNext.${state}`)}</Box>
        {maySteps.map((step) => (
          <Button key={step} variant={FORWARD.includes(step) ? 'contained' : 'outlined'} onClick={() => take(step)}>
            {t(`reports.step.${step}`)}
          </Button>
        ))}
      </Box>
      <Signature report={report} />
      <SignedFiles report={report} />
      {Dialog && <Dialog {...{ of, stale, leads, onClose }} />}
      {taking === 'RETURN' && <ReturnDialog {...{ of, report, onClose }} />}
    </Box>
  );
}

function Signature({ report: { seal, steps, version, sections, figures } }: Props) {
  const t = useT();
  const f = useFormat();
  const sentAs =
    version == null ? steps.length : steps.findIndex((step) => step.step === 'SEND' && step.version === version);
  const signed = steps.slice(0, sentAs).findLast(({ step }) => step === 'SIGN');
  if (!seal || !signed?.signature) return null;
  const { signer, post, behalf, whole } = signed.signature;
  const by = behalf ? t('reports.seal.behalf', { signer, post, behalf }) : t('reports.seal.by', { signer, post });
  const words = `${by} ${t('reports.seal.at', { at: f.dateTime(signed.at), digest: whole.slice(0, 12) })}`;
  if (seal.intact) return <Alert severity="success">{`${words} ${t('reports.seal.intact')}`}</Alert>;
  const named = seal.broken.map((part) => {
    const [kind, ...rest] = part.split(':');
    const key = rest.join(':');
    const label = figures.find((one) => one.key === key)?.label;
    if (kind === 'section') return sections.find((one) => one.key === key)?.title ?? key;
    return label ? f.words(label) : part;
  });
  return (
    <Alert severity="error">
      {words} {t('reports.seal.broken')} {named.join('; ')}
    </Alert>
  );
}
