/** Between the rounds: nothing to collect, but figures to read. */
import EventAvailable from '@mui/icons-material/EventAvailable';
import { useFormat } from '../format/useFormat.js';
import { useT } from '../i18n/useT.js';
import { comingRound } from '../obligations/choose.js';
import { useRounds } from '../obligations/useRounds.js';
import { Blank } from '../parts/Blank.js';
import { Panel } from '../parts/Panel.js';
import { ButtonLink } from '../parts/RouteLink.js';

export function NoOpenRound() {
  const t = useT();
  const f = useFormat();
  const { data } = useRounds();
  const next = data && comingRound(data);
  const actions = (
    <>
      <ButtonLink to="/figures" variant="outlined">
        {t('home.toFigures')}
      </ButtonLink>
      <ButtonLink to="/rounds">{t('home.toRounds')}</ButtonLink>
    </>
  );
  return (
    <Panel title={t('home.collection')}>
      <Blank small Icon={EventAvailable} title={t('home.noRound')} action={actions}>
        {next
          ? t('home.nothingOpenNext', { period: f.period(next.period), date: f.date(next.opensOn) })
          : t('home.noRoundNext')}
      </Blank>
    </Panel>
  );
}
