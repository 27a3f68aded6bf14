/**
 * Beside every ratio to people or communes: who is in it and who is not, the same over the places whose submissions are in,
 * and whose figures the people are.
 */
import Box from '@mui/material/Box';
import { dividesByPlace, placeFiguresOf, type Indicator } from '@vlis/domain';
import { useOperation } from '../api/useOperation.js';
import { useFormat } from '../format/useFormat.js';
import { useT } from '../i18n/useT.js';
import { RatioNoteDocument, type RatioNoteQuery } from '../gql/graphql.js';
import { indicatorSubject } from './subject.js';
import { useSubjectFigure } from './useSubjectFigure.js';
import { filterOf, type FigureChoice } from './useTotals.js';
import type { FigureForm } from './useFigureForm.js';

interface Props {
  readonly indicator: Indicator;
  readonly choice: FigureChoice;
}

type Complete = NonNullable<RatioNoteQuery['indicatorTable']>['nation']['figures'][number]['complete'];

/** The sentence of the places whose submissions are in. */
function useCompleteText(indicator: Indicator): (complete: NonNullable<Complete>, unofficial: boolean) => string {
  const t = useT();
  const f = useFormat();
  const { text, unit } = indicatorSubject(indicator, f.language);
  return ({ value, withheld, places, of }, unofficial) => {
    const counts = { places: f.count(places), of: f.count(of) };
    if (withheld) return t('figures.completeWithheld', counts);
    if (value === null) return t('figures.completeNone', counts);
    return t('figures.complete', { ...counts, value: `${text(value)}${unofficial ? ' *' : ''} ${unit}` });
  };
}

function Note({ indicator, choice }: Props) {
  const t = useT();
  const f = useFormat();
  const ratio = dividesByPlace(indicator);
  const figure = useSubjectFigure(choice, { kind: 'indicator', code: indicator.code }, ratio).data;
  const reading = useOperation(
    RatioNoteDocument,
    { filter: filterOf(choice), codes: [indicator.code] },
    { keep: true },
  );
  const completeText = useCompleteText(indicator);
  const table = reading.data?.indicatorTable;
  const [nation] = table?.nation.figures ?? [];
  const [below] = placeFiguresOf(indicator);
  const lines = [
    ratio && figure && below
      ? t(figure.reported < figure.expected ? 'figures.ratioPart' : 'figures.ratioWhole', {
          reported: f.count(figure.reported),
          expected: f.count(figure.expected),
          figure: t(`figures.placeFigure.${below}`),
        })
      : '',
    choice.placeId === undefined && nation?.complete ? completeText(nation.complete, nation.unofficialPeople) : '',
    ...(table?.population ?? []).map((label) => `${nation?.unofficialPeople ? '* ' : ''}${f.words(label)}`),
  ].filter(Boolean);
  if (!lines.length) return null;
  return (
    <Box
      component="ul"
      aria-label={t('figures.ratioNote')}
      sx={{ m: 0, px: 2, pt: 1, listStyle: 'none', color: 'text.secondary', fontSize: '0.875rem' }}
    >
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </Box>
  );
}

export function RatioNote({ form, code, choice }: Pick<Props, 'choice'> & { form: FigureForm; code: string }) {
  const indicator = form.indicators.find((candidate) => candidate.code === code);
  const needsNote = indicator && (dividesByPlace(indicator) || placeFiguresOf(indicator).includes('population'));
  return needsNote ? <Note indicator={indicator} choice={choice} /> : null;
}
