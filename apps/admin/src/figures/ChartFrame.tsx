/** Around every chart: the drawing or its table, the unseen table for screen readers, response rate in words, and downloads. */
import BarChartOutlined from '@mui/icons-material/BarChartOutlined';
import DownloadOutlined from '@mui/icons-material/DownloadOutlined';
import ImageOutlined from '@mui/icons-material/ImageOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTheme } from '@mui/material/styles';
import { Suspense, useRef, type ReactNode } from 'react';
import { useFormat } from '../format/useFormat.js';
import { useT } from '../i18n/useT.js';
import { useToday } from '../me/useToday.js';
import { Blank } from '../parts/Blank.js';
import { GreyLines } from '../parts/Loaded.js';
import { WITHHELD_SIGN } from '../parts/Num.js';
import { drawnOnPaper } from '../theme/paper.js';
import { pictureOf } from './chart/picture.js';
import { csvOf } from './csv.js';
import type { FigureRow } from './figureRow.js';
import { rowNotes } from './rowNotes.js';
import { RowTable } from './RowTable.js';
import { fileName } from './fileName.js';
import { saveFile } from '../parts/saveFile.js';
import type { FigureSubject } from './subject.js';
import type { FigureScope } from './useScope.js';

interface Props {
  readonly rows: readonly FigureRow[];
  readonly subject: FigureSubject;
  readonly label: string;
  readonly scope: FigureScope;
  readonly nameHead: string;
  readonly asTable: boolean;
  readonly legend: string;
  /** How many stand behind what is drawn. */
  readonly responseRate: string;
  /** Of the drawing; where it is left out the drawing has a height of its own. */
  readonly height?: number;
  readonly children: ReactNode;
}

export function ChartFrame({
  rows,
  subject,
  label,
  scope,
  nameHead,
  asTable,
  legend,
  responseRate,
  height,
  children,
}: Props) {
  const t = useT();
  const f = useFormat();
  const { vlis } = useTheme();
  const today = useToday();
  const drawing = useRef<HTMLDivElement>(null);
  const kept = rows.some(({ withheld }) => withheld);
  if (!rows.some(({ value }) => value !== null))
    return (
      <Blank small Icon={BarChartOutlined} title={t(kept ? 'figures.allWithheld' : 'figures.empty')}>
        {t(kept ? 'figures.allWithheldNext' : 'figures.emptyNext')}
      </Blank>
    );

  const hasChanges = rows.some(({ change }) => change);
  const saveCsv = () => {
    const head = [
      nameHead,
      `${subject.label} (${subject.unit})`,
      t('figures.responseRate'),
      t('obligations.obliged'),
      ...(hasChanges ? [`${t('figures.changeHead')} (%)`, t('figures.changeOfWhom')] : []),
      t('figures.note'),
      ...scope.facts.map(([name]) => name),
    ];
    const lines = rows.map((row) => [
      row.name,
      row.withheld ? WITHHELD_SIGN : row.value,
      row.reported,
      row.expected,
      ...(hasChanges ? [row.change?.percent ?? null, row.change?.of ?? ''] : []),
      rowNotes(row, t, f).join('; '),
      ...scope.facts.map(([, value]) => value),
    ]);
    saveFile(
      fileName(`${label} ${scope.file}`, 'csv'),
      new Blob([csvOf(head, lines)], { type: 'text/csv;charset=utf-8' }),
    );
  };
  const savePicture = async () => {
    const canvas = drawing.current?.querySelector('canvas');
    if (!canvas) return;
    const caption = {
      title: `${label} (${subject.unit})`,
      about: [scope.facts.map(([name, value]) => `${name}: ${value}`).join(' · '), `${responseRate} ${legend}`],
      source: t('figures.fileSource', { date: f.date(today) }),
      ink: vlis.text,
      quiet: vlis.quiet,
      paper: vlis.surface,
    };
    saveFile(fileName(`${label} ${scope.file}`, 'png'), await pictureOf(canvas, caption));
  };
  return (
    <>
      {asTable ? (
        <RowTable rows={rows} subject={subject} nameHead={nameHead} label={label} />
      ) : (
        <Box ref={drawing} sx={{ px: 2, pt: 1, position: 'relative' }}>
          <Box sx={{ height, ...drawnOnPaper }}>
            <Suspense fallback={<GreyLines lines={6} />}>{children}</Suspense>
          </Box>
          <RowTable hidden rows={rows} subject={subject} nameHead={nameHead} label={label} />
        </Box>
      )}
      <Box sx={{ px: 2, py: 1.5, display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Box
          sx={{ flex: '1 1 280px', color: 'text.secondary', fontSize: '0.8125rem' }}
        >{`${responseRate} ${legend}`}</Box>
        {!asTable && (
          <Button size="small" startIcon={<ImageOutlined />} onClick={() => void savePicture()}>
            {t('figures.png')}
          </Button>
        )}
        <Button size="small" startIcon={<DownloadOutlined />} onClick={saveCsv}>
          {t('figures.csv')}
        </Button>
      </Box>
    </>
  );
}
