/** How far each type of library is in one province. */
import { useFormat } from '../format/useFormat.js';
import { useT } from '../i18n/useT.js';
import type { RoundLine } from '../obligations/choose.js';
import { ProgressLegend } from '../obligations/progress/ProgressBar.js';
import { ProgressTable } from '../obligations/progress/ProgressTable.js';
import { useProgress } from '../obligations/progress/useProgress.js';
import { useSide } from '../obligations/side.js';
import { Loaded } from '../parts/Loaded.js';
import { Panel } from '../parts/Panel.js';
import { TextLink } from '../parts/RouteLink.js';
import { reviewAddress } from '../review/address.js';

export function CollectionByType({ round, provinceId }: { readonly round: RoundLine; readonly provinceId: number }) {
  const t = useT();
  const f = useFormat();
  const side = useSide('province');
  return (
    <Panel title={t('home.byType')} aside={<ProgressLegend side={side} />} flush>
      <Loaded reading={useProgress(round.id, 'TYPE', provinceId)}>
        {(rows) => (
          <ProgressTable
            rows={rows}
            side={side}
            label={t('reference.type')}
            name={(row) => (
              <TextLink to={reviewAddress({ roundId: round.id, provinceId, type: row.key })} color="inherit">
                {f.words(row.label)}
              </TextLink>
            )}
          />
        )}
      </Loaded>
    </Panel>
  );
}
