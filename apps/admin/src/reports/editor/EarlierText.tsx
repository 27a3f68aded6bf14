/** What was written in this section for the period before, to be read beside the editor or taken over into it. */
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useOperation } from '../../api/useOperation.js';
import { useFormat } from '../../format/useFormat.js';
import { EarlierReportSectionDocument } from '../../gql/graphql.js';
import { useT } from '../../i18n/useT.js';
import { Loaded } from '../../parts/Loaded.js';
import { textAt, type FigureMap } from '../figures.js';
import { PassageText } from '../PassageText.js';
import { useReportPlace } from '../report-context.js';
import { htmlOf } from './passage.js';

interface Props {
  /** Key of the section. */
  readonly section: string;
  readonly figures: FigureMap;
  /** @param html as the editor takes it */
  readonly onTake: (html: string) => void;
}

export function EarlierText({ section, figures, onTake }: Props) {
  const t = useT();
  const f = useFormat();
  const { id } = useReportPlace();
  const reading = useOperation(EarlierReportSectionDocument, { id, section });
  return (
    <Loaded reading={reading} small>
      {({ earlierReportSection: earlier }) => (
        <Alert severity="info" icon={false} sx={{ mb: 1 }}>
          {earlier ? (
            <>
              <Typography sx={{ fontWeight: 600 }}>
                {t('reports.editor.earlierOf', { period: f.period(earlier.period) })}
              </Typography>
              <PassageText paragraphs={earlier.paragraphs} figures={figures} />
              <Button size="small" onClick={() => onTake(htmlOf(earlier.paragraphs, textAt(figures, f)))}>
                {t('reports.editor.take')}
              </Button>
            </>
          ) : (
            t('reports.editor.earlierNone')
          )}
        </Alert>
      )}
    </Loaded>
  );
}
