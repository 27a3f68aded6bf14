/** Under the heading: which period, which of its days are counted, and how many submissions stand behind everything on the page. */
import { countedDays } from '@vlis/domain';
import { useFormat } from '../format/useFormat.js';
import { useT } from '../i18n/useT.js';
import { useForm } from '../reference/useForm.js';
import { periodOf } from '../obligations/period.js';
import { keyItems } from './keyItems.js';
import { useTotals, type FigureChoice } from './useTotals.js';

export function WholeResponseRate({ choice }: { readonly choice: FigureChoice }) {
  const t = useT();
  const f = useFormat();
  const form = useForm(choice.round.formVersionId).data;
  const { data } = useTotals(choice, form ? keyItems(form, periodOf(choice.round).kind) : []);
  const { round } = choice;
  const { from, to } = countedDays({ period: periodOf(round), cutoffOn: round.cutoffOn });
  const name = f.period(round.period).replace(/^./, (letter) => letter.toUpperCase());
  const period = `${name} · ${t('submission.countedDays', { from: f.date(from), to: f.date(to) })}`;
  if (!data) return <>{period}</>;
  const params = {
    accepted: f.count(data.accepted),
    obliged: f.count(data.obliged),
    portion: f.portion(data.accepted, data.obliged) ?? f.share('0'),
  };
  return <>{`${period} · ${t('figures.responseRateOf', params)}`}</>;
}
