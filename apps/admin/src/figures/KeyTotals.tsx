/** The key figures of the newest period worth reading, on the home page; a tile leads to its chart. */
import Box from '@mui/material/Box';
import { figuresAddress } from '../app/addresses.js';
import { useFormat } from '../format/useFormat.js';
import { useT } from '../i18n/useT.js';
import { readingRound } from '../obligations/choose.js';
import { useRounds } from '../obligations/useRounds.js';
import { Loaded } from '../parts/Loaded.js';
import { Panel } from '../parts/Panel.js';
import { TextLink } from '../parts/RouteLink.js';
import { TotalTiles } from './TotalTiles.js';

interface Props {
  readonly title: 'home.totals' | 'home.provinceTotals';
  readonly placeId?: number;
}

export function KeyTotals({ title, placeId }: Props) {
  const t = useT();
  const f = useFormat();
  return (
    <Loaded reading={useRounds()}>
      {(rounds) => {
        const round = readingRound(rounds);
        if (!round) return null;
        const address = (item?: string) => figuresAddress({ round: round.id, place: placeId, item });
        return (
          <Panel
            title={t(title, { period: f.period(round.period) })}
            aside={<TextLink to={address()}>{t('home.toFigures')}</TextLink>}
          >
            <Box>
              <TotalTiles round={round} basis="CURRENT" placeId={placeId} types={[]} address={address} />
            </Box>
          </Panel>
        );
      }}
    </Loaded>
  );
}
