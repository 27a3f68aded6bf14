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
import type { Report } from '../report.js';
import { Aside } from './Aside.js';
import { useKindText } from './useKindText.js';

/** The rules about an item that can say something to this library. */
const rulesAbout = ({ rules, asked }: Report['questionnaire'], code: string): readonly CompiledRule[] => [
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
const factsOf = ({ context }: Report): Record<string, string> =>
  Object.fromEntries(
    [...context.attributes].flatMap(([name, cell]) => (isReported(cell) ? [[name, toPlain(cell.value)]] : [])),
  );

/** The parts that this library is asked. */
const partsOf = ({ questionnaire: { computed, asked } }: Report, code: string): readonly string[] =>
  (computed.find(({ item }) => item.code === code)?.reads ?? [])
    .filter(({ source, name }) => source === 'item' && asked.has(name))
    .map(({ name }) => name);

interface Props {
  readonly report: Report;
  readonly item: Item;
  /** Where it stays when the page is scrolled, in pixels. */
  readonly top?: number;
  readonly onClose: () => void;
}

export function ItemAside({ report, item, top, onClose }: Props) {
  const f = useFormat();
  const t = useT();
  const { type, time, aggregation, mayRepeat, formula, frequency, label, unit } = item;
  const { whole, period } = report;
  const rules = rulesAbout(report.questionnaire, item.code);
  const yearlyFlow = time === 'flow' && period.kind === 'year';
  const days = countedDays({ period, cutoffOn: whole.round.cutoffOn });
  const counted = t(yearlyFlow ? 'report.timeFlowYear' : time === 'flow' ? 'report.timeFlow' : 'report.timeStock');
  const shownDays =
    time === 'flow'
      ? t('report.countedFromTo', { from: f.date(days.from), to: f.date(days.to) })
      : t('report.countedOn', { day: f.date(days.to) });
  const limits = (one: Item) => {
    const { ask, look } = limitsOf(one);
    return { slip: f.number(ask.slip), far: f.number(ask.far), floor: f.number(ask.floor), look: f.number(look.far) };
  };
  const kind = useKindText()(type);
  return (
    <Aside title={t('report.definition')} top={top} onClose={onClose}>
      <Typography sx={{ fontWeight: 600, mt: 1 }}>{`${item.code} ${f.words(label)}`}</Typography>
      <InstructionParts formVersionId={whole.formVersion.id} code={item.code} />
      <Box component="dl" sx={{ m: 0, fontSize: '0.875rem' }}>
        <Term term={t('report.time')}>{`${counted}; ${shownDays}`}</Term>
        <Term term={t('report.kind')}>{asksFigure(item) ? `${f.words(unit)}; ${kind}` : kind}</Term>
        {formula !== undefined && (
          <Term term={t('report.formula')}>{`${item.code} = ${partsOf(report, item.code).join(' + ')}`}</Term>
        )}
        <Term term={t('report.adding')}>
          {[t(`report.aggregation.${aggregation}`), ...(mayRepeat ? [t('report.mayRepeat')] : [])].join('; ')}
        </Term>
        <Term term={t('report.frequency')}>
          {t(frequency === 'annual' ? 'report.frequencyYear' : 'report.frequencyHalf')}
        </Term>
        <Term term={t('report.english')}>{f.language === 'vi' ? label.en : label.vi}</Term>
        {isCompared(item) && <Term term={t('report.compared')}>{t('report.comparedText', limits(item))}</Term>}
        {rules.length > 0 && (
          <Term term={t('report.rules')}>
            <Box component="ul" sx={{ m: 0, pl: 2 }}>
              {rules.map(({ rule }) => (
                <li key={rule.code}>
                  {f.words(ruleWords(rule, factsOf(report)))}{' '}
                  <Box
                    component="span"
                    sx={{ color: 'text.secondary' }}
                  >{`(${rule.code}, ${t(rule.severity === 'error' ? 'report.ruleError' : 'report.ruleWarning')})`}</Box>
                </li>
              ))}
            </Box>
          </Term>
        )}
      </Box>
    </Aside>
  );
}
