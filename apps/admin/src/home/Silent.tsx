/** Who has not sent anything, the nearest deadline first, and how far they are. */
import TaskAlt from '@mui/icons-material/TaskAlt';
import { useOperation } from '../api/useOperation.js';
import { useFormat } from '../format/useFormat.js';
import { ObligationsDocument, type ObligationState } from '../gql/graphql.js';
import { useT } from '../i18n/useT.js';
import { libraryAddress } from '../libraries/address.js';
import type { RoundLine } from '../obligations/choose.js';
import { Deadline } from '../obligations/Deadline.js';
import { Blank } from '../parts/Blank.js';
import { LineList } from '../parts/LineList.js';
import { Loaded } from '../parts/Loaded.js';
import { Panel } from '../parts/Panel.js';
import { TextLink } from '../parts/RouteLink.js';
import { reviewAddress } from '../review/address.js';

const SHOWN = 5;
const STATES: ObligationState[] = ['NOT_STARTED', 'DRAFT'];

export function Silent({ round, provinceId }: { readonly round: RoundLine; readonly provinceId: number }) {
  const t = useT();
  const f = useFormat();
  const reading = useOperation(ObligationsDocument, {
    filter: { roundId: round.id, provinceId, states: STATES },
    sort: 'DUE',
    page: { offset: 0, limit: SHOWN },
  });
  const total = reading.data?.obligations.total ?? 0;
  const all = total > 0 && (
    <TextLink to={reviewAddress({ roundId: round.id, provinceId, states: STATES })}>
      {t('home.silentAll', { count: f.count(total) })}
    </TextLink>
  );
  return (
    <Panel title={t('home.silent')} aside={all} flush>
      <Loaded reading={reading} small>
        {({ obligations: { rows } }) =>
          rows.length === 0 ? (
            <Blank small Icon={TaskAlt} title={t('home.silentNone')}>
              {t('home.silentNoneNext')}
            </Blank>
          ) : (
            <LineList
              label={t('home.silent')}
              lines={rows.map(({ id, library, dueOn, submission }) => ({
                key: id,
                to: libraryAddress(library.id),
                primary: f.words(library.name),
                secondary: submission
                  ? t('home.silentDraft', { filled: f.count(submission.filled), asked: f.count(submission.asked) })
                  : t('home.silentNothing'),
                aside: <Deadline dueOn={dueOn} />,
              }))}
            />
          )
        }
      </Loaded>
    </Panel>
  );
}
