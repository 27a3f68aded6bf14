/** `/indicators/create`: a new indicator, or with `from` the next version of one. */
import { useLocation } from 'react-admin';
import { useOperation } from '../api/useOperation.js';
import { FormVersionsDocument, IndicatorVersionsDocument } from '../gql/graphql.js';
import { useT } from '../i18n/useT.js';
import { useToday } from '../me/useToday.js';
import { Guarded } from '../parts/Guarded.js';
import { Loaded } from '../parts/Loaded.js';
import { PageHeader } from '../parts/PageHeader.js';
import { entriesOf, entryWith, newIndicator, nextOf } from './dictionary.js';
import { PublishForm } from './PublishForm.js';

function Publish() {
  const t = useT();
  const today = useToday();
  const from = new URLSearchParams(useLocation().search).get('from');
  const dictionary = useOperation(IndicatorVersionsDocument, {});
  const versions = useOperation(FormVersionsDocument, {});
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

export default function PublishPage() {
  return (
    <Guarded resource="indicators" action="create">
      <Publish />
    </Guarded>
  );
}
