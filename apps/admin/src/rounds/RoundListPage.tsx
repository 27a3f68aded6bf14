/** All rounds, newest first; a line leads to its collection. */
import Add from '@mui/icons-material/Add';
import EventNoteOutlined from '@mui/icons-material/EventNoteOutlined';
import Card from '@mui/material/Card';
import { ListBase, useCanAccess, useListContext } from 'react-admin';
import { useFormat } from '../format/useFormat.js';
import { useT } from '../i18n/useT.js';
import { useColumns } from '../list/column.js';
import { ListRows } from '../list/ListRows.js';
import { ListTools } from '../list/ListTools.js';
import { RecordTable } from '../list/RecordTable.js';
import type { RoundLine } from '../obligations/choose.js';
import { Deadline } from '../obligations/Deadline.js';
import { PhaseMark } from '../obligations/StateMark.js';
import { Blank } from '../parts/Blank.js';
import { LineList } from '../parts/LineList.js';
import { PageHeader } from '../parts/PageHeader.js';
import { Pager } from '../parts/Pager.js';
import { ButtonLink } from '../parts/RouteLink.js';
import { useNarrow } from '../parts/useNarrow.js';
import { OPEN_ROUND, roundAddress } from './address.js';
import { columnsOf, isSettled, nameOf } from './columns.js';
import { orderOf, readFilter, USUAL_ORDER } from './list.js';
import { RoundFilters } from './RoundFilters.js';

/** The list on a phone. */
function RoundCards({ rounds }: { readonly rounds: readonly RoundLine[] }) {
  const t = useT();
  const f = useFormat();
  return (
    <LineList
      label={t('rounds.title')}
      lines={rounds.map((round) => ({
        key: round.id,
        to: roundAddress(round.id),
        primary: nameOf(round, f),
        secondary: (
          <>
            <PhaseMark phase={round.phase} />
            <div>
              <Deadline dueOn={round.dueOn} settled={isSettled(round)} />
            </div>
          </>
        ),
      }))}
    />
  );
}

function Page() {
  const t = useT();
  const f = useFormat();
  const narrow = useNarrow();
  const { filterValues, sort, total = 0, page, perPage, setPage } = useListContext<RoundLine>();
  const { canAccess } = useCanAccess({ resource: 'rounds', action: 'create' });
  const all = columnsOf(f);
  const columns = useColumns('rounds', all);
  const open = canAccess && (
    <ButtonLink to={OPEN_ROUND} variant="contained" startIcon={<Add />}>
      {t('rounds.openNew')}
    </ButtonLink>
  );
  const none = (
    <Blank Icon={EventNoteOutlined} title={t('rounds.empty')} action={open}>
      {t('rounds.emptyNext')}
    </Blank>
  );
  return (
    <>
      <PageHeader title={t('rounds.title')} about={t('rounds.about')} actions={open} />
      <Card>
        <RoundFilters
          found={total > 0 ? t('rounds.count', { smart_count: total, count: f.count(total) }) : undefined}
        />
        <ListTools
          {...{ all, columns }}
          workbook={{ path: '/exports/rounds.xlsx', filter: readFilter(filterValues as object), order: orderOf(sort) }}
        />
        <ListRows<RoundLine> none={none} nothing={{ title: t('rounds.nothing'), next: t('rounds.nothingNext') }}>
          {(rows) =>
            narrow ? (
              <RoundCards rounds={rows} />
            ) : (
              <RecordTable
                {...{ rows, columns: columns.shown, label: t('rounds.title') }}
                nameOf={(round) => nameOf(round, f)}
              />
            )
          }
        </ListRows>
        <Pager total={total} page={page} perPage={perPage} onPage={setPage} />
      </Card>
    </>
  );
}

export default function RoundListPage() {
  return (
    <ListBase<RoundLine> resource="rounds" perPage={25} sort={USUAL_ORDER} storeKey={false}>
      <Page />
    </ListBase>
  );
}
