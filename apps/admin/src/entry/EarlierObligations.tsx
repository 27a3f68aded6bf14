/** Submissions of rounds that are over, the latest first. Of very many the latest are listed; the rest stand on the page of each library. */
import Typography from '@mui/material/Typography';
import { roundGate } from '@vlis/domain';
import { useFormat } from '../format/useFormat.js';
import { useT } from '../i18n/useT.js';
import { useToday } from '../me/useToday.js';
import type { Obligation } from '../obligations/obligation.js';
import { AT_ONCE, useObligations } from '../obligations/useObligations.js';
import { Loaded } from '../parts/Loaded.js';
import { Panel } from '../parts/Panel.js';
import { small } from '../submission/wire.js';
import { ObligationTable } from './ObligationTable.js';

const OWN = { ownOnly: true } as const;

/** What was returned is open until its own last day, although its round is over. */
const isOver = ({ round, submission }: Obligation, today: string): boolean =>
  round.phase !== 'NOT_OPEN' && roundGate(small(round.phase), today, submission?.returnedUntil ?? null) !== undefined;

export function EarlierObligations() {
  const t = useT();
  const f = useFormat();
  const today = useToday();
  const { total = 0 } = useObligations(OWN).data?.obligations ?? {};
  const reading = useObligations(OWN, Math.max(0, total - AT_ONCE));
  return (
    <Loaded reading={reading}>
      {({ obligations: { rows } }) => {
        const over = rows.filter((obligation) => isOver(obligation, today)).toReversed();
        const all = total <= AT_ONCE;
        if (over.length === 0) return null;
        return (
          <Panel title={all ? `${t('entry.earlier')} (${f.count(over.length)})` : t('entry.earlier')} flush>
            <ObligationTable rows={over} label={t('entry.earlier')} />
            {!all && (
              <Typography sx={{ px: 2, py: 1.5, color: 'text.secondary' }}>
                {t('entry.earlierMore', { count: f.count(over.length) })}
              </Typography>
            )}
          </Panel>
        );
      }}
    </Loaded>
  );
}
