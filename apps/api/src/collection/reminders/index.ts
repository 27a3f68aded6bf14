/** The public interface of this room: what lists show of reminders, and the sender. */
export { ReminderSummaryModel } from './reminder.model.js';
export { loadReminderSummaries, REMINDED_TIMES_SQL, reminderLoaders, type ReminderSummary } from './reminders.js';
export { SendReminders } from './send-reminders.js';
