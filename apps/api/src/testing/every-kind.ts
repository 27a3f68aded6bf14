/** A form with a question of every kind, published and asked in 2025 through the product's own actions. */
import type { FormDefinition, Item } from '@vlis/domain';
import { loadReference } from '@vlis/seed';
import { as } from './as.js';
import { ROUND_2025 } from './plant.js';
import type { Api } from './start-api.js';

const both = (vi: string, en: string) => ({ vi, en });
const [tktv] = loadReference().forms;
const number = tktv!.items.find(({ code }) => code === 'B01')!;
const { keyFigure: _, ...plain } = number;

const words = (code: string, label: Item['label'], type: Item['type']): Item => ({
  ...{ ...plain, code, label, type, unit: both('câu trả lời', 'answer') },
  ...{ aggregation: 'none', mayRepeat: false },
});

const EVERY_KIND: FormDefinition = {
  ...{ code: 'KINDS', version: 1, title: both('Biểu đủ loại câu hỏi', 'Form of every kind') },
  sections: tktv!.sections,
  items: [
    number,
    {
      ...{ ...plain, code: 'H01', label: both('Có trang thông tin điện tử', 'Has a website') },
      ...{ type: { kind: 'yes-no' }, aggregation: 'count_yes', unit: both('có/không', 'yes/no') },
    },
    words('C01', both('Nguồn kinh phí chính', 'Main source of funding'), {
      kind: 'choice',
      options: [
        { key: 'state', label: both('Ngân sách nhà nước', 'State budget') },
        { key: 'own', label: both('Nguồn thu của thư viện', 'Own income') },
      ],
    }),
    words('W01', both('Địa chỉ trụ sở', 'Address'), { kind: 'text', longest: 60 }),
    words('D01', both('Ngày thành lập', 'Founded on'), { kind: 'date', first: '1917-11-29', last: '2025-12-31' }),
  ],
  rules: [
    {
      ...{ code: 'R1', expression: 'H01 implies D01 is not null', severity: 'error' },
      message: both('Có trang thông tin điện tử thì phải có ngày thành lập', 'A website needs a founding day'),
    },
  ],
};

const PUBLISH = `mutation ($definition: JSON!) { publishForm(input: { definition: $definition }) {
  ... on FormVersion { id } ... on Refusal { code issues { code path } } } }`;
const OPEN = `mutation ($input: OpenRoundInput!) { openRound(input: $input) { ... on Round { id } ... on Refusal { code } } }`;

/** The round in which it is asked; of whoever is registered by now. */
export async function plantEveryKind(api: Api): Promise<{ readonly roundId: number }> {
  const administrator = as(api, 'quantri');
  const { publishForm } = await administrator.ask<{ publishForm: { id: number } }>(PUBLISH, { definition: EVERY_KIND });
  const input = { ...ROUND_2025, formVersionId: publishForm.id };
  const { openRound } = await administrator.ask<{ openRound: { id: number } }>(OPEN, { input });
  return { roundId: openRound.id };
}
