/** The lines of the queue: a table, on a phone one under the other; and over them columns, saved filters, workbook and chosen lines. */
import { useFormat } from '../format/useFormat.js';
import { useT } from '../i18n/useT.js';
import { useColumns } from '../list/column.js';
import { ListTools } from '../list/ListTools.js';
import { RecordTable } from '../list/RecordTable.js';
import { useMe } from '../me/useMe.js';
import type { RoundLine } from '../obligations/choose.js';
import { scopesNation } from '../obligations/side.js';
import { withSearch } from '../parts/search.js';
import { useNarrow } from '../parts/useNarrow.js';
import { AcceptChosen } from './AcceptChosen.js';
import { columnsOf, type QueueView } from './columns.js';
import type { QueueRow } from './queue-row.js';
import { isSilentQueue, queueFilter } from './queue-url.js';
import { QueueLines } from './QueueLines.js';
import { RemindChosen } from './reminders/RemindChosen.js';
import type { QueueAddress } from './useQueue.js';
import { libraryOf } from './useQueueList.js';

function useShown({ queue, search }: QueueAddress): QueueView {
  const me = useMe();
  const contacts = me.permissions.includes('contact.read');
  const followUps = me.permissions.includes('followup.read');
  return { search, silent: isSilentQueue(queue), nation: scopesNation(me), contacts, followUps };
}

interface ToolsProps {
  readonly round: RoundLine;
  readonly address: QueueAddress;
}

/** Also over an empty queue: a saved filter leads elsewhere. */
export function QueueTools({ round, address }: ToolsProps) {
  const t = useT();
  const f = useFormat();
  const { queue } = address;
  const all = columnsOf(f, t, useShown(address));
  const columns = useColumns('review', all);
  return (
    <ListTools
      {...{ all, columns }}
      workbook={{
        path: '/exports/obligations.xlsx',
        filter: queueFilter(queue, round.id),
        order: { by: queue.sort, descending: queue.descending },
      }}
      addressOf={({ filter }) => withSearch('/review', filter as Readonly<Record<string, string>>)}
      idOf={libraryOf}
    >
      <AcceptChosen {...{ round, address }} />
      <RemindChosen {...{ round, address }} />
    </ListTools>
  );
}

interface RowsProps {
  readonly address: QueueAddress;
  readonly rows: readonly QueueRow[];
  /** Notes a follow-up of the line; undefined: whoever looks may not. */
  readonly onRecord: QueueView['onRecord'];
}

export function QueueRows({ address, rows, onRecord }: RowsProps) {
  const t = useT();
  const f = useFormat();
  const narrow = useNarrow();
  const shown = { ...useShown(address), onRecord };
  const columns = useColumns('review', columnsOf(f, t, shown));
  if (narrow) return <QueueLines rows={rows} {...shown} />;
  return (
    <RecordTable
      dense
      {...{ rows, columns: columns.shown, label: t('review.title') }}
      nameOf={({ library }) => f.words(library.name)}
    />
  );
}
