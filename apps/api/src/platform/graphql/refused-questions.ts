/**
 * Writes to the audit that a query of somebody signed in was refused: as too expensive, before or while it ran, or as unknown.
 */
import type { ApolloServerPlugin } from '@apollo/server';
import type { RefusedActions } from '../audit/refused-actions.js';
import { viewerOf } from '../auth/request-viewer.js';
import type { GraphContext } from './graph-context.js';

const REFUSALS = new Set(['OPERATION_NOT_ALLOWED', 'QUERY_TOO_COMPLEX', 'ANSWER_TOO_LARGE']);

export const refusedQuestions = (refused: RefusedActions): ApolloServerPlugin<GraphContext> => ({
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: async ({ response, contextValue: { request } }) => {
        if (response.body.kind !== 'single') return;
        const codes = (response.body.singleResult.errors ?? []).map(({ extensions }) => String(extensions?.['code']));
        const refusal = codes.find((code) => REFUSALS.has(code));
        const viewer = viewerOf(request);
        if (refusal === undefined || !viewer) return;
        await refused.note({ viewer, action: 'graphql.ask', kind: null, ids: [], refusal });
      },
    }),
});
