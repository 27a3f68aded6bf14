/** What an item means: how to write it, when it is counted, how it is added up, its source, and the rules that look at it. */
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { CompiledRule, Item } from '@vlis/domain';
import type { ReactNode } from 'react';
import { useFormat } from '../../format/useFormat.js';
import { useT } from '../../i18n/useT.js';
import { useEntry } from '../EntryContext.js';
import { Aside } from './Aside.js';

const rulesAbout = (rules: readonly CompiledRule[], code: string): readonly CompiledRule[] => [
  ...new Map(
    rules
      .filter(
        ({ path, reads }) => path === code || reads.some(({ source, name }) => source === 'item' && name === code),
      )
      .map((one) => [one.rule.code, one]),
  ).values(),
];

function Line({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <>
      <Box component="dt" sx={{ color: 'text.secondary', fontSize: '0.8125rem', mt: 1.25 }}>
        {term}
      </Box>
      <Box component="dd" sx={{ m: 0 }}>
        {children}
      </Box>
    </>
  );
}

interface Props {
  readonly item: Item;
  readonly onClose: () => void;
}

export function ItemAside({ item, onClose }: Props) {
  const { report } = useEntry();
  const f = useFormat();
  const t = useT();
  const { type, time, aggregation, mayRepeat, iso, formula, frequency, label, unit } = item;
  const rules = rulesAbout(report.questionnaire.rules, item.code);
  const yearlyFlow = time === 'flow' && report.period.kind === 'year';
  const kind =
    type.kind === 'decimal'
      ? t('entry.kindDecimal', { decimals: type.decimals })
      : t(type.kind === 'integer' ? 'entry.kindInteger' : 'entry.kindYesNo');
  return (
    <Aside title={t('entry.definition')} onClose={onClose}>
      <Typography sx={{ fontWeight: 600, mt: 1 }}>{`${item.code} ${f.words(label)}`}</Typography>
      <Box component="dl" sx={{ m: 0, fontSize: '0.875rem' }}>
        <Line term={t('entry.english')}>{f.language === 'vi' ? label.en : label.vi}</Line>
        {formula !== undefined && <Line term={t('entry.formula')}>{`${item.code} = ${formula}`}</Line>}
        <Line term={t('entry.kind')}>{type.kind === 'yes-no' ? kind : `${f.words(unit)}; ${kind}`}</Line>
        <Line term={t('entry.time')}>
          {t(yearlyFlow ? 'entry.timeFlowYear' : time === 'flow' ? 'entry.timeFlow' : 'entry.timeStock')}
        </Line>
        <Line term={t('entry.adding')}>
          {[t(`entry.aggregation.${aggregation}`), ...(mayRepeat ? [t('entry.mayRepeat')] : [])].join('; ')}
        </Line>
        <Line term={t('entry.frequency')}>
          {t(frequency === 'annual' ? 'entry.frequencyYear' : 'entry.frequencyHalf')}
        </Line>
        <Line term={t('entry.source')}>{iso ? t('entry.iso', { clause: iso }) : t('entry.isoNone')}</Line>
        {rules.length > 0 && (
          <Line term={t('entry.rules')}>
            <Box component="ul" sx={{ m: 0, pl: 2 }}>
              {rules.map(({ rule }) => (
                <li key={rule.code}>
                  {f.words(rule.message)}{' '}
                  <Box
                    component="span"
                    sx={{ color: 'text.secondary' }}
                  >{`(${rule.code}, ${t(rule.severity === 'error' ? 'entry.ruleError' : 'entry.ruleWarning')})`}</Box>
                </li>
              ))}
            </Box>
          </Line>
        )}
      </Box>
    </Aside>
  );
}
