/** Who may act alone: one of those who accept submissions, found by typing a part of the name. */
import { useFormat } from '../../format/useFormat.js';
import { ReviewersDocument } from '../../gql/graphql.js';
import { codeWord } from '../../i18n/codeWords.js';
import { useT } from '../../i18n/useT.js';
import { useMe } from '../../me/useMe.js';
import type { FieldIssue } from '../../parts/form/issues.js';
import { PickInput } from '../../parts/form/PickInput.js';
import { useServerSearch } from '../../parts/form/useServerSearch.js';
import { reviewersAmong } from './exceptions.js';

const LOOKED_AT = 25;

export function ReviewerField(fieldIssue: FieldIssue) {
  const t = useT();
  const { language } = useFormat();
  const { accountId } = useMe();
  const { data, box } = useServerSearch(ReviewersDocument, (q) => ({ q, page: { limit: LOOKED_AT } }));
  const found = data?.accountList.rows ?? [];
  const options = reviewersAmong(found, accountId).map(({ username, name, roles }) => {
    const held = [...new Set(roles.flatMap(({ role, holds }) => (holds ? [codeWord('roles', role, language)] : [])))];
    return { id: username, label: `${name} (${username}) · ${held.join(', ')}` };
  });
  return (
    <PickInput
      source="account"
      autoFocus
      label={t('review.exception.account')}
      means={t('review.exception.accountMeans')}
      options={options}
      none={t('review.exception.noAccount')}
      more={found.length >= LOOKED_AT}
      {...box}
      {...fieldIssue}
    />
  );
}
