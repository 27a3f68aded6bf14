/** The cells of the report: those to look at first, the others under them when asked for. Arrows walk from row to row. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useEffect, useState, type KeyboardEvent } from 'react';
import { gridContainer, reviewLayout } from '../entry/grid/gridLayout.js';
import { GridHead } from '../entry/grid/GridHead.js';
import type { Report } from '../entry/desk/report.js';
import { useFormat } from '../format/useFormat.js';
import { useT } from '../i18n/useT.js';
import { useKeys } from '../keys/useKeys.js';
import { ReviewLine } from './ReviewLine.js';
import type { ReviewRow, ReviewRows } from './review-rows.js';
import type { ReasonsDesk } from './useReasons.js';

interface Props {
  readonly report: Report;
  readonly rows: ReviewRows;
  readonly all: boolean;
  readonly onAll: (all: boolean) => void;
  readonly desk: ReasonsDesk;
  readonly mayReturn: boolean;
}

const lineId = (code: string) => `line-${code}`;

export function ReviewGrid({ report, rows, all, onAll, desk, mayReturn }: Props) {
  const t = useT();
  const f = useFormat();
  const [writing, setWriting] = useState<string>();
  const shown = all ? [...rows.first, ...rows.rest] : rows.first;
  const codes = shown.map(({ row }) => row.item.code);
  const [chosen, setChosen] = useState<string>();
  const reachable = chosen !== undefined && codes.includes(chosen) ? chosen : codes[0];

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const line = (event.target as HTMLElement).id;
    const at = codes.findIndex((code) => lineId(code) === line);
    if (at < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by !== undefined) document.getElementById(lineId(codes[at + by] ?? codes[at]!))?.focus();
    else return;
    event.preventDefault();
  };

  useKeys(mayReturn ? [{ chord: 'r', label: 'review.keys.return', run: () => setWriting(reachable) }] : []);
  // The cursor begins at the first cell to look at, where there is a keyboard.
  const start = rows.first[0]?.row.item.code;
  useEffect(() => {
    if (start !== undefined && window.matchMedia('(pointer: fine)').matches)
      document.getElementById(lineId(start))?.focus({ preventScroll: true });
  }, [start]);

  const line = (one: ReviewRow) => {
    const { code } = one.row.item;
    return (
      <ReviewLine
        key={code}
        {...{ report, mayReturn, ...one }}
        id={lineId(code)}
        reachable={reachable === code}
        reason={desk.reasons.byItem.get(code)}
        writing={writing === code}
        onFocus={() => setChosen(code)}
        onWrite={() => setWriting(code)}
        onReason={(text) => desk.give(code, text)}
        onDone={() => {
          setWriting(undefined);
          document.getElementById(lineId(code))?.focus();
        }}
      />
    );
  };
  const heading = (text: string) => (
    <Typography variant="h2" sx={{ fontSize: '1rem', px: 1.5, pt: 1.5, pb: 0.5 }}>
      {text}
    </Typography>
  );
  return (
    <Box sx={gridContainer}>
      <Box sx={{ backgroundColor: 'background.paper', border: 1, borderColor: 'divider', borderRadius: 1 }}>
        {heading(t('review.flaggedFirst', { count: f.count(rows.first.length) }))}
        {rows.first.length === 0 && (
          <Typography sx={{ px: 1.5, pb: 1.5, color: 'text.secondary' }}>{t('review.flaggedNone')}</Typography>
        )}
        {shown.length > 0 && (
          <Box role="table" aria-label={t('review.title')} onKeyDown={onKeyDown}>
            <GridHead report={report} layout={reviewLayout} />
            <Box role="rowgroup">{rows.first.map(line)}</Box>
            {all && rows.rest.length > 0 && (
              <Box
                role="rowgroup"
                aria-label={t('review.rest', { count: f.count(rows.rest.length) })}
                sx={{ borderTop: rows.first.length ? 6 : 0, borderColor: 'background.default' }}
              >
                {rows.rest.map(line)}
              </Box>
            )}
          </Box>
        )}
      </Box>
      <Button onClick={() => onAll(!all)} sx={{ mt: 1 }} title="T">
        {all ? t('review.hideAll') : `${t('review.showAll')} (${f.count(rows.first.length + rows.rest.length)})`}
      </Button>
    </Box>
  );
}
