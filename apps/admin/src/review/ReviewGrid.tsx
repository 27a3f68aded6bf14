/** The cells of the submission: those to look at, those that are answered, the others when asked for. Arrows walk from row to row. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useEffect, useState, type KeyboardEvent } from 'react';
import { useFormat } from '../format/useFormat.js';
import { useT } from '../i18n/useT.js';
import { useKeys } from '../keys/useKeys.js';
import { gridContainer, type RowLayout } from '../submission/grid/gridLayout.js';
import type { Submission } from '../submission/submission.js';
import { LookMeans } from './LookMeans.js';
import { reasonId } from './ReasonField.js';
import { allRows, type ReviewRow, type ReviewRows } from './review-rows.js';
import { plainReviewLayout, reviewLayout } from './reviewLayout.js';
import { ReviewLine } from './ReviewLine.js';
import { ReviewTable } from './ReviewTable.js';
import type { ReturnReasons } from './useReasons.js';

interface Props {
  readonly submission: Submission;
  readonly rows: ReviewRows;
  readonly all: boolean;
  /** Missing where there is nothing to choose: all cells are shown. */
  readonly onAll: ((all: boolean) => void) | undefined;
  readonly returnReasons: ReturnReasons;
  readonly mayReturn: boolean;
  /** Shows, or hides again, what an item means. */
  readonly onDefine: (code: string) => void;
  readonly onSend: () => void;
}

/** A group of rows under another one. */
const under = { borderTop: 6, borderColor: 'background.default' } as const;

const lineId = (code: string) => `line-${code}`;

export function ReviewGrid({ submission, rows, all, onAll, returnReasons, mayReturn, onDefine, onSend }: Props) {
  const t = useT();
  const f = useFormat();
  const [writing, setWriting] = useState<string>();
  const shown = all ? allRows(rows) : [...rows.first, ...rows.settled];
  const whole = allRows(rows).length;
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

  /** The cursor goes into the reason, also where the field is open already: what is typed next must not be commands. */
  const write = (code: string | undefined) => {
    setWriting(code);
    if (code !== undefined) document.getElementById(reasonId(code))?.focus();
  };
  useKeys([
    ...(mayReturn ? [{ chord: 'r', label: 'review.keys.return', run: () => write(reachable) } as const] : []),
    ...(reachable === undefined
      ? []
      : [{ chord: 'd', label: 'submission.keys.define', run: () => onDefine(reachable) } as const]),
  ]);
  // The cursor begins at the first cell to look at, where there is a keyboard.
  const start = rows.first[0]?.row.item.code;
  useEffect(() => {
    if (start !== undefined && window.matchMedia('(pointer: fine)').matches)
      document.getElementById(lineId(start))?.focus({ preventScroll: true });
  }, [start]);

  const lineIn = (layout: RowLayout) => (one: ReviewRow) => {
    const { code } = one.row.item;
    return (
      <ReviewLine
        key={code}
        {...{ submission, mayReturn, layout, onSend, ...one }}
        id={lineId(code)}
        reachable={reachable === code}
        reason={returnReasons.reasons.byItem.get(code)}
        writing={writing === code}
        onFocus={() => setChosen(code)}
        onDefine={() => onDefine(code)}
        onWrite={() => write(code)}
        onReason={(text) => returnReasons.give(code, text)}
        onDone={() => {
          setWriting(undefined);
          document.getElementById(lineId(code))?.focus();
        }}
      />
    );
  };
  return (
    <Box sx={{ ...gridContainer, flexGrow: 1, minWidth: 0 }} onKeyDown={onKeyDown}>
      <Box sx={{ backgroundColor: 'background.paper', border: 1, borderColor: 'divider', borderRadius: 1 }}>
        {rows.first.length > 0 ? (
          <ReviewTable
            {...{ submission, layout: reviewLayout, remarks: true }}
            title={t('review.toLookAtHead', { count: f.count(rows.first.length) })}
          >
            {rows.first.map(lineIn(reviewLayout))}
          </ReviewTable>
        ) : (
          <Typography sx={{ px: 1.5, pt: 1.5, color: 'text.secondary' }}>{t('review.noneToLookAt')}</Typography>
        )}
        <LookMeans />
        {rows.settled.length > 0 && (
          <Box sx={under}>
            <ReviewTable
              {...{ submission, layout: reviewLayout, remarks: true }}
              title={t('review.settled', { count: f.count(rows.settled.length) })}
            >
              {rows.settled.map(lineIn(reviewLayout))}
            </ReviewTable>
          </Box>
        )}
        {all && rows.rest.length > 0 && (
          <Box sx={under}>
            <ReviewTable
              {...{ submission, layout: plainReviewLayout, remarks: false }}
              title={t(rows.rest.length < whole ? 'review.rest' : 'review.allCells', {
                count: f.count(rows.rest.length),
              })}
            >
              {rows.rest.map(lineIn(plainReviewLayout))}
            </ReviewTable>
          </Box>
        )}
      </Box>
      {onAll && (
        <Button onClick={() => onAll(!all)} sx={{ mt: 1 }} title="T">
          {all ? t('review.hideAll') : `${t('review.showAll')} (${f.count(whole)})`}
        </Button>
      )}
    </Box>
  );
}
