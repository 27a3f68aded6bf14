/** The public interface of this room: who reviews what, stage by stage. */
export { CHAIN_SQL, ImportReviewChains, loadReviewChains } from './review-chains.js';
export { ReviewStageModel } from './review-stage.model.js';
