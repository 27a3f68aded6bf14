/** On the card of a report that is owed: what came of the last request for a later due day, and how to ask. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useOperation } from '../api/useOperation.js';
import { useFormat } from '../format/useFormat.js';
import { ExtensionsDocument, type ExtensionLineFragment } from '../gql/graphql.js';
import { useT } from '../i18n/useT.js';
import { useMe } from '../me/useMe.js';
import { isInHand, type Obligation } from '../obligations/obligation.js';
import { AskDialog } from './AskDialog.js';

function LastRequest({ last }: { readonly last: ExtensionLineFragment }) {
  const t = useT();
  const f = useFormat();
  const { wishedUntil, answeredAt, grantedUntil, note } = last;
  if (!answeredAt) return <span>{t('extensions.waiting', { date: f.date(wishedUntil) })}</span>;
  if (grantedUntil) return <span>{t('extensions.granted', { date: f.date(grantedUntil) })}</span>;
  return <span>{t('extensions.refused', { note: note ?? '' })}</span>;
}

export default function OwnExtension({ obligation }: { readonly obligation: Obligation }) {
  const t = useT();
  const [asking, setAsking] = useState(false);
  const may = useMe().permissions.includes('extension.ask');
  const { round, library, state } = obligation;
  const isAsked = may && isInHand(obligation) && state !== 'RETURNED' && round.phase !== 'NOT_OPEN';
  // The cards of one round share the answer.
  const reading = useOperation(ExtensionsDocument, { roundId: round.id }, { enabled: isAsked });
  if (!isAsked || !reading.data) return null;
  const own = reading.data.extensions.filter(({ libraryId }) => libraryId === library.id);
  const last = own.find(({ answeredAt }) => answeredAt === null) ?? own[0];
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
      {last && <LastRequest last={last} />}
      {(!last || last.answeredAt) && (
        <Button
          size="small"
          onClick={() => setAsking(true)}
          aria-describedby={`obligation-${obligation.id}`}
          sx={{ ml: last ? 0 : -0.75 }}
        >
          {t('extensions.ask')}
        </Button>
      )}
      {asking && <AskDialog obligation={obligation} onClose={() => setAsking(false)} />}
    </Box>
  );
}
