/** The five submissions to look at first: where an hour of review is worth most. */
import InboxOutlined from '@mui/icons-material/InboxOutlined';
import { dayOf } from '@vlis/domain';
import { useOperation } from '../api/useOperation.js';
import { useFormat } from '../format/useFormat.js';
import { ObligationsDocument } from '../gql/graphql.js';
import { useT } from '../i18n/useT.js';
import type { RoundLine } from '../obligations/choose.js';
import type { Obligation } from '../obligations/obligation.js';
import { useSide } from '../obligations/side.js';
import { Blank } from '../parts/Blank.js';
import { LineList } from '../parts/LineList.js';
import { Loaded } from '../parts/Loaded.js';
import { Panel } from '../parts/Panel.js';
import { TextLink } from '../parts/RouteLink.js';
import { useCounted } from '../parts/useCounted.js';
import { reviewAddress, submissionAddress } from './address.js';
import { movedItem, muchMoved } from './weight.js';

const SHOWN = 5;

function Why({ obligation: { submission } }: { readonly obligation: Obligation }) {
  const t = useT();
  const f = useFormat();
  const counted = useCounted();
  if (!submission) return null;
  const { submittedAt, toLookAt, influence, influenceLabel } = submission;
  const parts = [
    submittedAt && `${t('review.first.sent')} ${f.dayMonth(dayOf(new Date(submittedAt)))}`,
    toLookAt ? t('review.first.toLookAt', counted(toLookAt)) : t('review.first.nothingToLookAt'),
    muchMoved(influence) &&
      t('review.first.influenceOf', { item: movedItem(influenceLabel, f.language), share: f.share(influence) }),
  ];
  return <>{parts.filter(Boolean).join(' · ')}</>;
}

export default function ReviewFirst({ round, provinceId }: { readonly round: RoundLine; readonly provinceId: number }) {
  const t = useT();
  const f = useFormat();
  const { own } = useSide('province');
  const stages = own ? [own.code] : [];
  const reading = useOperation(ObligationsDocument, {
    filter: { roundId: round.id, provinceId, stages },
    sort: 'TO_LOOK_AT',
    page: { offset: 0, limit: SHOWN },
  });
  const total = reading.data?.obligations.total ?? 0;
  const all = total > 0 && (
    <TextLink to={reviewAddress({ roundId: round.id, provinceId, stages })}>
      {t('review.first.all', { count: f.count(total) })}
    </TextLink>
  );
  return (
    <Panel title={t('review.first.title')} aside={all} flush>
      <Loaded reading={reading} small>
        {({ obligations: { rows } }) =>
          rows.length === 0 ? (
            <Blank small Icon={InboxOutlined} title={t('review.first.empty')}>
              {t('review.first.emptyNext')}
            </Blank>
          ) : (
            <LineList
              label={t('review.first.title')}
              lines={rows.map((obligation) => ({
                key: obligation.id,
                to: submissionAddress(obligation.submission?.id ?? 0),
                primary: f.words(obligation.library.name),
                secondary: <Why obligation={obligation} />,
              }))}
            />
          )
        }
      </Loaded>
    </Panel>
  );
}
