/** For whoever may grant exceptions: those that hold for this submission, and the buttons that grant one and end one. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useOperation } from '../../api/useOperation.js';
import { useFormat } from '../../format/useFormat.js';
import {
  ReviewExceptionsDocument,
  type ExceptionLineFragment,
  type WholeSubmissionFragment,
} from '../../gql/graphql.js';
import { useT } from '../../i18n/useT.js';
import { useMe } from '../../me/useMe.js';
import { useToday } from '../../me/useToday.js';
import { GreyLines, Loaded } from '../../parts/Loaded.js';
import { Panel } from '../../parts/Panel.js';
import { EndExceptionDialog } from './EndExceptionDialog.js';
import { reachesHere } from './exceptions.js';
import { GrantExceptionDialog } from './GrantExceptionDialog.js';

interface LineProps {
  readonly exception: ExceptionLineFragment;
  /** Left out where the reader may not end it: nobody ends their own. */
  readonly onEnd: (() => void) | undefined;
}

function Line({ exception: { account, place, library, validFrom, validTo, reason, grantedBy }, onEnd }: LineProps) {
  const t = useT();
  const f = useFormat();
  const where = library
    ? t('review.exception.thisLibrary')
    : place
      ? t('review.exception.wholeProvince', { name: f.words(place.name) })
      : t('review.exception.nation');
  return (
    <Box component="li" sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2, rowGap: 0.5 }}>
      <Box sx={{ flex: '1 1 240px', minWidth: 0, overflowWrap: 'anywhere' }}>
        <b>{account.name}</b> ({account.username}) · {where} ·{' '}
        {t('review.exception.days', { from: f.date(validFrom), to: f.date(validTo), by: grantedBy })} <q>{reason}</q>
      </Box>
      {onEnd && (
        <Button size="small" onClick={onEnd} aria-label={`${t('review.exception.end')}: ${account.name}`}>
          {t('review.exception.end')}
        </Button>
      )}
    </Box>
  );
}

export function ExceptionsPanel({ library }: { readonly library: WholeSubmissionFragment['library'] }) {
  const t = useT();
  const today = useToday();
  const { accountId } = useMe();
  const [wanted, setWanted] = useState<'grant' | ExceptionLineFragment>();
  const close = () => setWanted(undefined);
  return (
    <Panel
      title={t('review.exception.panel')}
      aside={
        <Button size="small" variant="outlined" onClick={() => setWanted('grant')}>
          {t('review.exception.grant')}
        </Button>
      }
    >
      <Loaded
        reading={useOperation(ReviewExceptionsDocument, {}, { fresh: 0 })}
        small
        skeleton={<GreyLines lines={1} />}
      >
        {({ reviewExceptions }) => {
          const here = reviewExceptions.filter((one) => reachesHere(one, library, today));
          if (here.length === 0) return <Box sx={{ color: 'text.secondary' }}>{t('review.exception.none')}</Box>;
          return (
            <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
              {here.map((one) => (
                <Line
                  key={one.id}
                  exception={one}
                  onEnd={one.account.id === accountId ? undefined : () => setWanted(one)}
                />
              ))}
            </Box>
          );
        }}
      </Loaded>
      {wanted === 'grant' && <GrantExceptionDialog library={library} onClose={close} />}
      {wanted && wanted !== 'grant' && <EndExceptionDialog exception={wanted} onClose={close} />}
    </Panel>
  );
}
