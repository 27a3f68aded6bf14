/** What a block would put where, beside what stands there now: before any of it is in the submission. */
import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useFormat } from '../../format/useFormat.js';
import { useT } from '../../i18n/useT.js';
import type { Row } from '../../submission/grid/rows.js';
import { answerText } from '../../submission/grid/shown.js';
import { readInput } from '../../submission/sheet/input.js';
import { numeric } from '../../theme/theme.js';
import type { PendingBlock, Pasted } from './paste.js';

interface Props {
  readonly brought: PendingBlock;
  readonly pasted: Pasted;
  readonly rows: readonly Row[];
}

/** The words that the block itself has for a row, where its rows were not found by them. */
function ownWords({ understood: { by, lines, figures } }: PendingBlock, code: string): string | undefined {
  const line = by === 'place' ? lines.find(({ item }) => item?.code === code) : undefined;
  return line?.cells.find((text, at) => /\p{L}{2}/u.test(text) && figures.every((column) => column.at !== at));
}

export function PastePreview({ brought, pasted: { inputs }, rows }: Props) {
  const f = useFormat();
  const t = useT();
  const answers = { yes: t('submission.yes'), no: t('submission.no') };
  const shown = rows.flatMap(({ item, cell, typed }) => {
    const input = inputs.get(item.code);
    if (!input) return [];
    const reading = readInput(item, input);
    const asTyped = input.kind === 'typed' ? input.text : '';
    return {
      item,
      own: ownWords(brought, item.code),
      now: typed ?? answerText({ item, cell }, f.language, answers),
      next: reading.ok ? answerText({ item, cell: reading.cell }, f.language, answers) : asTyped,
      bad: !reading.ok,
    };
  });
  return (
    <Box sx={{ maxHeight: 280, overflow: 'auto', border: 1, borderColor: 'divider' }} tabIndex={0}>
      <Table size="small" stickyHeader aria-label={t('entry.block.preview')}>
        <TableHead>
          <TableRow>
            <TableCell>{t('submission.item')}</TableCell>
            <TableCell align="right">{t('entry.block.now')}</TableCell>
            <TableCell align="right">{t('entry.block.next')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {shown.map(({ item, own, now, next, bad }) => (
            <TableRow key={item.code}>
              <TableCell component="th" scope="row">
                {`${item.code} ${f.words(item.label)}`}
                {own && <Box sx={{ color: 'text.secondary' }}>{t('entry.block.own', { words: own })}</Box>}
              </TableCell>
              <TableCell align="right" sx={{ ...numeric, color: 'text.secondary' }}>
                {now}
              </TableCell>
              <TableCell
                align="right"
                sx={(theme) => ({ ...numeric, fontWeight: 600, ...(bad && { color: theme.vlis.block }) })}
              >
                {bad ? `✖ ${next}` : next}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}
