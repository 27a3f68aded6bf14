/**
 * Steps of the calendar by which people are reminded without anybody pressing: rows by scope, reference data. A reminder says either who
 * sent it or which step did.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ReminderSteps1764100008410 implements MigrationInterface {
  name = 'ReminderSteps1764100008410';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table reminder_step (
        id           int generated always as identity primary key,
        province_id  int references admin_unit,
        occasion     text not null,
        days         int not null,
        channel      text not null,
        roles        text[] not null,
        active_from  date not null,
        active_to    date,
        constraint reminder_step_once unique nulls not distinct (province_id, occasion, days, active_from),
        constraint reminder_step_occasion check (occasion in ('before-due', 'after-due')),
        constraint reminder_step_days check (days between 1 and 90),
        constraint reminder_step_channel check (channel in ('bell', 'bell-and-mail')),
        constraint reminder_step_roles check (cardinality(roles) > 0 and roles <@ array['library-staff', 'library-director']),
        constraint reminder_step_active check (active_to is null or active_to >= active_from)
      )`);
    await db.query(`
      alter table reminder
        alter sent_by drop not null,
        add step_id int references reminder_step,
        drop constraint reminder_occasion,
        add constraint reminder_occasion check (occasion in ('by-hand', 'before-due', 'after-due')),
        add constraint reminder_sender check ((sent_by is null) = (step_id is not null)),
        add constraint reminder_step_of check ((occasion = 'by-hand') = (step_id is null))`);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('forward only'));
  }
}
