/** The Ministry's board of a round: where the report of every province is, how late, and which wait to be received. */
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import { useOperation } from '../../api/useOperation.js';
import { useFormat } from '../../format/useFormat.js';
import {
  ReportBoardDocument,
  ReportOutlinesDocument,
  type LineOfBoardFragment,
  type ReportOutlinesQuery,
} from '../../gql/graphql.js';
import { useT } from '../../i18n/useT.js';
import type { RoundWithYearBefore } from '../../obligations/choose.js';
import { useRounds } from '../../obligations/useRounds.js';
import { Blank } from '../../parts/Blank.js';
import { Loaded } from '../../parts/Loaded.js';
import { PageHeader } from '../../parts/PageHeader.js';
import { Panel } from '../../parts/Panel.js';
import { ButtonLink } from '../../parts/RouteLink.js';
import { useUrlState } from '../../parts/useUrlState.js';
import { nationAddress } from '../address.js';
import { Pick } from '../Pick.js';
import { roundsOf } from '../rounds-of.js';
import { BOARD_STATES, NOT_BEGUN, stateKey, type BoardState } from '../signing/words.js';
import { BoardTable } from './BoardTable.js';
import ViewKanbanOutlined from '@mui/icons-material/ViewKanbanOutlined';

type Outline = ReportOutlinesQuery['reportOutlines'][number];

const DEFAULTS = { outline: '', round: '', state: '' };

const stateOf = ({ state }: LineOfBoardFragment): BoardState => state ?? NOT_BEGUN;

interface ChosenProps {
  readonly outlines: readonly Outline[];
  readonly rounds: readonly RoundWithYearBefore[];
}

function Chosen({ outlines, rounds }: ChosenProps) {
  const t = useT();
  const f = useFormat();
  const [address, set] = useUrlState(DEFAULTS, 'push');
  const outline = outlines.find(({ code }) => code === address.outline) ?? outlines[0];
  const fitting = outline ? roundsOf(outline, rounds) : [];
  const round = fitting.find(({ id }) => `${id}` === address.round) ?? fitting[0];
  if (!outline || !round) return <Blank Icon={ViewKanbanOutlined} title={t('reports.noRound')} />;
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
      </Box>
      <Board outline={outline.code} round={round} state={address.state} onState={(state) => set({ state })} />
    </>
  );
}

interface BoardProps {
  readonly outline: string;
  readonly round: RoundWithYearBefore;
  readonly state: string;
  readonly onState: (state: string) => void;
}

function Board({ outline, round, state, onState }: BoardProps) {
  const t = useT();
  const f = useFormat();
  const reading = useOperation(ReportBoardDocument, { roundId: round.id, outline }, { every: 60_000 });
  return (
    <Loaded reading={reading}>
      {({ reportBoard }) => (
        <>
          <Box
            role="group"
            aria-label={t('reports.board.byState')}
            sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 2 }}
          >
            {BOARD_STATES.map((one) => (
              <Chip
                key={one}
                clickable
                variant={one === state ? 'filled' : 'outlined'}
                color={one === state ? 'primary' : 'default'}
                aria-pressed={one === state}
                label={`${t(stateKey(one))}: ${f.count(reportBoard.filter((row) => stateOf(row) === one).length)}`}
                onClick={() => onState(one === state ? '' : one)}
              />
            ))}
          </Box>
          <Panel title={t('reports.board.provinces', { due: f.date(round.dueOn) })} flush>
            <BoardTable
              rows={reportBoard.filter((row) => state === '' || stateOf(row) === state)}
              of={{ outline, roundId: round.id }}
            />
          </Panel>
        </>
      )}
    </Loaded>
  );
}

export default function BoardPage() {
  const t = useT();
  const outlines = useOperation(ReportOutlinesDocument, {}, { fresh: 5 * 60_000 });
  const rounds = useRounds();
  return (
    <>
      <PageHeader
        title={t('reports.board.title')}
        about={t('reports.board.about')}
        actions={<ButtonLink to={nationAddress}>{t('reports.nation.title')}</ButtonLink>}
      />
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
