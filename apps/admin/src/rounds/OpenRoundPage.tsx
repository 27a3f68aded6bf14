/** `/rounds/create`: which period is asked by which form, and on which days. */
import DescriptionOutlined from '@mui/icons-material/DescriptionOutlined';
import { useOperation } from '../api/useOperation.js';
import { FormVersionsDocument, PeriodRegimesDocument } from '../gql/graphql.js';
import { useT } from '../i18n/useT.js';
import { useDaysOff } from '../me/useDaysOff.js';
import { useTodayAsked } from '../me/useToday.js';
import { useRounds } from '../obligations/useRounds.js';
import { Blank } from '../parts/Blank.js';
import { Guarded } from '../parts/Guarded.js';
import { Loaded } from '../parts/Loaded.js';
import { PageHeader } from '../parts/PageHeader.js';
import { regimesOf } from './draft.js';
import { OpenRoundForm } from './OpenRoundForm.js';

export default function OpenRoundPage() {
  const t = useT();
  const versions = useOperation(FormVersionsDocument, {});
  const rounds = useRounds();
  const regimes = useOperation(PeriodRegimesDocument, {});
  // Today and the days off decide what is proposed, so they must not change while the form is filled in.
  const isTodayAsked = useTodayAsked();
  const { daysOff, isAsked, noteOf } = useDaysOff();
  return (
    <Guarded resource="rounds" action="create">
      <PageHeader title={t('rounds.openNew')} about={t('rounds.openAbout')} />
      <Loaded reading={isTodayAsked && isAsked ? versions : { ...versions, data: undefined }}>
        {({ formVersions }) => (
          <Loaded reading={rounds}>
            {(known) =>
              formVersions.some(({ status }) => status === 'PUBLISHED') ? (
                <Loaded reading={regimes}>
                  {(read) => (
                    <OpenRoundForm
                      {...{ versions: formVersions, rounds: known, daysOff, noteOf }}
                      regimes={regimesOf(read)}
                    />
                  )}
                </Loaded>
              ) : (
                <Blank Icon={DescriptionOutlined} title={t('rounds.noForm')}>
                  {t('rounds.noFormNext')}
                </Blank>
              )
            }
          </Loaded>
        )}
      </Loaded>
    </Guarded>
  );
}
