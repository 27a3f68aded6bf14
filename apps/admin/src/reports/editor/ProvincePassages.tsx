/** What the provinces have written in this section, side by side, to be quoted; those that have sent nothing are named. */
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useOperation } from '../../api/useOperation.js';
import { useFormat, type Format } from '../../format/useFormat.js';
import { ProvincePassagesDocument, type PassageOfProvinceFragment } from '../../gql/graphql.js';
import { useT } from '../../i18n/useT.js';
import { Loaded } from '../../parts/Loaded.js';
import { figureText, NO_FIGURE } from '../figures.js';
import { useReportPlace } from '../report-context.js';
import { htmlOf } from './passage.js';

type Passage = PassageOfProvinceFragment;

/** Numbers of a province are quoted as it has sent them: as text, for a key would mean those of the nation here. */
function quotedOf({ paragraphs, figures }: Passage, f: Format): Passage['paragraphs'] {
  const shown = new Map(figures.map((figure) => [figure.key, figureText(figure.value, figure, f)]));
  return paragraphs.map((paragraph) => ({
    ...paragraph,
    runs: paragraph.runs.map((run) =>
      run.figure == null ? run : { ...run, figure: null, text: shown.get(run.figure) ?? NO_FIGURE },
    ),
  }));
}

const textOf = (paragraphs: Passage['paragraphs']): readonly string[] =>
  paragraphs.map(({ kind, runs }) => `${kind === 'DASH' ? '– ' : ''}${runs.map(({ text }) => text ?? '').join('')}`);

interface Props {
  /** Key of the section. */
  readonly section: string;
  /** @param html as the editor takes it */
  readonly onTake: (html: string) => void;
}

export function ProvincePassages({ section, onTake }: Props) {
  const t = useT();
  const f = useFormat();
  const { id } = useReportPlace();
  const reading = useOperation(ProvincePassagesDocument, { id, section });
  return (
    <Loaded reading={reading} small>
      {({ provincePassages }) => {
        const written = provincePassages.filter(({ paragraphs }) => paragraphs.length > 0);
        const missing = provincePassages.filter(({ version }) => version == null).map(({ name }) => f.words(name));
        return (
          <Alert severity="info" icon={false} sx={{ mb: 1, maxHeight: 480, overflow: 'auto' }}>
            {written.length === 0 && t('reports.nation.nothingWritten')}
            {written.map((one) => {
              const name = f.words(one.name);
              const quoted = quotedOf(one, f);
              const named = [
                ...quoted,
                { kind: 'PARAGRAPH' as const, runs: [{ text: `(${name})`, bold: false, italic: true, figure: null }] },
              ];
              return (
                <Box key={one.provinceId} component="section" aria-label={name} sx={{ mb: 1 }}>
                  <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
                    <Typography sx={{ fontWeight: 600 }}>{name}</Typography>
                    <Button
                      size="small"
                      aria-label={t('reports.nation.quoteOf', { name })}
                      onClick={() => onTake(htmlOf(named, () => NO_FIGURE))}
                    >
                      {t('reports.nation.quote')}
                    </Button>
                  </Box>
                  {textOf(quoted).map((text, n) => (
                    <Typography key={n} sx={{ maxWidth: '75ch' }}>
                      {text}
                    </Typography>
                  ))}
                </Box>
              );
            })}
            {missing.length > 0 && (
              <Typography color="text.secondary">
                {t('reports.nation.missing', { names: missing.join(', ') })}
              </Typography>
            )}
          </Alert>
        );
      }}
    </Loaded>
  );
}
