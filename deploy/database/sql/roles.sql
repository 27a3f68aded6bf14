-- The two roles. vlis_owner owns the tables and migrates; vlis is what the application works under: it owns nothing and
-- gets what the table of privileges lists (migrations/src/privileges.ts). Run by a superuser, as often as one likes;
-- the passwords stand in the settings vlis.owner_password and vlis.application_password of the session.
do $$
declare
  membership record;
begin
  if not exists (select from pg_roles where rolname = 'vlis_owner') then
    create role vlis_owner;
  end if;
  if not exists (select from pg_roles where rolname = 'vlis') then
    create role vlis;
  end if;
  execute format(
    'alter role vlis_owner login nosuperuser nocreaterole nocreatedb noreplication nobypassrls password %L',
    current_setting('vlis.owner_password'));
  execute format(
    'alter role vlis login nosuperuser nocreaterole nocreatedb noreplication nobypassrls password %L',
    current_setting('vlis.application_password'));
  -- Settings that the role has given itself, and roles that somebody has given it.
  alter role vlis reset all;
  for membership in
    select granted.rolname as granted, grantor.rolname as grantor
    from pg_auth_members m
    join pg_roles granted on granted.oid = m.roleid
    join pg_roles grantor on grantor.oid = m.grantor
    where m.member = 'vlis'::regrole
  loop
    execute format('revoke %I from vlis granted by %I cascade', membership.granted, membership.grantor);
  end loop;
end $$;
