/** "Số này từ đâu ra?": the figure, the sums and submissions behind it, how it is made, and the way to those submissions. */
import HelpOutline from '@mui/icons-material/HelpOutlineOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Popover, { type PopoverActions } from '@mui/material/Popover';
import Typography from '@mui/material/Typography';
import { useCallback, useEffect, useRef, useState } from 'react';
import { withUnit } from '../format/number.js';
import { useFormat } from '../format/useFormat.js';
import { useT } from '../i18n/useT.js';
import { mayOf, readsSubmissions } from '../me/rights.js';
import { useMe } from '../me/useMe.js';
import { Facts, type Fact } from '../parts/Facts.js';
import { Loaded } from '../parts/Loaded.js';
import { TextLink } from '../parts/RouteLink.js';
import { reviewAddress } from '../review/address.js';
import { changeWords } from './changeWords.js';
import { signed } from './figureRow.js';
import { provenanceOf } from './provenance.js';
import type { FigureSubject } from './subject.js';
import type { Unit } from '../reference/useLists.js';
import { useSubjectFigure, type SubjectFigure } from './useSubjectFigure.js';
import type { FigureChoice } from './useTotals.js';
import { whyMissing } from './whyMissing.js';
import { whyNoValue } from './whyNoValue.js';
import type { FigureForm } from './useFigureForm.js';

interface Props {
  readonly form: FigureForm;
  readonly subject: FigureSubject;
  readonly choice: FigureChoice;
  readonly place: Unit | undefined;
}

/** `10,2 % = 520 / 5.200`, and whose submissions that is. */
function useFigureFacts({ subject, choice, place }: Props): (figure: SubjectFigure) => readonly Fact[] {
  const t = useT();
  const f = useFormat();
  const plain = (value: string | null | undefined) => (value == null ? '–' : f.number(value));
  const before = f.periodShort(choice.round.calendar.yearBefore);
  const changeFacts = ({ change: figureChange, reported }: SubjectFigure): readonly Fact[] => {
    if (figureChange === undefined) return [];
    const { change, of } = changeWords({ change: figureChange, reported, before }, t, f);
    const same =
      figureChange?.before != null && figureChange.now != null
        ? t('figures.fromSameFigures', {
            before: subject.text(figureChange.before),
            now: subject.text(figureChange.now),
            period: before,
          })
        : '';
    return [
      [t('figures.changeSince', { period: before }), [change?.text, of].filter(Boolean).join(' · ')],
      ...(same ? [[t('figures.fromSame'), same] as const] : []),
      ...(change ? [[t('figures.fromChange'), t('figures.changeMeans')] as const] : []),
    ];
  };
  return (figure) => {
    const none = t(figure.withheld ? 'app.withheld' : 'app.noNumber');
    const value = figure.value === null ? none : withUnit(signed(figure.value, figure, subject), subject.unit);
    const sums =
      subject.kind === 'indicator' && !figure.withheld && `${plain(figure.numerator)} / ${plain(figure.denominator)}`;
    const missing = whyMissing(figure.missing, t, f);
    const shares = { reported: f.count(figure.reported), expected: f.count(figure.expected) };
    return [
      [
        `${place ? f.words(place.name) : t('figures.nation')}, ${f.periodShort(choice.round.period)}`,
        whyNoValue(figure.why, t) ?? value,
      ],
      ...(figure.unofficialPeople
        ? [[t('figures.placeFigure.population'), t('figures.unofficialPeople')] as const]
        : []),
      ...(sums ? [[t('figures.fromSums'), sums] as const] : []),
      [t('figures.fromSubmissions'), t('figures.fromSubmissionsOf', shares)],
      ...(missing ? [[t('figures.fromMissing'), missing] as const] : []),
      ...changeFacts(figure),
    ];
  };
}

function Content({ onGrown, ...props }: Props & { readonly onGrown: () => void }) {
  const { form, subject, choice, place } = props;
  const t = useT();
  const f = useFormat();
  const factsOf = useFigureFacts(props);
  const reading = useSubjectFigure(choice, subject, true);
  useEffect(onGrown, [reading.data, onGrown]);
  // Submissions are listed under the province of their time, so a province of today's map has none from before it existed.
  const wasThere = !place || place.validFrom <= choice.round.cutoffOn;
  const mayReview = readsSubmissions(mayOf(useMe().permissions)) && wasThere;
  const { facts, note } = provenanceOf(form, subject.code, f, t);
  const [type] = choice.types;
  const submissions = { roundId: choice.round.id, provinceId: choice.placeId, type, states: ['OFFICIAL'] as const };
  return (
    <Box sx={{ p: 2, width: 'min(460px, 88vw)', display: 'grid', gap: 1.5 }}>
      <Loaded reading={reading} small>
        {(figure) => <Facts facts={[...factsOf(figure), ...facts]} />}
      </Loaded>
      {note && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {note}
        </Typography>
      )}
      {mayReview && <TextLink to={reviewAddress(submissions)}>{t('figures.fromSeeSubmissions')}</TextLink>}
    </Box>
  );
}

export function WhereFrom(props: Props) {
  const t = useT();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const popover = useRef<PopoverActions>(null);
  // What arrives later makes the panel taller: it must not grow out of the window.
  const fit = useCallback(() => popover.current?.updatePosition(), []);
  return (
    <>
      <Button
        size="small"
        startIcon={<HelpOutline />}
        aria-haspopup="dialog"
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {t('figures.from')}
      </Button>
      <Popover
        action={popover}
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{
          paper: { role: 'dialog', 'aria-label': t('figures.from'), sx: { border: 1, borderColor: 'divider' } },
        }}
      >
        {anchor && <Content {...props} onGrown={fit} />}
      </Popover>
    </>
  );
}
