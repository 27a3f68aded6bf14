/** The front door of this room: who reviews what, stage by stage. */
export { ChainsModule } from './chains.module.js';
export { loadChains } from './load-chains.js';
export { CHAIN_SQL, ImportReviewChains, loadReviewChains } from './review-chains.js';
export { ReviewStageModel } from './review-stage.model.js';
