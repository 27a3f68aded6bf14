/** `/indicators/create`: a new indicator, or with `from` the next version of one. */
import { useLocation } from 'react-admin';
import { Failure } from '../api/failure.js';
import { useOperation } from '../api/useOperation.js';
import { FormVersionsDocument, IndicatorVersionsDocument } from '../gql/graphql.js';
import { useT } from '../i18n/useT.js';
import { useMe } from '../me/useMe.js';
import { useToday } from '../me/useToday.js';
import { FailureBlank } from '../parts/FailureBlank.js';
import { Loaded } from '../parts/Loaded.js';
import { PageHeader } from '../parts/PageHeader.js';
import { entriesOf, entryWith, newIndicator, nextOf } from './dictionary.js';
import { PublishForm } from './PublishForm.js';

export default function PublishPage() {
  const t = useT();
  const today = useToday();
  const from = new URLSearchParams(useLocation().search).get('from');
  const dictionary = useOperation(IndicatorVersionsDocument, {});
  const versions = useOperation(FormVersionsDocument, {});
  if (!useMe().permissions.includes('indicator.publish'))
    return <FailureBlank page failure={new Failure('forbidden', 'publishes no indicators')} />;
  return (
    <Loaded reading={dictionary}>
      {({ indicators }) => (
        <Loaded reading={versions}>
          {({ formVersions }) => {
            const entry = from === null ? undefined : entryWith(entriesOf(indicators, today), Number(from));
            const forms = [...new Set(formVersions.map(({ formCode }) => formCode))];
            return (
              <>
                <PageHeader
                  title={entry ? t('indicators.nextOf', { code: entry.code }) : t('indicators.publishNew')}
                  about={t('indicators.publishAbout')}
                />
                <PublishForm
                  key={entry?.id ?? 'new'}
                  begin={entry ? nextOf(entry) : newIndicator(forms[0] ?? '')}
                  forms={forms}
                />
              </>
            );
          }}
        </Loaded>
      )}
    </Loaded>
  );
}
