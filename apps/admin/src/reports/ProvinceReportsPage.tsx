/** The report of a province upon a round, by an outline: chosen here, built by one press, and written section by section. */
import ArticleOutlined from '@mui/icons-material/ArticleOutlined';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { POLICY, type Action, type Role } from '@vlis/domain';
import { request } from '../api/line.js';
import { useMutation } from '../api/useMutation.js';
import { useOperation } from '../api/useOperation.js';
import { usePress } from '../api/usePress.js';
import { useFormat } from '../format/useFormat.js';
import {
  BeginProvinceReportDocument,
  ProvinceReportDocument,
  ReportOutlinesDocument,
  type ProvinceReportOfPageFragment,
  type ReportOutlinesQuery,
} from '../gql/graphql.js';
import { domainCode } from '../i18n/codeWords.js';
import { useT } from '../i18n/useT.js';
import { useMe } from '../me/useMe.js';
import type { RoundWithYearBefore } from '../obligations/choose.js';
import { useRounds } from '../obligations/useRounds.js';
import { Blank } from '../parts/Blank.js';
import { FormIssueAlert } from '../parts/FormIssueAlert.js';
import { PressButton } from '../parts/KeptPress.js';
import { Loaded } from '../parts/Loaded.js';
import { PageHeader } from '../parts/PageHeader.js';
import { ButtonLink } from '../parts/RouteLink.js';
import { useUrlState } from '../parts/useUrlState.js';
import { useForm } from '../reference/useForm.js';
import { useProvinces } from '../reference/useLists.js';
import { boardAddress, delegationsAddress } from './address.js';
import { Pick } from './Pick.js';
import { ReportPaper } from './ReportPaper.js';
import type { ReportPlace } from './report-context.js';
import { roundsOf } from './rounds-of.js';

type Outline = ReportOutlinesQuery['reportOutlines'][number];

interface Of {
  readonly outline: string;
  readonly roundId: number;
  readonly provinceId: number;
}

const DEFAULTS = { outline: '', round: '', place: '' };

function Begin({ of, mayWrite }: { readonly of: Of; readonly mayWrite: boolean }) {
  const t = useT();
  const mutation = useMutation();
  const { state, press } = usePress([], () =>
    mutation.run(async () => (await request(BeginProvinceReportDocument, { input: of })).beginProvinceReport),
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
        {mayWrite ? t('reports.begin.next') : t('reports.begin.none')}
      </Blank>
    </>
  );
}

function Report({
  of,
  round,
  rights,
}: {
  readonly of: Of;
  readonly round: RoundWithYearBefore;
  readonly rights: Writing;
}) {
  const [{ version }, set] = useUrlState(VERSION, 'push');
  const asked = /^\d{1,4}$/.test(version) ? Number(version) : undefined;
  const reading = useOperation(ProvinceReportDocument, { ...of, version: asked }, { every: 60_000 });
  const form = useForm(round.formVersionId);
  return (
    <Loaded reading={reading}>
      {({ provinceReport }) =>
        provinceReport ? (
          <Loaded reading={form}>
            {(definition) => (
              <ReportPaper
                report={provinceReport}
                form={definition}
                place={{ ...of, ...rights, mayWrite: rights.writes && isOpen(provinceReport) }}
                onVersion={(chosen) => set({ version: chosen === undefined ? '' : `${chosen}` })}
              />
            )}
          </Loaded>
        ) : (
          <Begin of={of} mayWrite={rights.writes} />
        )
      }
    </Loaded>
  );
}

const VERSION = { version: '' };

/** What is read is what is being written. */
const isOpen = ({ state, version }: ProvinceReportOfPageFragment): boolean =>
  version == null && (state === 'WRITING' || state === 'RETURNED');

/** What the viewer does with the report of a province. */
type Writing = Pick<ReportPlace, 'writes' | 'leads'>;

/** Where the viewer writes and signs; a province is begun with where they are bound to one. */
function useWriting() {
  const { assignments } = useMe();
  const at = (action: Action) => assignments.filter(({ role }) => POLICY[domainCode(role) as Role].includes(action));
  const [writes, signs] = [at('province-report.write'), at('province-report.sign')];
  const isAt = (some: typeof writes, id: number): boolean => some.some(({ place }) => place?.id === id);
  return {
    own: writes[0]?.place?.id,
    rightsIn: (id: number): Writing => ({ writes: isAt(writes, id), leads: isAt(signs, id) }),
  };
}

interface ChosenProps {
  readonly outlines: readonly Outline[];
  readonly rounds: readonly RoundWithYearBefore[];
}

function Chosen({ outlines, rounds }: ChosenProps) {
  const t = useT();
  const f = useFormat();
  const { own, rightsIn } = useWriting();
  const provinces = useProvinces().list;
  const [address, set] = useUrlState(DEFAULTS, 'push');
  const outline = outlines.find(({ code }) => code === address.outline) ?? outlines[0];
  const fitting = outline ? roundsOf(outline, rounds) : [];
  const round = fitting.find(({ id }) => `${id}` === address.round) ?? fitting[0];
  const place =
    provinces.find(({ id }) => `${id}` === address.place) ?? provinces.find(({ id }) => id === own) ?? provinces[0];
  if (!outline || !round) return <Blank Icon={ArticleOutlined} title={t('reports.noRound')} />;
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, mb: 1 }}>
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
        {place && (
          <Pick
            label={t('reports.province')}
            value={place.id}
            options={provinces.map(({ id, name }) => ({ value: id, label: f.words(name) }))}
            onPick={(value) => set({ place: value })}
          />
        )}
      </Box>
      <Typography variant="body2" color="text.secondary" sx={{ mb: 2 }}>
        {t('reports.days', { from: f.date(round.startsOn), to: f.date(round.endsOn) })}{' '}
        {t('reports.basis', { basis: f.words(outline.basis) })}.
      </Typography>
      {place && (
        <Report
          key={`${outline.code} ${round.id} ${place.id}`}
          of={{ outline: outline.code, roundId: round.id, provinceId: place.id }}
          round={round}
          rights={rightsIn(place.id)}
        />
      )}
    </>
  );
}

/** The Ministry's board, or the delegations of the department: whichever is the viewer's. */
function OtherPages() {
  const t = useT();
  const { permissions } = useMe();
  if (permissions.includes('report-board.read'))
    return <ButtonLink to={boardAddress}>{t('reports.board.title')}</ButtonLink>;
  return permissions.includes('delegation.read') ? (
    <ButtonLink to={delegationsAddress}>{t('reports.delegations.title')}</ButtonLink>
  ) : null;
}

export default function ProvinceReportsPage() {
  const t = useT();
  const outlines = useOperation(ReportOutlinesDocument, {}, { fresh: 5 * 60_000 });
  const rounds = useRounds();
  return (
    <>
      <PageHeader title={t('reports.title')} about={t('reports.about')} actions={<OtherPages />} />
      <Loaded reading={outlines}>
        {({ reportOutlines }) => (
          <Loaded reading={rounds}>
            {(all) => <Chosen outlines={reportOutlines.filter(({ level }) => level === 'PROVINCE')} rounds={all} />}
          </Loaded>
        )}
      </Loaded>
    </>
  );
}
