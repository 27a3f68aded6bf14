/** Whose submission this is, how it stands, where it is in the queue, and the button that accepts it. */
import ChevronLeft from '@mui/icons-material/ChevronLeft';
import ChevronRight from '@mui/icons-material/ChevronRight';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { useTheme } from '@mui/material/styles';
import type { OnePress } from '../api/usePress.js';
import { entryAddress } from '../entry/address.js';
import { useFormat } from '../format/useFormat.js';
import type { WholeSubmissionFragment } from '../gql/graphql.js';
import { useT } from '../i18n/useT.js';
import { StateMark } from '../obligations/StateMark.js';
import { PressStatus } from '../parts/KeptPress.js';
import { PageHeader } from '../parts/PageHeader.js';
import { TextLink } from '../parts/RouteLink.js';
import { useCounted } from '../parts/useCounted.js';
import { useActiveDays } from '../submission/notices/useActiveDays.js';
import type { QueuePosition } from './queue-position.js';
import type { ReviewCounts } from './review-rows.js';
import { ToStage } from './returned/ToStage.js';
import { Steps } from './Steps.js';
import type { InQueue } from './useOrder.js';
import { movedItem, muchMoved } from './weight.js';

interface Props {
  readonly whole: WholeSubmissionFragment;
  /** It is declared a closing submission. */
  readonly closing: boolean;
  readonly counts: ReviewCounts;
  /** The period it cannot be compared with, because there is no submission. */
  readonly without: string | undefined;
  readonly place: QueuePosition<InQueue>;
  readonly search: string;
  readonly walk: OnePress<[to: 'next' | 'previous']>;
  /** The queue has been read, and so whether there is a submission before this one and after it. */
  readonly isRead: boolean;
  /** Undefined: the reader may not accept it. */
  readonly onAccept: (() => void) | undefined;
  /** The revision that the reviewer has seen. */
  readonly revision: number;
}

function Walk({ place, search, walk, isRead }: Pick<Props, 'place' | 'search' | 'walk' | 'isRead'>) {
  const t = useT();
  const f = useFormat();
  const step = (where: 'next' | 'previous', label: string, key: string, Icon: typeof ChevronLeft) => {
    const to = place[where];
    return (
      <Tooltip title={to ? `${label} (${key}): ${f.words(to.library.name)}` : label}>
        <span>
          <IconButton aria-label={label} disabled={isRead && !to} onClick={() => walk.press(where)}>
            <Icon />
          </IconButton>
        </span>
      </Tooltip>
    );
  };
  return (
    <Box
      component="nav"
      aria-label={t('review.title')}
      sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', fontSize: '0.875rem' }}
    >
      <TextLink to={`/review${search}`} sx={{ mr: 1 }}>
        {t('review.back')}
      </TextLink>
      <Box sx={{ display: 'flex', alignItems: 'center' }}>
        {step('previous', t('review.previous'), 'K', ChevronLeft)}
        <span>
          {place.at
            ? t('review.position', { at: f.count(place.at), of: f.count(place.of) })
            : t(isRead ? 'review.notInQueue' : 'app.loading')}
        </span>
        {step('next', t('review.next'), 'J', ChevronRight)}
      </Box>
      <PressStatus press={walk} waitsFor={t('review.theQueue')} />
    </Box>
  );
}

function ClosingLine({ whole }: Pick<Props, 'whole'>) {
  const t = useT();
  const days = useActiveDays(whole);
  return <b>{days ? t('review.closingOf', { days }) : t('review.closing')}</b>;
}

function StateAndStage({ whole, closing, counts, without }: Pick<Props, 'whole' | 'closing' | 'counts' | 'without'>) {
  const t = useT();
  const f = useFormat();
  const counted = useCounted();
  const { vlis } = useTheme();
  const colours = {
    errors: vlis.block,
    unexplained: vlis.ask,
    explained: vlis.done,
    changed: vlis.accent,
    turned: vlis.ask,
  } as const;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, rowGap: 0.5, alignItems: 'center', mb: 1.5 }}>
      <StateMark state={whole.obligationState} stage={whole.stage} strong />
      {(['errors', 'unexplained', 'explained', 'changed', 'turned'] as const).map(
        (kind) =>
          counts[kind] > 0 && (
            <Box component="span" key={kind} sx={{ color: colours[kind], fontWeight: 600 }}>
              {t(`review.counts.${kind}`, counted(counts[kind]))}
            </Box>
          ),
      )}
      {closing && <ClosingLine whole={whole} />}
      {muchMoved(whole.influence) && (
        <span>
          {t('review.influenceOf', {
            item: movedItem(whole.influenceLabel, f.language),
            share: f.share(whole.influence, 1),
          })}
        </span>
      )}
      {without !== undefined && <span>{t('review.withoutPast', { period: f.period(without) })}</span>}
      <TextLink to={entryAddress(whole.round.id, whole.library.id)}>{t('review.entryLink')}</TextLink>
    </Box>
  );
}

export function ReviewHeader({
  whole,
  closing,
  counts,
  without,
  place,
  search,
  walk,
  isRead,
  onAccept,
  revision,
}: Props) {
  const t = useT();
  const f = useFormat();
  const { library, round, steps } = whole;
  const about = [
    library.identifier,
    f.words(library.type.name),
    f.words(library.province.name),
    f.period(round.period),
  ].join(' · ');
  return (
    <>
      <Walk {...{ place, search, walk, isRead }} />
      <PageHeader
        title={f.words(library.name)}
        about={about}
        actions={
          <>
            <ToStage {...{ whole, revision }} />
            {onAccept && (
              <Tooltip title={`${t('review.keys.accept')} (A)`} describeChild>
                <Button variant="contained" onClick={onAccept}>
                  {t('review.acceptAt', { stage: whole.stage ? f.words(whole.stage.name) : '' })}
                </Button>
              </Tooltip>
            )}
          </>
        }
      />
      <StateAndStage {...{ whole, closing, counts, without }} />
      <Steps steps={steps} />
    </>
  );
}
