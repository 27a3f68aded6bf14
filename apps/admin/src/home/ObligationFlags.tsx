/** What must be done before a draft can be submitted: errors block, warnings ask for a word, questions wait for an answer. */
import ErrorOutline from '@mui/icons-material/ErrorOutlineOutlined';
import HelpOutline from '@mui/icons-material/HelpOutlineOutlined';
import WarningAmber from '@mui/icons-material/WarningAmber';
import type { ObligationLineFragment } from '../gql/graphql.js';
import { useFormat } from '../format/useFormat.js';
import { useT } from '../i18n/useT.js';
import { MarkLabel } from '../parts/MarkLabel.js';

type Summary = Pick<NonNullable<ObligationLineFragment['submission']>, 'errors' | 'openWarnings' | 'openQueries'>;

export function ObligationFlags({
  submission: { errors, openWarnings, openQueries },
}: {
  readonly submission: Summary;
}) {
  const t = useT();
  const f = useFormat();
  const counted = (n: number) => ({ smart_count: n, count: f.count(n) });
  return (
    <>
      {errors != null && errors > 0 && (
        <MarkLabel mark={{ tone: 'block', Icon: ErrorOutline }} word={t('home.errors', counted(errors))} />
      )}
      {openWarnings != null && openWarnings > 0 && (
        <MarkLabel mark={{ tone: 'ask', Icon: WarningAmber }} word={t('home.toExplain', counted(openWarnings))} />
      )}
      {openQueries > 0 && (
        <MarkLabel mark={{ tone: 'ask', Icon: HelpOutline }} word={t('home.openQueries', counted(openQueries))} />
      )}
    </>
  );
}
