/** Beside every figure of so many people: whose figures the people are. */
import Typography from '@mui/material/Typography';
import { placeFiguresOf, type FormDefinition } from '@vlis/domain';
import { useOperation } from '../api/useOperation.js';
import { useFormat } from '../format/useFormat.js';
import { PopulationLabelsDocument } from '../gql/graphql.js';
import { filterOf, type Choice } from './useTotals.js';

interface Props {
  readonly form: FormDefinition;
  readonly code: string;
  readonly choice: Choice;
}

export function PopulationNote({ form, code, choice }: Props) {
  const f = useFormat();
  const indicator = form.indicators.find((candidate) => candidate.code === code);
  const counts = indicator !== undefined && placeFiguresOf(indicator).includes('population');
  const reading = useOperation(
    PopulationLabelsDocument,
    { filter: filterOf(choice), codes: [code] },
    { enabled: counts, fresh: Infinity },
  );
  const labels = counts ? reading.data?.indicatorTable?.population : undefined;
  if (!labels?.length) return null;
  return (
    <Typography variant="body2" sx={{ px: 2, pt: 1, color: 'text.secondary' }}>
      {labels.map(f.words).join('; ')}
    </Typography>
  );
}
