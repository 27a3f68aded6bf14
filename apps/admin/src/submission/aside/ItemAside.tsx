/** What an item means: how it is filled in, how it is written, when it is counted, how it is added up, and the rules that look at it. */
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import {
  asksFigure,
  canSpeak,
  countedDays,
  isCompared,
  isReported,
  limitsOf,
  toPlain,
  type CompiledRule,
  type Item,
} from '@vlis/domain';
import { ruleWords } from '@vlis/reporting';
import { useFormat } from '../../format/useFormat.js';
import { useT } from '../../i18n/useT.js';
import { InstructionParts } from '../../reference/instruction/InstructionParts.js';
import { Term } from '../../reference/instruction/Term.js';
import type { Submission } from '../submission.js';
import { Aside } from './Aside.js';
import { useKindText } from './useKindText.js';

/** The rules about an item that can apply to this library. */
const rulesAbout = ({ rules, asked }: Submission['questionnaire'], code: string): readonly CompiledRule[] => [
  ...new Map(
    rules
      .filter(
        ({ path, reads }) => path === code || reads.some(({ source, name }) => source === 'item' && name === code),
      )
      .filter((one) => canSpeak(one, asked))
      .map((one) => [one.rule.code, one]),
  ).values(),
];

/** The facts that limits come from: `{ 'period.days': '365' }`. */
const factsOf = ({ context }: Submission): Record<string, string> =>
  Object.fromEntries(
    [...context.attributes].flatMap(([name, cell]) => (isReported(cell) ? [[name, toPlain(cell.value)]] : [])),
  );

/** The parts that this library is asked. */
const partsOf = ({ questionnaire: { computed, asked } }: Submission, code: string): readonly string[] =>
  (computed.find(({ item }) => item.code === code)?.reads ?? [])
    .filter(({ source, name }) => source === 'item' && asked.has(name))
    .map(({ name }) => name);

interface Props {
  readonly submission: Submission;
  readonly item: Item;
  /** Where it stays when the page is scrolled, in pixels. */
  readonly top?: number;
  readonly onClose: () => void;
}

export function ItemAside({ submission, item, top, onClose }: Props) {
  const f = useFormat();
  const t = useT();
  const { type, time, aggregation, mayRepeat, formula, frequency, label, unit } = item;
  const { whole, period } = submission;
  const rules = rulesAbout(submission.questionnaire, item.code);
  const yearlyFlow = time === 'flow' && period.kind === 'year';
  const days = countedDays({ period, cutoffOn: whole.round.cutoffOn });
  const counted = t(
    yearlyFlow ? 'submission.timeFlowYear' : time === 'flow' ? 'submission.timeFlow' : 'submission.timeStock',
  );
  const shownDays =
    time === 'flow'
      ? t('submission.countedFromTo', { from: f.date(days.from), to: f.date(days.to) })
      : t('submission.countedOn', { day: f.date(days.to) });
  const limits = (one: Item) => {
    const { ask, look } = limitsOf(one);
    return { slip: f.number(ask.slip), far: f.number(ask.far), floor: f.number(ask.floor), look: f.number(look.far) };
  };
  const kind = useKindText()(type);
  return (
    <Aside title={t('submission.definition')} top={top} onClose={onClose}>
      <Typography sx={{ fontWeight: 600, mt: 1 }}>{`${item.code} ${f.words(label)}`}</Typography>
      <InstructionParts formVersionId={whole.formVersion.id} code={item.code} />
      <Box component="dl" sx={{ m: 0, fontSize: '0.875rem' }}>
        <Term term={t('submission.time')}>{`${counted}; ${shownDays}`}</Term>
        <Term term={t('submission.kind')}>{asksFigure(item) ? `${f.words(unit)}; ${kind}` : kind}</Term>
        {formula !== undefined && (
          <Term term={t('submission.formula')}>{`${item.code} = ${partsOf(submission, item.code).join(' + ')}`}</Term>
        )}
        <Term term={t('submission.adding')}>
          {[t(`submission.aggregation.${aggregation}`), ...(mayRepeat ? [t('submission.mayRepeat')] : [])].join('; ')}
        </Term>
        <Term term={t('submission.frequency')}>
          {t(frequency === 'annual' ? 'submission.frequencyYear' : 'submission.frequencyHalf')}
        </Term>
        <Term term={t('submission.english')}>{f.language === 'vi' ? label.en : label.vi}</Term>
        {isCompared(item) && <Term term={t('submission.compared')}>{t('submission.comparedText', limits(item))}</Term>}
        {rules.length > 0 && (
          <Term term={t('submission.rules')}>
            <Box component="ul" sx={{ m: 0, pl: 2 }}>
              {rules.map(({ rule }) => (
                <li key={rule.code}>
                  {f.words(ruleWords(rule, factsOf(submission)))}{' '}
                  <Box
                    component="span"
                    sx={{ color: 'text.secondary' }}
                  >{`(${rule.code}, ${t(rule.severity === 'error' ? 'submission.ruleError' : 'submission.ruleWarning')})`}</Box>
                </li>
              ))}
            </Box>
          </Term>
        )}
      </Box>
    </Aside>
  );
}
