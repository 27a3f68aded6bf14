/** To whom the leader of a department delegates signing, for which days and by which document. */
import Button from '@mui/material/Button';
import { useState } from 'react';
import { request } from '../../api/line.js';
import { useOperation } from '../../api/useOperation.js';
import { useFormat } from '../../format/useFormat.js';
import {
  EndSigningDelegationDocument,
  SigningDelegationsDocument,
  type LineOfDelegationFragment,
} from '../../gql/graphql.js';
import { useT } from '../../i18n/useT.js';
import { useMe } from '../../me/useMe.js';
import { Blank } from '../../parts/Blank.js';
import { MutationDialog } from '../../parts/form/MutationDialog.js';
import { Loaded } from '../../parts/Loaded.js';
import { PageHeader } from '../../parts/PageHeader.js';
import { Panel } from '../../parts/Panel.js';
import { RecordLine, RecordList } from '../../parts/RecordList.js';
import DrawOutlined from '@mui/icons-material/DrawOutlined';
import { DelegateDialog } from './DelegateDialog.js';

interface LineProps {
  readonly one: LineOfDelegationFragment;
  readonly onEnd?: () => void;
}

function Line({ one, onEnd }: LineProps) {
  const t = useT();
  const f = useFormat();
  const days = t('reports.delegations.days', { from: f.date(one.validFrom), until: f.date(one.validTo) });
  const given = t('reports.delegations.given', { by: one.givenBy.name, basis: one.basis });
  const ended = one.endedAt == null ? [] : [t('reports.delegations.ended', { at: f.dateTime(one.endedAt) })];
  return (
    <RecordLine name={`${one.account.name}, ${one.post}`} about={[days, given, ...ended].join(' · ')}>
      {onEnd && one.endedAt == null && (
        <Button
          size="small"
          variant="outlined"
          onClick={onEnd}
          aria-label={t('reports.delegations.endOf', { name: one.account.name })}
        >
          {t('reports.delegations.end')}
        </Button>
      )}
    </RecordLine>
  );
}

function OfProvince({ provinceId, mayGive }: { readonly provinceId: number; readonly mayGive: boolean }) {
  const t = useT();
  const [giving, give] = useState(false);
  const [ending, end] = useState<LineOfDelegationFragment>();
  const reading = useOperation(SigningDelegationsDocument, { provinceId });
  const button = mayGive && (
    <Button variant="contained" onClick={() => give(true)}>
      {t('reports.delegations.give')}
    </Button>
  );
  return (
    <Loaded reading={reading}>
      {({ signingDelegations }) => (
        <Panel title={t('reports.delegations.title')} aside={button} flush>
          <RecordList label={t('reports.delegations.title')} none={t('reports.delegations.none')}>
            {signingDelegations.map((one) => (
              <Line key={one.id} one={one} {...(mayGive && { onEnd: () => end(one) })} />
            ))}
          </RecordList>
          {giving && <DelegateDialog provinceId={provinceId} onClose={() => give(false)} />}
          {ending && (
            <MutationDialog
              atButton
              title={t('reports.delegations.endTitle', { name: ending.account.name })}
              next={t('reports.delegations.endNext')}
              button={t('reports.delegations.end')}
              ask={async () =>
                (await request(EndSigningDelegationDocument, { delegationId: ending.id })).endSigningDelegation
              }
              doneText={() => t('reports.delegations.endDone')}
              onClose={() => end(undefined)}
            />
          )}
        </Panel>
      )}
    </Loaded>
  );
}

export default function DelegationsPage() {
  const t = useT();
  const { assignments, permissions } = useMe();
  const place = assignments.find(({ role }) => role === 'PROVINCE_LEADER' || role === 'PROVINCE_OFFICER')?.place;
  return (
    <>
      <PageHeader title={t('reports.delegations.title')} about={t('reports.delegations.about')} />
      {place ? (
        <OfProvince provinceId={place.id} mayGive={permissions.includes('delegation.give')} />
      ) : (
        <Blank Icon={DrawOutlined} title={t('reports.delegations.none')} />
      )}
    </>
  );
}
