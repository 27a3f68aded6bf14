/** The key figures of the newest period worth reading, on the home page; a tile leads to its chart. */
import Box from '@mui/material/Box';
import { useFormat } from '../format/useFormat.js';
import { useT } from '../i18n/useT.js';
import { readingRound } from '../obligations/choose.js';
import { useRounds } from '../obligations/useRounds.js';
import { Loaded } from '../parts/Loaded.js';
import { Panel } from '../parts/Panel.js';
import { TextLink } from '../parts/RouteLink.js';
import { figuresAddress } from './address.js';
import { TotalTiles } from './TotalTiles.js';

interface Props {
  /** None: the nation. */
  readonly placeId?: number;
}

export default function KeyTotals({ placeId }: Props) {
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
            title={t(placeId === undefined ? 'figures.onHome.nation' : 'figures.onHome.province', {
              period: f.period(round.period),
            })}
            aside={<TextLink to={address()}>{t('figures.toFigures')}</TextLink>}
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
