/** What is typed over the plan that is saved, and its saving by one press. What is refused stays where it was typed. */
import { useEffect, useState } from 'react';
import { useNotify } from 'react-admin';
import { request } from '../api/line.js';
import { useMutation, type Mutation } from '../api/useMutation.js';
import { usePress } from '../api/usePress.js';
import { useFormat } from '../format/useFormat.js';
import { KeepPlanDocument } from '../gql/graphql.js';
import { useT } from '../i18n/useT.js';
import { useMe } from '../me/useMe.js';
import { lastBasis, type Plan, type PlanRow } from './plan-rows.js';
import { keepTyped, typedOf, withFigure, type TypedPlan } from './typed.js';

export interface PlanOfPage {
  readonly plan: Plan;
  readonly year: number;
  readonly provinceId: number;
}

export function usePlanDraft({ plan, year, provinceId }: PlanOfPage) {
  const t = useT();
  const f = useFormat();
  const notify = useNotify();
  const { accountId } = useMe();
  const mutation: Mutation = useMutation();
  const [tries, setTries] = useState(0);
  const key = `${accountId} ${provinceId} ${year}`;
  const [typed, setTyped] = useState(() => typedOf(key));
  const count = Object.keys(typed.figures).length;
  const basis = typed.basis ?? lastBasis(plan);
  const change = (next: TypedPlan) => {
    keepTyped(key, next);
    setTyped(next);
  };
  const savedText = ({ saved }: PlanRow): string => (saved === undefined ? '' : f.number(saved));
  const { state, press } = usePress([], async () => {
    const figures = Object.entries(typed.figures).map(([item, value]) => ({ item, value }));
    const input = { year: `${year}`, provinceId, basis, figures };
    const done = await mutation.run(async () => (await request(KeepPlanDocument, { input })).keepPlan);
    if (!done) return setTries((n) => n + 1);
    change({ figures: {} });
    notify(t('plans.saved', { year }), { type: 'success' });
  });
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    if (count) window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [count]);
  return {
    ...{ mutation, tries, state, press, count, basis },
    textOf: (row: PlanRow): string => typed.figures[row.item.code] ?? savedText(row),
    write: (row: PlanRow, text: string) => {
      change(withFigure(typed, row.item.code, text, savedText(row)));
      mutation.forget(row.item.code);
    },
    writeBasis: (text: string) => {
      change({ ...typed, basis: text });
      mutation.forget('basis');
    },
  };
}
