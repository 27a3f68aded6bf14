/** What is written in a section, with its figures. Lines with a dash that follow one another are one list. */
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { SectionOfReportFragment } from '../gql/graphql.js';
import { FigureChip } from './FigureChip.js';
import type { FigureMap } from './figures.js';

type Paragraph = SectionOfReportFragment['paragraphs'][number];

interface Props {
  readonly paragraphs: readonly Paragraph[];
  readonly figures: FigureMap;
}

function Runs({ runs, figures }: { readonly runs: Paragraph['runs']; readonly figures: FigureMap }) {
  return runs.map(({ text, bold, italic, figure }, n) =>
    figure == null ? (
      <Box
        key={n}
        component="span"
        sx={{ fontWeight: bold ? 700 : undefined, fontStyle: italic ? 'italic' : undefined, whiteSpace: 'pre-wrap' }}
      >
        {text}
      </Box>
    ) : (
      <FigureChip key={n} figure={figures.get(figure)} />
    ),
  );
}

/** Paragraphs of one kind that follow one another. */
function inGroups(paragraphs: readonly Paragraph[]): readonly (readonly Paragraph[])[] {
  const groups: Paragraph[][] = [];
  for (const paragraph of paragraphs) {
    const last = groups.at(-1);
    if (last && last[0]!.kind === 'DASH' && paragraph.kind === 'DASH') last.push(paragraph);
    else groups.push([paragraph]);
  }
  return groups;
}

export function PassageText({ paragraphs, figures }: Props) {
  return inGroups(paragraphs).map((group, n) =>
    group[0]!.kind === 'DASH' ? (
      <Box key={n} component="ul" sx={{ my: 1, pl: 3, listStyle: '"– "' }}>
        {group.map(({ runs }, line) => (
          <li key={line}>
            <Runs runs={runs} figures={figures} />
          </li>
        ))}
      </Box>
    ) : (
      <Typography key={n} sx={{ my: 1, maxWidth: '75ch' }}>
        <Runs runs={group[0]!.runs} figures={figures} />
      </Typography>
    ),
  );
}
