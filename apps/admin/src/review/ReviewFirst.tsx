/** The five submitted reports to look at first: where an hour of review is worth most. */
import InboxOutlined from '@mui/icons-material/InboxOutlined';
import { dayOf } from '@vlis/domain';
import { useOperation } from '../api/useOperation.js';
import { reviewAddress, submissionAddress } from '../app/addresses.js';
import { useFormat } from '../format/useFormat.js';
import { ObligationsDocument } from '../gql/graphql.js';
import { useT } from '../i18n/useT.js';
import type { Round } from '../obligations/choose.js';
import type { Duty } from '../obligations/duty.js';
import { Blank } from '../parts/Blank.js';
import { LineList } from '../parts/LineList.js';
import { Loaded } from '../parts/Loaded.js';
import { Panel } from '../parts/Panel.js';
import { TextLink } from '../parts/RouteLink.js';
import { useCounted } from '../parts/useCounted.js';
import { movedItem, muchMoved } from './weight.js';

const SHOWN = 5;

function Why({ duty: { submission } }: { readonly duty: Duty }) {
  const t = useT();
  const f = useFormat();
  const counted = useCounted();
  if (!submission) return null;
  const { submittedAt, toLookAt, effect, effectLabel } = submission;
  const said = [
    submittedAt && `${t('home.sent')} ${f.dayMonth(dayOf(new Date(submittedAt)))}`,
    toLookAt ? t('home.toLookAt', counted(toLookAt)) : t('home.nothingToLookAt'),
    muchMoved(effect) && t('home.effectOf', { item: movedItem(effectLabel, f.language), share: f.share(effect) }),
  ];
  return <>{said.filter(Boolean).join(' · ')}</>;
}

export function ReviewFirst({ round, provinceId }: { readonly round: Round; readonly provinceId: number }) {
  const t = useT();
  const f = useFormat();
  const reading = useOperation(ObligationsDocument, {
    filter: { roundId: round.id, provinceId, states: ['AT_PROVINCE'] },
    sort: 'TO_LOOK_AT',
    page: { offset: 0, limit: SHOWN },
  });
  const total = reading.data?.obligations.total ?? 0;
  const all = total > 0 && (
    <TextLink to={reviewAddress({ roundId: round.id, provinceId, states: ['AT_PROVINCE'] })}>
      {t('home.queueAll', { count: f.count(total) })}
    </TextLink>
  );
  return (
    <Panel title={t('home.queue')} aside={all} flush>
      <Loaded reading={reading} small>
        {({ obligations: { rows } }) =>
          rows.length === 0 ? (
            <Blank small Icon={InboxOutlined} title={t('home.queueEmpty')}>
              {t('home.queueEmptyNext')}
            </Blank>
          ) : (
            <LineList
              label={t('home.queue')}
              lines={rows.map((duty) => ({
                key: duty.id,
                to: submissionAddress(duty.submission?.id ?? 0),
                primary: f.words(duty.library.name),
                secondary: <Why duty={duty} />,
              }))}
            />
          )
        }
      </Loaded>
    </Panel>
  );
}
