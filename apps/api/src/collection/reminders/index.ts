/** The public interface of this room: what lists show of reminders. */
export { ReminderSummaryModel } from './reminder.model.js';
export { loadReminderSummaries, REMINDED_SQL, reminderLoaders, type ReminderSummary } from './reminders.js';
