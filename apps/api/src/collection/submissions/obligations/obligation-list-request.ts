/**
 * The request for the list of obligations as a file, read from its address (platform/schema/list-request.ts). `ids` are those of
 * libraries.
 */
import { z } from 'zod';
import { exactObject } from '../../../platform/schema/exact-object.js';
import { codeSchema, idSchema, listRequestReader, type ListRequest } from '../../../platform/schema/list-request.js';
import { FollowUpOutcomeEnum } from '../../follow-up/index.js';
import { ObligationSortEnum, ObligationStateEnum } from '../submission.enums.js';
import type { ObligationFilterInput } from './obligation.model.js';

const OBLIGATION_COLUMNS = [
  ...(['library', 'identifier', 'type', 'province', 'state'] as const),
  ...(['submitted', 'filled', 'look', 'due'] as const),
  ...(['contact', 'telephone', 'email'] as const),
  ...(['followUps', 'followedUpOn', 'outcome', 'note', 'reminders', 'remindedOn'] as const),
] as const;
export type ObligationColumn = (typeof OBLIGATION_COLUMNS)[number];

type Filter = Pick<
  ObligationFilterInput,
  | ('roundId' | 'provinceId' | 'states' | 'stages' | 'types' | 'q' | 'overdue' | 'toLookAt')
  | ('mustBeChased' | 'lastOutcomes' | 'followedUp' | 'reminders')
>;
export type ObligationListRequest = ListRequest<Filter, ObligationSortEnum, ObligationColumn>;

const codes = z.array(z.string().max(40)).max(100).nullable().optional();

const filter = exactObject<Filter>(
  {
    roundId: idSchema.nullable().optional(),
    provinceId: idSchema.nullable().optional(),
    states: z
      .array(codeSchema(Object.values(ObligationStateEnum)))
      .max(10)
      .nullable()
      .optional(),
    stages: codes,
    types: codes,
    q: z.string().nullable().optional(),
    overdue: z.boolean().nullable().optional(),
    toLookAt: z.boolean().nullable().optional(),
    mustBeChased: z.boolean().nullable().optional(),
    lastOutcomes: z
      .array(codeSchema(Object.values(FollowUpOutcomeEnum)))
      .max(10)
      .nullable()
      .optional(),
    followedUp: z.boolean().nullable().optional(),
    reminders: z.int().min(0).max(3).nullable().optional(),
  },
  'filter',
);

export const readObligationListRequest = listRequestReader({
  filter,
  sorts: [
    ObligationSortEnum.NAME,
    ObligationSortEnum.SUBMITTED_AT,
    ObligationSortEnum.TO_LOOK_AT,
    ObligationSortEnum.DUE,
  ],
  columns: OBLIGATION_COLUMNS,
});
