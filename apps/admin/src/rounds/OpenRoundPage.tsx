/** `/rounds/create`: which period is asked by which form, and on which days. */
import DescriptionOutlined from '@mui/icons-material/DescriptionOutlined';
import { Failure } from '../api/failure.js';
import { useOperation } from '../api/useOperation.js';
import { FormVersionsDocument } from '../gql/graphql.js';
import { useT } from '../i18n/useT.js';
import { useMe } from '../me/useMe.js';
import { useTodayAsked } from '../me/useToday.js';
import { useRounds } from '../obligations/useRounds.js';
import { Blank } from '../parts/Blank.js';
import { FailureBlank } from '../parts/FailureBlank.js';
import { Loaded } from '../parts/Loaded.js';
import { PageHeader } from '../parts/PageHeader.js';
import { OpenRoundForm } from './OpenRoundForm.js';

export default function OpenRoundPage() {
  const t = useT();
  const may = useMe().permissions.includes('round.open');
  const versions = useOperation(FormVersionsDocument, {});
  const rounds = useRounds();
  // Today says which period is offered: it must not change under the hand.
  const isTodayAsked = useTodayAsked();
  if (!may) return <FailureBlank page failure={new Failure('forbidden', 'opens no rounds')} />;
  return (
    <>
      <PageHeader title={t('rounds.openNew')} about={t('rounds.openAbout')} />
      <Loaded reading={isTodayAsked ? versions : { ...versions, data: undefined }}>
        {({ formVersions }) => (
          <Loaded reading={rounds}>
            {(known) =>
              formVersions.some(({ status }) => status === 'PUBLISHED') ? (
                <OpenRoundForm versions={formVersions} rounds={known} />
              ) : (
                <Blank Icon={DescriptionOutlined} title={t('rounds.noForm')}>
                  {t('rounds.noFormNext')}
                </Blank>
              )
            }
          </Loaded>
        )}
      </Loaded>
    </>
  );
}
