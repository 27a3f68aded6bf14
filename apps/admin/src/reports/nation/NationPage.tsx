/** The Ministry's report on the nation: built from official figures by one press, written with the provinces' passages at hand. */
import ArticleOutlined from '@mui/icons-material/ArticleOutlined';
import Box from '@mui/material/Box';
import { request } from '../../api/line.js';
import { useMutation } from '../../api/useMutation.js';
import { useOperation } from '../../api/useOperation.js';
import { usePress } from '../../api/usePress.js';
import { useFormat } from '../../format/useFormat.js';
import {
  BeginCompilationDocument,
  CompilationDocument,
  ReportOutlinesDocument,
  type ReportOutlinesQuery,
} from '../../gql/graphql.js';
import { useT } from '../../i18n/useT.js';
import { useMe } from '../../me/useMe.js';
import type { RoundWithYearBefore } from '../../obligations/choose.js';
import { useRounds } from '../../obligations/useRounds.js';
import { Blank } from '../../parts/Blank.js';
import { FormIssueAlert } from '../../parts/FormIssueAlert.js';
import { PressButton } from '../../parts/KeptPress.js';
import { Loaded } from '../../parts/Loaded.js';
import { PageHeader } from '../../parts/PageHeader.js';
import { ButtonLink } from '../../parts/RouteLink.js';
import { useUrlState } from '../../parts/useUrlState.js';
import { useForm } from '../../reference/useForm.js';
import { boardAddress } from '../address.js';
import { Pick } from '../Pick.js';
import { ReportPaper } from '../ReportPaper.js';
import { roundsOf } from '../rounds-of.js';

type Outline = ReportOutlinesQuery['reportOutlines'][number];

interface Of {
  readonly outline: string;
  readonly roundId: number;
}

function Begin({ of, mayWrite }: { readonly of: Of; readonly mayWrite: boolean }) {
  const t = useT();
  const mutation = useMutation();
  const { state, press } = usePress([], () =>
    mutation.run(async () => (await request(BeginCompilationDocument, { input: of })).beginCompilation),
  );
  const button = mayWrite && (
    <PressButton variant="contained" state={state} onClick={() => press()}>
      {t('reports.begin.button')}
    </PressButton>
  );
  return (
    <>
      <FormIssueAlert issue={mutation.issue} />
      <Blank Icon={ArticleOutlined} title={t('reports.begin.title')} action={button}>
        {mayWrite ? t('reports.nation.next') : t('reports.nation.none')}
      </Blank>
    </>
  );
}

function Compilation({ of, round }: { readonly of: Of; readonly round: RoundWithYearBefore }) {
  const mayWrite = useMe().permissions.includes('compilation.write');
  const reading = useOperation(CompilationDocument, of, { every: 60_000 });
  const form = useForm(round.formVersionId);
  const place = { roundId: of.roundId, provinceId: undefined, writes: mayWrite, mayWrite, leads: false };
  return (
    <Loaded reading={reading}>
      {({ compilation }) =>
        compilation ? (
          <Loaded reading={form}>
            {(definition) => (
              <ReportPaper report={compilation} form={definition} place={place} onVersion={() => undefined} />
            )}
          </Loaded>
        ) : (
          <Begin {...{ of, mayWrite }} />
        )
      }
    </Loaded>
  );
}

interface ChosenProps {
  readonly outlines: readonly Outline[];
  readonly rounds: readonly RoundWithYearBefore[];
}

function Chosen({ outlines, rounds }: ChosenProps) {
  const t = useT();
  const f = useFormat();
  const [address, set] = useUrlState({ outline: '', round: '' }, 'push');
  const outline = outlines.find(({ code }) => code === address.outline) ?? outlines[0];
  const fitting = outline ? roundsOf(outline, rounds) : [];
  const round = fitting.find(({ id }) => `${id}` === address.round) ?? fitting[0];
  if (!outline || !round) return <Blank Icon={ArticleOutlined} title={t('reports.noRound')} />;
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, mb: 2 }}>
        <Pick
          label={t('reports.outline')}
          value={outline.code}
          options={outlines.map(({ code, name }) => ({ value: code, label: f.words(name) }))}
          onPick={(value) => set({ outline: value })}
        />
        <Pick
          label={t('reports.round')}
          value={round.id}
          options={fitting.map(({ id, period }) => ({ value: id, label: f.period(period) }))}
          onPick={(value) => set({ round: value })}
        />
      </Box>
      <Compilation
        key={`${outline.code} ${round.id}`}
        of={{ outline: outline.code, roundId: round.id }}
        round={round}
      />
    </>
  );
}

export default function NationPage() {
  const t = useT();
  const outlines = useOperation(ReportOutlinesDocument, {}, { fresh: 5 * 60_000 });
  const rounds = useRounds();
  return (
    <>
      <PageHeader
        title={t('reports.nation.title')}
        about={t('reports.nation.about')}
        actions={<ButtonLink to={boardAddress}>{t('reports.board.title')}</ButtonLink>}
      />
      <Loaded reading={outlines}>
        {({ reportOutlines }) => (
          <Loaded reading={rounds}>
            {(all) => <Chosen outlines={reportOutlines.filter(({ level }) => level === 'NATION')} rounds={all} />}
          </Loaded>
        )}
      </Loaded>
    </>
  );
}
