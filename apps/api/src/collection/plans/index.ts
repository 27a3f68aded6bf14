/** The public interface of this room: plan figures as they stand. */
export { loadPlans } from './plans.js';
