/** The provinces to ring up today, and why. */
import TaskAlt from '@mui/icons-material/TaskAlt';
import { useTheme } from '@mui/material/styles';
import { useFormat } from '../format/useFormat.js';
import { useT } from '../i18n/useT.js';
import type { RoundLine } from '../obligations/choose.js';
import { countOf, needsCall, stillOut, type ProgressRow } from '../obligations/progress/progress.js';
import { useProgress } from '../obligations/progress/useProgress.js';
import { useSide } from '../obligations/side.js';
import { Blank } from '../parts/Blank.js';
import { LineList } from '../parts/LineList.js';
import { Loaded } from '../parts/Loaded.js';
import { Panel } from '../parts/Panel.js';
import { reviewAddress } from '../review/address.js';

const SHOWN = 6;

function Late({ row }: { readonly row: ProgressRow }) {
  const t = useT();
  const f = useFormat();
  const { vlis } = useTheme();
  const overdue = countOf(row, 'overdue', useSide('nation'));
  return overdue > 0 ? (
    <strong style={{ color: vlis.block }}>{t('home.callLate', { count: f.count(overdue) })}</strong>
  ) : null;
}

export function NeedCall({ round }: { readonly round: RoundLine }) {
  const t = useT();
  const f = useFormat();
  return (
    <Panel title={t('home.call')} flush>
      <Loaded reading={useProgress(round.id, 'PROVINCE')} small>
        {(rows) => {
          const first = needsCall(rows).slice(0, SHOWN);
          if (first.length === 0) return <Blank small Icon={TaskAlt} title={t('home.callNone')} />;
          return (
            <LineList
              label={t('home.call')}
              lines={first.map((row) => ({
                key: row.key,
                to: reviewAddress({
                  roundId: round.id,
                  provinceId: row.placeId ?? undefined,
                  states: ['NOT_STARTED', 'DRAFT', 'RETURNED'],
                }),
                primary: f.words(row.label),
                secondary: t('home.callOut', { out: f.count(stillOut(row)), obliged: f.count(row.obliged) }),
                aside: <Late row={row} />,
              }))}
            />
          );
        }}
      </Loaded>
    </Panel>
  );
}
