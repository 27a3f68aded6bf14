/** Names of the contract and the words of the domain behind them. */
import { registerEnumType } from '@nestjs/graphql';

export enum SubmissionStateEnum {
  DRAFT = 'draft',
  SUBMITTED = 'submitted',
  RETURNED = 'returned',
  WITHDRAWN = 'withdrawn',
  OFFICIAL = 'official',
}
registerEnumType(SubmissionStateEnum, { name: 'SubmissionState' });

export enum SightEnum {
  WORKING = 'working',
  SENT = 'sent',
  PROGRESS = 'progress',
}
registerEnumType(SightEnum, {
  name: 'Sight',
  description:
    'How much of a submission the viewer sees: as it is; a returned one as it was sent; of one never sent how far it is.',
});

export enum ObligationStateEnum {
  NOT_STARTED = 'not-started',
  DRAFT = 'draft',
  SUBMITTED = 'submitted',
  RETURNED = 'returned',
  WITHDRAWN = 'withdrawn',
  OFFICIAL = 'official',
}
registerEnumType(ObligationStateEnum, {
  name: 'ObligationState',
  description: 'Where an obligation lies: with the library, on its way (at a stage of its review), or done.',
});

export enum ObligationSortEnum {
  NAME = 'name',
  SUBMITTED_AT = 'submitted-at',
  TO_LOOK_AT = 'to-look-at',
  DUE = 'due',
}
registerEnumType(ObligationSortEnum, {
  name: 'ObligationSort',
  valuesMap: {
    TO_LOOK_AT: {
      description: 'First those with a cell to look at; among them first what moves a total of its province most.',
    },
  },
});

export enum SubmissionMoveEnum {
  SUBMIT = 'submit',
  WITHDRAW = 'withdraw',
  ACCEPT = 'accept',
  RETURN = 'return',
  REOPEN = 'reopen',
}
registerEnumType(SubmissionMoveEnum, { name: 'SubmissionMove' });

export enum MissingReasonEnum {
  NOT_YET = 'not-yet',
  NOT_COLLECTED = 'not-collected',
  NOT_APPLICABLE = 'not-applicable',
  CLOSED = 'closed',
  REFUSED = 'refused',
}
registerEnumType(MissingReasonEnum, { name: 'MissingReason' });

export enum CellRelationEnum {
  PREV_YEAR = 'prev-year',
  PREV_END = 'prev-end',
  H1 = 'h1',
}
registerEnumType(CellRelationEnum, { name: 'CellRelation' });
