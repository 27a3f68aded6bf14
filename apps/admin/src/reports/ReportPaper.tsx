/** A report that has been begun: what has moved, what it looks like as a file, its sections. */
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import type { FormDefinition } from '@vlis/domain';
import { useFormat } from '../format/useFormat.js';
import type { ProvinceReportOfPageFragment } from '../gql/graphql.js';
import { useT } from '../i18n/useT.js';
import { DownloadButton } from '../list/DownloadButton.js';
import { Panel } from '../parts/Panel.js';
import { byKey } from './figures.js';
import { numbersOf } from './numbers.js';
import { ReportContext, type ReportPlace } from './report-context.js';
import { SectionView } from './SectionView.js';
import { History } from './signing/History.js';
import { PastVersion } from './signing/PastVersion.js';
import { Points } from './signing/Points.js';
import { StatusBar } from './signing/StatusBar.js';
import { StaleFigures } from './StaleFigures.js';

interface Props {
  readonly report: ProvinceReportOfPageFragment;
  readonly form: FormDefinition;
  readonly place: Omit<ReportPlace, 'id'>;
  /** Reads a version that was sent; undefined: what is being written. */
  readonly onVersion: (version: number | undefined) => void;
}

export function ReportPaper({ report, form, place, onVersion }: Props) {
  const t = useT();
  const f = useFormat();
  const { id, begunAt, begunBy, sections, figures, version } = report;
  const ofNation = place.provinceId === undefined;
  const file = `id=${id}${version == null ? '' : `&version=${version}`}`;
  const exportOf = (ending: string): string =>
    `/exports/${ofNation ? 'compilation' : 'province-report'}.${ending}?${file}`;
  const map = byKey(figures);
  const numbers = numbersOf(sections.map(({ level }) => level));
  return (
    <ReportContext value={{ id, ...place }}>
      {!ofNation && <StatusBar report={report} />}
      {version != null && place.writes && <PastVersion version={version} onBack={() => onVersion(undefined)} />}
      <Points report={report} />
      <StaleFigures figures={figures} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mb: 2 }}>
        <Typography color="text.secondary" sx={{ flexGrow: 1 }}>
          {t('reports.begun', { at: f.dateTime(begunAt), by: begunBy })}
        </Typography>
        <DownloadButton address={exportOf('docx')} label={t('reports.word')} />
        <DownloadButton address={exportOf('xlsx')} label={t('reports.excel')} />
      </Box>
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: { xs: '1fr', lg: '208px minmax(0, 1fr)' },
          gap: 2,
          alignItems: 'start',
        }}
      >
        <Box component="nav" aria-label={t('reports.contents')} sx={{ position: { lg: 'sticky' }, top: 72 }}>
          {sections.map(({ key, title, level }, n) => (
            <Link
              key={key}
              href={`#muc-${key}`}
              underline="hover"
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(`muc-${key}`)?.scrollIntoView();
              }}
              sx={{ display: 'block', py: 0.5, pl: level === 1 ? 0 : 2, fontSize: '0.875rem' }}
            >
              {numbers[n]} {title}
            </Link>
          ))}
        </Box>
        <Panel title={t('reports.paper')}>
          {sections.map((section, n) => (
            <SectionView key={section.key} {...{ section, form }} figures={map} number={numbers[n]!} />
          ))}
        </Panel>
      </Box>
      <History report={report} onVersion={onVersion} />
    </ReportContext>
  );
}
